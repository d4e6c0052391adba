import { orderDifference, type JoinedCell } from '../../compare/joined-cells.ts';
import { MARKS } from '../../compare/marks.ts';
import { reasonInWords } from '../../compare/reason-words.ts';
import { findUntakenWay } from '../../compare/untaken-ways.ts';
import type { Measurement } from '../../results/schema.ts';
import { MINIMUM_WORDS } from '../minimum-words.ts';
import { clicksInWords } from '../words.ts';
import { usePage } from './context.ts';
import { AlignedSteps } from './sides/aligned-steps.tsx';
import { Prose } from './text.tsx';

/** What a search proved of this cell; where somebody who knew the rules would pay less, their way beside the journey. */
export function MinimumInCell({ cellKey, cell }: { readonly cellKey: string; readonly cell: Measurement }) {
  const { data, strings, lang } = usePage();
  const joined = data.minima && Object.hasOwn(data.minima, cellKey) ? data.minima[cellKey] : undefined;
  const words = MINIMUM_WORDS[lang];
  if (!joined?.minimum) return null;
  const { minimum, difference } = joined;
  const untaken = findUntakenWay(cell.scenario, cell.regime);
  const isShorter = minimum.status === 'proved' && difference !== undefined && orderDifference(difference) !== 0;
  const picturesOf = (key: string) => (Object.hasOwn(data.pictures, key) ? (data.pictures[key] ?? {}) : {});
  return (
    <section class="minimum">
      <h2>{words.figure}</h2>
      <p><strong><Prose text={tellMinimum(joined, lang)} /></strong></p>
      {minimum.status === 'proved' && isShorter && (
        <>
          <p>{difference.clicks > 0 ? words.unknowing(difference.clicks) : words.unknowingKeys}</p>
          {untaken && <p><Prose text={words.untaken(untaken.way[lang], untaken.reason[lang])} /></p>}
          <AlignedSteps
            first={{ title: words.journey, steps: cell.steps, pictures: picturesOf(cellKey), end: `${strings.outcome.completed}${MARKS[lang].colon}${clicksInWords(cell.clicks, cell.keystrokes.codes, lang)}` }}
            second={{ title: words.way, steps: minimum.steps, pictures: picturesOf(`${cellKey}+minimum`), end: `${strings.outcome.completed}${MARKS[lang].colon}${clicksInWords(minimum.clicks, minimum.keystrokes.codes, lang)}` }}
          />
        </>
      )}
    </section>
  );
}

function tellMinimum({ minimum, difference }: JoinedCell, lang: 'en' | 'zh'): string {
  const words = MINIMUM_WORDS[lang];
  if (minimum?.status === 'no-way') return words.provedBlocked;
  if (minimum?.status !== 'proved') return words.notProved([...(minimum?.bound === undefined ? (minimum?.reasons ?? ['?']) : [minimum.bound])].map((reason) => reasonInWords(reason, lang)).join(MARKS[lang].semicolon));
  return difference && orderDifference(difference) === 0 ? words.provedEqual : words.provedLess(clicksInWords(minimum.clicks, minimum.keystrokes.codes, lang));
}

import type { ComponentChildren } from 'preact';
import { tellRules } from '../compare/comparison-cautions.ts';
import type { AlignedRow, Change, ComparedCell, Comparison, NumberedStep } from '../compare/comparison.ts';
import { CHANGES } from '../compare/comparison.ts';
import { MARKS } from '../compare/marks.ts';
import type { Phrase } from '../compare/phrases.ts';
import { quoteName } from '../compare/phrases.ts';
import { showText } from '../compare/show-text.ts';
import type { Lang } from '../compare/show-text.ts';
import { COMPARISON_STRINGS } from './comparison-strings.ts';
import { chargeInWords, costsInWords, cutHunks, differenceInWords, factsInWords, groupBriefly, isBrief, movedInWords, otherMoved, stepInWords } from './comparison-words.ts';

interface Props {
  readonly comparison: Comparison;
  readonly lang: Lang;
}

/** A comparison as a page: the verdict, what stands against it, the cells that differ, and each with its two ways. */
export function ComparisonPage({ comparison, lang }: Props) {
  const strings = COMPARISON_STRINGS[lang];
  const { of, before, after, cells, cautions, verdict } = comparison;
  const differing = cells.filter((cell) => cell.change !== 'same' && !isBrief(cell));
  const brief = groupBriefly(cells).sort((a, b) => CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change));
  return (
    <>
      <header>
        <h1>{strings.title}</h1>
        <p class="verdict"><Sentence phrase={verdict} lang={lang} /></p>
        <dl class="sides">
          {[before, after].map(({ kind, name }, index) => (
            <>
              <dt>{index === 0 ? strings.before : strings.after}</dt>
              <dd>{kind === 'baseline' && `${strings.baseline} `}<bdi>{showText(name[lang], 120)}</bdi></dd>
            </>
          ))}
        </dl>
      </header>
      <main>
        {cautions.length > 0 && (
          <section class="cautions">
            <h2>{strings.cautions}</h2>
            <ul>{cautions.map((caution) => <li><Sentence phrase={caution} lang={lang} /></li>)}</ul>
          </section>
        )}
        <h2>{strings.changes}</h2>
        {differing.length === 0 && brief.length === 0 && <p>{strings.noChanges}</p>}
        {differing.length > 0 && <Overview cells={differing} of={of} lang={lang} />}
        {brief.length > 0 && (
          <ul class="brief">
            {brief.map(({ change, reason, cells: group }) => (
              <li><Label change={change} of={of} lang={lang} /> {group.map(({ key }) => key).join(MARKS[lang].list)}{reason && <> – <bdi>{reason[lang]}</bdi></>}</li>
            ))}
          </ul>
        )}
        {differing.length > 0 && <h2>{strings.steps}</h2>}
        {differing.map((cell) => <Cell cell={cell} of={of} lang={lang} />)}
      </main>
      <footer><p>{strings.journey}</p></footer>
    </>
  );
}

function Overview({ cells, of, lang }: { readonly cells: readonly ComparedCell[]; readonly of: Comparison['of']; readonly lang: Lang }) {
  const strings = COMPARISON_STRINGS[lang];
  return (
    <Scroll label={strings.changes}>
      <table class="overview">
        <thead><tr><th scope="col">{strings.what}</th><th scope="col">{strings.cell}</th><th scope="col">{strings.costs}</th><th scope="col">{strings.difference}</th></tr></thead>
        <tbody>
          {cells.map((cell) => (
            <tr>
              <td data-label={strings.what}><Label change={cell.change} of={of} lang={lang} /></td>
              <th scope="row"><a href={`#${cell.key}`}><Key of={cell.key} /></a></th>
              <td data-label={strings.costs}>{factsInWords(cell.before, lang)} → {factsInWords(cell.after, lang)}</td>
              <td data-label={strings.difference}>{differenceInWords(cell, lang) || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Cell({ cell, of, lang }: { readonly cell: ComparedCell; readonly of: Comparison['of']; readonly lang: Lang }) {
  const strings = COMPARISON_STRINGS[lang];
  const moved = otherMoved(cell, false);
  return (
    <article id={cell.key}>
      <h3><Key of={cell.key} /></h3>
      <p><Label change={cell.change} of={of} lang={lang} /> {costsInWords(cell, lang)}</p>
      {cell.rules && <p>{strings.rules(tellRules(cell.rules, lang))}</p>}
      {moved.length > 0 && <p>{strings.moved}{MARKS[lang].colon}{moved.map((one) => movedInWords(one, lang)).join(MARKS[lang].semicolon)}</p>}
      {cell.alignment.some(({ same }) => !same) && (
        <Scroll label={`${strings.steps}${MARKS[lang].colon}${cell.key}`}>
          <table class="ways">
            <thead><tr><th scope="col">{strings.before}</th><th scope="col">{strings.after}</th></tr></thead>
            <tbody>
              {cutHunks(cell.alignment).map((hunk) => ('left' in hunk
                ? <tr class="skipped"><td colSpan={2}>… {strings.sameSteps(hunk.left)}</td></tr>
                : hunk.map((row) => <Row row={row} lang={lang} />)))}
            </tbody>
          </table>
        </Scroll>
      )}
    </article>
  );
}

function Row({ row: { before, after, same }, lang }: { readonly row: AlignedRow; readonly lang: Lang }) {
  const strings = COMPARISON_STRINGS[lang];
  return (
    <tr>
      <Step side={before} kind={same ? undefined : { name: 'removed', mark: '−', word: strings.removed }} lang={lang} />
      <Step side={after} kind={same ? undefined : { name: 'added', mark: '+', word: strings.added }} lang={lang} />
    </tr>
  );
}

function Step({ side, kind, lang }: { readonly side: NumberedStep | undefined; readonly kind: { readonly name: string; readonly mark: string; readonly word: string } | undefined; readonly lang: Lang }) {
  if (!side) return <td class="empty" />;
  const charge = chargeInWords(side.step, lang);
  return (
    <td class={kind?.name}>
      {kind && <span class="mark">{kind.mark} {kind.word} </span>}
      {side.number}. <span class="step"><bdi>{stepInWords(side.step, lang)}</bdi></span>
      {charge && <small>{charge}</small>}
      {side.step.screen && <small>{showText(side.step.screen, 100)}</small>}
    </td>
  );
}

const TONES: Readonly<Record<Change, string>> = { 'newly-broken': 'stop', 'newly-blocked': 'stop', dearer: 'worse', 'dearer-beside': 'worse', gone: 'stop', 'not-compared': 'stop', opened: 'better', cheaper: 'better', otherwise: 'plain', new: 'plain', same: 'plain' };

function Label({ change, of, lang }: { readonly change: Change; readonly of: Comparison['of']; readonly lang: Lang }) {
  return <span class={`change ${TONES[change]}`}>{COMPARISON_STRINGS[lang].change[of][change]}</span>;
}

/** A sentence in which each name out of the data keeps its own direction of writing. */
function Sentence({ phrase, lang }: { readonly phrase: Phrase; readonly lang: Lang }) {
  return <>{phrase[lang].map((part) => (typeof part === 'string' ? part : <bdi>{quoteName(part.name, lang)}</bdi>))}</>;
}

/** A cell's key, broken between its parts where it has to be. */
function Key({ of }: { readonly of: string }) {
  return <>{of.split('@').map((part, index) => <>{index > 0 && <>@<wbr /></>}{part}</>)}</>;
}

/** A table that scrolls by itself on a narrow screen, by the keyboard too. */
function Scroll({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return <div class="scroll" role="region" aria-label={label} tabIndex={0}>{children}</div>;
}

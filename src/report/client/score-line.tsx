import { MARKS } from '../../compare/marks.ts';
import type { Openness } from '../../compare/openness.ts';
import type { Score } from '../../compare/score.ts';
import { SCORED_FAMILIES, SCORED_IDS } from '../../compare/scored-scenarios.ts';
import type { Lang } from '../../compare/show-text.ts';
import { STRINGS } from '../strings.ts';
import { useDevice, usePage } from './context.ts';
import { Quoted } from './text.tsx';

type Given = Extract<Score, { readonly kind: 'score' }>;

/**
 * A regime's score to two decimals, never without over how many scenarios and how many of them are blocked, and what it
 * leaves out. Where the whole list was not measured, those of the families that were; nothing where none was. `whole`:
 * each family's score too.
 */
export function ScoreLine({ openness, lang, whole = false }: { readonly openness: Openness; readonly lang: Lang; readonly whole?: boolean }) {
  const words = STRINGS[lang].views.score;
  const { comma, list, semicolon: end } = MARKS[lang];
  const measured = openness.families.flatMap(({ family, score }) => (score.kind === 'score' ? [{ family, score }] : []));
  const isUntouched = openness.families.every(({ score }) => score.kind === 'none' && score.why === 'missing' && score.cells.length === score.over);
  if (isUntouched) return null;
  const tell = (name: string, { value, over, blocked }: Given) => <>{name} <strong>{formatScore(value)}</strong>{comma}{words.over(over, blocked)}</>;
  const beside = openness.unscored.length > 0 && <>{end}{words.beside(openness.unscored.map((kind) => words.kinds[kind]).join(list))}</>;
  if (openness.whole.kind === 'none' && measured.length === 0) return <span class="score score-none">{words.none[openness.whole.why]}</span>;
  const hasWhole = openness.whole.kind === 'score';
  return (
    <span class="score">
      {openness.whole.kind === 'score' && tell(words.name, openness.whole)}
      {(!hasWhole || whole) && measured.map(({ family, score }, index) => <span key={family}>{(hasWhole || index > 0) && end}{tell(hasWhole ? words.families[family] : words.of(words.families[family]), score)}</span>)}
      {beside}
    </span>
  );
}

/** The formula, and what of this run no score tells of. */
export function ScoreLegend() {
  const { strings, lang } = usePage();
  const { indexed, matrix } = useDevice();
  const words = strings.views.score;
  const columns = matrix.columns.map(({ scenario }) => scenario);
  const all = [...indexed.scores.values()];
  const unmeasured = SCORED_FAMILIES.filter((family) => all.every(({ families }) => families.every((one) => one.family !== family || one.score.kind === 'none')));
  const later = matrix.columns.filter(({ scenario }) => !SCORED_IDS.includes(scenario));
  // A run of goals of somebody's own has no score at all.
  if (later.length === columns.length) return null;
  return (
    <>
      <p>{words.formula}{MARKS[lang].space}{words.leavesOut}</p>
      {matrix.controls.ok && unmeasured.length > 0 && <p>{words.notMeasured(unmeasured.map((family) => words.families[family]).join(MARKS[lang].list))}</p>}
      {later.length > 0 && <p>{words.later}{MARKS[lang].space}{later.map(({ scenario, title }, index) => <span key={scenario}>{index > 0 && lang === 'en' && MARKS.en.list}<Quoted text={title[lang]} /></span>)}{MARKS[lang].stop}</p>}
    </>
  );
}

/** Two decimals; what is not quite 1 or 0 is not rounded to it. */
export function formatScore(value: number): string {
  if (value < 1 && value > 0.995) return '0.99';
  if (value > 0 && value < 0.005) return '0.01';
  return value.toFixed(2);
}

import type { MatrixCell as Cell } from '../../../compare/matrix.ts';
import { signed, stoppedPhrase } from '../../../compare/phrases.ts';
import { reasonInWords } from '../../../compare/reason-words.ts';
import { showPerson, showText, SHOWN_SENTENCE_GRAPHEMES } from '../../../compare/show-text.ts';
import type { Lang } from '../../../compare/show-text.ts';
import { STRINGS } from '../../strings.ts';
import type { Measure } from '../../strings.ts';
import { differsFromOpen, shownFigure } from '../figures.ts';
import type { ShownFigure } from '../figures.ts';
import { OutcomeIcon, Tally } from '../icons.tsx';
import { formatRoute, routeToCell } from '../route.ts';
import { minimumInWords } from '../../words.ts';
import { Name } from '../text.tsx';

/** How a cell is looked at. Handed down and not taken from the page, so that an equal cell is not drawn again. */
export interface CellLook {
  readonly lang: Lang;
  readonly measure: Measure;
  readonly perPerson: boolean;
  /** Of many columns: no more than what tells a cell from its neighbours. */
  readonly dense: boolean;
}

/** One cell: the outcome in a word and a shape, the figure with its toll, and each person's part. */
export function MatrixCell({ cell, look }: { readonly cell: Cell; readonly look: CellLook }) {
  const strings = STRINGS[look.lang];
  const body = cell.outcome !== 'completed' ? <EndedCell cell={cell} look={look} /> : look.perPerson ? <PeopleCell cell={cell} look={look} /> : <SumCell cell={cell} look={look} />;
  const inside = (
    <>
      <span class="outcome"><OutcomeIcon outcome={cell.outcome} /><span class="outcome-word">{strings.outcome[cell.outcome]}</span></span>
      {body}
    </>
  );
  const name = `cell cell-${cell.outcome}${look.dense ? shadeOf(shownFigure(cell, look.measure).toll) : ''}`;
  const measured = cell.outcome !== 'omitted' && cell.outcome !== 'absent';
  return measured ? <a class={name} href={formatRoute(routeToCell(cell.key))}>{inside}</a> : <span class={name} title={cell.reason === undefined ? undefined : showText(reasonInWords(cell.reason, look.lang), SHOWN_SENTENCE_GRAPHEMES)}>{inside}</span>;
}

function SumCell({ cell, look }: { readonly cell: Cell; readonly look: CellLook }) {
  const { lang, measure } = look;
  const figure = shownFigure(cell, measure);
  const codeKeys = measure === 'clicks' ? (cell.codeKeys ?? 0) : 0;
  const parts = cell.perPerson.map(({ person }) => `${showPerson(person, lang)} ${formatFigure(shownFigure(cell, measure, person), measure)}`);
  const hasStrokes = figure.value !== undefined && measure !== 'seconds' && !look.dense;
  const isAsOpen = look.dense && !differsFromOpen(cell);
  return (
    <>
      <FigureText figure={figure} measure={measure} keys={codeKeys > 0 ? STRINGS[lang].terminal.keys(codeKeys) : undefined} />
      {hasStrokes && <Tally value={figure.value ?? 0} toll={figure.toll ?? 0} />}
      {!isAsOpen && <span class="parts">{parts.join(' · ')}</span>}
      <MinimumPart cell={cell} look={look} />
    </>
  );
}

/** What was proved of the cell, beside the figure in clicks or where there is none. */
function MinimumPart({ cell: { minimum }, look: { lang, measure } }: { readonly cell: Cell; readonly look: CellLook }) {
  return minimum && measure === 'clicks' ? <span class="parts">{minimumInWords(minimum, lang)}</span> : null;
}

/** Who pays: each person's part as a figure of its own. */
function PeopleCell({ cell, look: { lang, measure } }: { readonly cell: Cell; readonly look: CellLook }) {
  return (
    <span class="payers">
      {cell.perPerson.map(({ person }) => (
        <span key={person} class="payer"><span class="parts">{showPerson(person, lang)}</span> <FigureText figure={shownFigure(cell, measure, person)} measure={measure} /></span>
      ))}
    </span>
  );
}

function FigureText({ figure, measure, keys }: { readonly figure: ShownFigure; readonly measure: Measure; readonly keys?: string | undefined }) {
  const { value, toll } = figure;
  return (
    <span class="figure">
      <strong>{formatFigure(figure, measure)}</strong>
      {keys !== undefined && <span class="keys"> + {keys}</span>}
      {measure !== 'toll' && value !== undefined && toll !== undefined && <span class={toll > 0 ? 'toll toll-more' : 'toll'}>{' '}{signed(toll)}</span>}
    </span>
  );
}

/** The stronger, the more is paid above open; beside the figure, so that nothing hangs on colour alone. */
function shadeOf(toll: number | undefined): string {
  if (toll === undefined || toll <= 0) return '';
  return ` shade-${toll < 3 ? 1 : toll < 8 ? 2 : 3}`;
}

/** A toll is shown with its sign; seconds have one decimal as they are kept. */
export function formatFigure({ value }: ShownFigure, measure: Measure): string {
  if (value === undefined) return '–';
  return measure === 'toll' ? signed(value) : String(value);
}

function EndedCell({ cell, look }: { readonly cell: Cell; readonly look: CellLook }) {
  const { lang } = look;
  if (cell.outcome === 'blocked' && cell.blockedAt) {
    return (
      <>
        <span class="why">{stoppedPhrase(cell.blockedAt, lang)}</span>
        <MinimumPart cell={cell} look={look} />
      </>
    );
  }
  return cell.reason === undefined ? null : <span class="why"><Name text={reasonInWords(cell.reason, lang)} /></span>;
}

import { memo } from 'preact/compat';
import { MARKS } from '../../../compare/marks.ts';
import { showText, SHOWN_SENTENCE_GRAPHEMES } from '../../../compare/show-text.ts';
import type { Matrix } from '../../../compare/matrix.ts';
import type { Openness } from '../../../compare/openness.ts';
import type { RegimeRecord } from '../../../results/schema.ts';
import { STRINGS } from '../../strings.ts';
import { differsFromOpen } from '../figures.ts';
import type { FilteredRow } from '../filter-matrix.ts';
import { PeriodText } from '../period.tsx';
import { listCertainties } from '../regime-facts.ts';
import { DEFAULT_ROUTE, formatRoute } from '../route.ts';
import { ScoreLine } from '../score-line.tsx';
import { Name } from '../text.tsx';
import { MatrixCell } from './matrix-cell.tsx';
import type { CellLook } from './matrix-cell.tsx';

export interface MatrixRowProps {
  readonly filtered: FilteredRow;
  readonly columns: Matrix['columns'];
  readonly regime: RegimeRecord | undefined;
  readonly openness: Openness | undefined;
  readonly look: CellLook;
}

/** A regime's row: its name with what it rests on, and its cells. Drawn again only when something in it has changed. */
export const MatrixRow = memo(Row, (before, after) =>
  before.filtered.row === after.filtered.row && before.look.lang === after.look.lang && before.look.measure === after.look.measure && before.look.perPerson === after.look.perPerson && before.look.dense === after.look.dense &&
  before.filtered.cells.length === after.filtered.cells.length && before.filtered.cells.every((cell, column) => cell === after.filtered.cells[column]) &&
  before.columns.every((column, index) => column === after.columns[index]));

function Row({ filtered: { row, cells }, columns, regime, openness, look }: MatrixRowProps) {
  const { lang } = look;
  const strings = STRINGS[lang];
  const certainties = listCertainties(regime?.evidence ?? []);
  return (
    <tr role="row" class={`row-${row.sort}`}>
      <th scope="row" role="rowheader">
        <a href={formatRoute({ ...DEFAULT_ROUTE, view: 'regimes', regime: row.regime })}><Name text={row.name[lang]} /></a>
        <span class="sort">{strings.sort[row.sort]}{regime?.status && <> · {strings.status[regime.status]}</>}</span>
        <PeriodText period={regime?.period} lang={lang} />
        {certainties.length > 0 && <span class="period">{certainties.map((certainty) => strings.certainty[certainty]).join(MARKS[lang].list)}</span>}
        {look.dense && <span class="ways">{strings.views.matrix.ways(...countWays(cells))}</span>}
        {openness && row.sort !== 'control' && <ScoreLine openness={openness} lang={lang} />}
      </th>
      {cells.map((cell, column) => (
        <td key={columns[column]?.scenario ?? column} role="cell" class={!cell ? 'left-out' : look.dense && !differsFromOpen(cell) && cell.outcome !== 'absent' ? 'as-open' : undefined} data-label={showText(columns[column]?.title[lang] ?? '', SHOWN_SENTENCE_GRAPHEMES)}>
          {cell ? <MatrixCell cell={cell} look={look} /> : <span class="cell cell-left-out">{strings.views.matrix.filteredOut}</span>}
        </td>
      ))}
    </tr>
  );
}

/** Of the shown cells: how many are shut, dearer than open, and measured at all. */
function countWays(cells: FilteredRow['cells']): [blocked: number, dearer: number, measured: number] {
  const measured = cells.flatMap((cell) => (cell && (cell.outcome === 'completed' || cell.outcome === 'blocked') ? [cell] : []));
  return [measured.filter(({ outcome }) => outcome === 'blocked').length, measured.filter(({ toll }) => toll !== undefined && toll.clicks + toll.codeKeys > 0).length, measured.length];
}

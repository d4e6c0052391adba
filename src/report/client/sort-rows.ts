import { mainScore } from '../../compare/openness.ts';
import type { Openness } from '../../compare/openness.ts';
import type { FilteredRow } from './filter-matrix.ts';
import { shownFigure } from './figures.ts';
import type { Route } from './route.ts';

/**
 * Rows in the order that the route asks for; open stays on top. A blocked cell counts as dearer than any figure, and
 * what has no figure at all (broken, left out, not run, filtered out) comes last in either direction.
 */
export function sortRows(rows: readonly FilteredRow[], { sort, measure }: Pick<Route, 'sort' | 'measure'>, scores: ReadonlyMap<string, Openness>): FilteredRow[] {
  if (sort === undefined) return [...rows];
  const descending = sort.startsWith('-');
  const by = descending ? sort.slice(1) : sort;
  const keyOf = (row: FilteredRow): number | string | undefined => {
    if (by === 'name') return row.row.name.en.toLowerCase();
    if (by === 'score') {
      const openness = scores.get(row.row.regime);
      return openness && mainScore(openness)?.value;
    }
    const cells = by === 'figure' ? row.cells : row.cells.filter((cell) => cell?.scenario === by);
    return sumOf(cells, measure);
  };
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  const compare = (a: number | string | undefined, b: number | string | undefined) => {
    if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
    const order = a < b ? -1 : a > b ? 1 : 0;
    return descending ? -order : order;
  };
  const isOpen = ({ row }: FilteredRow) => (row.regime === 'open' ? 0 : 1);
  return keyed.sort((a, b) => isOpen(a.row) - isOpen(b.row) || compare(a.key, b.key)).map(({ row }) => row);
}

/** A dead end is dearer than any way: each weighs more than all figures together. */
const BLOCKED = 1e9;

function sumOf(cells: FilteredRow['cells'], measure: Route['measure']): number | undefined {
  const parts = cells.flatMap((cell) => {
    if (cell?.outcome === 'blocked') return [BLOCKED];
    const value = cell && shownFigure(cell, measure).value;
    return value === undefined ? [] : [value];
  });
  return parts.length === 0 ? undefined : parts.reduce((sum, part) => sum + part, 0);
}

import type { Matrix, MatrixCell, MatrixRow } from '../../compare/matrix.ts';
import type { Openness } from '../../compare/openness.ts';
import type { Results } from '../../results/schema.ts';
import { differsFromOpen } from './figures.ts';
import { describeRegime, yearOf } from './regime-facts.ts';
import type { RegimeFacts } from './regime-facts.ts';
import { sortRows } from './sort-rows.ts';
import { FACETS } from './route.ts';
import type { Facet, Grouping, Route } from './route.ts';

/** A matrix with what its regimes can be found by: made once, however often it is filtered. */
export interface IndexedMatrix {
  readonly matrix: Matrix;
  readonly facts: ReadonlyMap<string, RegimeFacts>;
  /** Of each regime and scenario, all the words that a search looks at, in lower case. */
  readonly words: ReadonlyMap<string, string>;
  readonly scores: ReadonlyMap<string, Openness>;
  /** What there is to choose from. */
  readonly values: Readonly<Record<Facet, readonly string[]>>;
  /** The scenario that says most: the one with the most cells that differ from open. */
  readonly telling: string | undefined;
}

export interface FilteredRow {
  readonly row: MatrixRow;
  /** Its cells in the shown columns; undefined where the filter leaves a cell out. */
  readonly cells: readonly (MatrixCell | undefined)[];
}

export interface FilteredMatrix {
  readonly columns: Matrix['columns'];
  /** One group without a name where nothing is grouped. */
  readonly groups: readonly { readonly name: string | undefined; readonly rows: readonly FilteredRow[] }[];
  readonly shown: number;
  readonly all: number;
}

export function indexMatrix(matrix: Matrix, results: Results, scores: ReadonlyMap<string, Openness>): IndexedMatrix {
  const records = matrix.rows.flatMap(({ regime }) => (Object.hasOwn(results.regimes, regime) ? [[regime, results.regimes[regime]!] as const] : []));
  const years = records.flatMap(([, { period }]) => [yearOf(period?.from), yearOf(period?.to)]).filter((year) => year !== undefined);
  const facts = new Map(records.map(([id, record]) => [id, describeRegime(record, Math.max(0, ...years))]));
  const words = new Map([
    ...records.map(([id, { name, description, imposedBy = '' }]) => [id, [id, name.en, name.zh, description.en, description.zh, imposedBy].join(' ').toLowerCase()] as const),
    ...matrix.columns.map(({ scenario, title }) => [`@${scenario}`, [scenario, title.en, title.zh].join(' ').toLowerCase()] as const),
  ]);
  const all = [...facts.values()];
  const listed = (pick: (one: RegimeFacts) => readonly string[]) => [...new Set(all.flatMap(pick))].sort();
  const outcomes = new Set(matrix.rows.flatMap(({ cells }) => cells.map(({ outcome }) => outcome)));
  const values = {
    regimes: matrix.rows.map(({ regime }) => regime), scenarios: matrix.columns.map(({ scenario }) => scenario),
    gates: [...new Set([...matrix.columns.flatMap(({ scenario }) => results.scenarios[scenario]?.gates ?? []), ...all.flatMap(({ gates }) => gates)])],
    places: listed(({ places }) => places), years: listed(({ years: own }) => own), statuses: listed(({ statuses }) => statuses),
    certainties: listed(({ certainties }) => certainties), outcomes: (['completed', 'blocked', 'broken', 'omitted', 'absent'] as const).filter((outcome) => outcomes.has(outcome)),
  };
  return { matrix, facts, words, scores, values, telling: findTelling(matrix) };
}

function findTelling({ columns, rows }: Matrix): string | undefined {
  const counts = columns.map(({ scenario }, column) => ({ scenario, differing: rows.filter(({ sort, cells }) => sort !== 'control' && cells.slice(column, column + 1).some(differsFromOpen)).length }));
  return counts.reduce<(typeof counts)[number] | undefined>((a, b) => (a && a.differing >= b.differing ? a : b), undefined)?.scenario;
}

/**
 * The rows of a view that looks at one scenario: those whose cell in it the route keeps, and open. The scenario is the
 * view's own choice, so the facet of that name says nothing here.
 */
export function filterRows(indexed: IndexedMatrix, { chosen: { scenarios: _, ...chosen } = {}, ...route }: Route, scenario: string): readonly MatrixRow[] {
  const { suits, keeps } = readFilter(indexed, { ...route, chosen });
  return indexed.matrix.rows.filter((row) => row.regime === 'open' || (suits(row) && row.cells.some((cell) => cell.scenario === scenario && keeps(cell))));
}

/** What the route asks of a row, and of a cell. */
function readFilter(indexed: IndexedMatrix, route: Route): { readonly suits: (row: MatrixRow) => boolean; readonly keeps: (cell: MatrixCell) => boolean } {
  const { chosen = {} } = route;
  const terms = (route.query ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const isChosen = (facet: Facet, values: readonly string[]) => !chosen[facet]?.length || values.some((value) => chosen[facet]?.includes(value));
  const suits = (row: MatrixRow) => {
    const facts = indexed.facts.get(row.regime);
    return isChosen('regimes', [row.regime]) && FACETS.every((facet) => facet === 'regimes' || facet === 'scenarios' || facet === 'outcomes' || isChosen(facet, facts?.[facet] ?? []));
  };
  const isFound = ({ regime, scenario }: MatrixCell) => {
    const words = `${indexed.words.get(regime) ?? ''} ${indexed.words.get(`@${scenario}`) ?? ''}`;
    return terms.every((term) => words.includes(term));
  };
  const keeps = (cell: MatrixCell) => isChosen('scenarios', [cell.scenario]) && isChosen('outcomes', [cell.outcome]) && (!route.differs || differsFromOpen(cell)) && isFound(cell);
  return { suits, keeps };
}

/**
 * The part of the matrix that the route asks for. Facets are joined by *and*, the values of one by *or*; every word of
 * the search is in the regime's words or the scenario's. Open stays as the zero that the rest is read against.
 */
export function filterMatrix(indexed: IndexedMatrix, route: Route): FilteredMatrix {
  const { matrix } = indexed;
  const { suits, keeps } = readFilter(indexed, route);
  const found = matrix.rows.map((row) => ({ row, kept: suits(row) ? row.cells.map(keeps) : row.cells.map(() => false) }));
  const columns = matrix.columns.flatMap((_, column) => (found.some(({ kept }) => kept[column]) ? [column] : []));
  const rows = found
    .filter(({ row, kept }) => columns.length > 0 && (row.regime === 'open' || kept.some(Boolean)))
    .map(({ row, kept }) => ({ row, cells: columns.map((column) => (row.regime === 'open' || kept[column] ? row.cells[column] : undefined)) }));
  return {
    columns: columns.flatMap((column) => matrix.columns.slice(column, column + 1)),
    groups: groupRows(sortRows(rows, route, indexed.scores), route.group, indexed),
    shown: found.reduce((sum, { kept }) => sum + kept.filter(Boolean).length, 0),
    all: matrix.rows.reduce((sum, { cells }) => sum + cells.length, 0),
  };
}

function groupRows(rows: readonly FilteredRow[], grouping: Grouping | undefined, indexed: IndexedMatrix): FilteredMatrix['groups'] {
  if (!grouping) return [{ name: undefined, rows }];
  const groups = new Map<string, FilteredRow[]>();
  for (const row of rows) {
    const name = groupOf(row.row, grouping, indexed.facts.get(row.row.regime));
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups].map(([name, members]) => ({ name, rows: members }));
}

/** The name of a row's group as the data has it; '' where the data says nothing. By certainty it is the least sure one. */
function groupOf({ sort }: MatrixRow, grouping: Grouping, facts: RegimeFacts | undefined): string {
  switch (grouping) {
    case 'kind': return sort;
    case 'place': return facts?.places[0] ?? '';
    case 'status': return facts?.statuses[0] ?? '';
    case 'imposer': return facts?.imposer ?? '';
    case 'certainty': return facts?.certainties.at(-1) ?? '';
  }
}

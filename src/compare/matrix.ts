import { formatCellKey } from '../results/cell-key.ts';
import { lookUp } from '../results/look-up.ts';
import type { Measurement, RegimeRecord, Results, Run, Text } from '../results/schema.ts';
import { checkControls } from './controls.ts';
import type { Controls } from './controls.ts';
import type { JoinedCells } from './joined-cells.ts';
import { readMatrixMinimum } from './matrix-minimum.ts';
import type { MatrixMinimum } from './matrix-minimum.ts';
import { SCORED_IDS } from './scored-scenarios.ts';
import { computeToll, figuresOf } from './toll.ts';
import type { Figures, Toll } from './toll.ts';

/** Of the matrix: `omitted` makes no sense (with a reason); `absent` was not reached. Neither is a measurement. */
export type CellOutcome = Measurement['outcome'] | 'omitted' | 'absent';

export interface MatrixCell {
  readonly key: string;
  readonly scenario: string;
  readonly regime: string;
  readonly device: string;
  readonly outcome: CellOutcome;
  /** Of a completed cell only: a dead end and a failure are no numbers. */
  readonly clicks?: number;
  /** Keystrokes of codes and addresses, of a completed cell only. */
  readonly codeKeys?: number;
  readonly figures?: Figures;
  readonly toll?: Toll;
  /** What a search found of this cell; none where it was not searched, or is broken. */
  readonly minimum?: MatrixMinimum;
  readonly blockedAt?: Measurement['blockedAt'];
  readonly reason?: string;
  /** Each person's part, in the order of their legs; of a completed cell only. */
  readonly perPerson: readonly { readonly person: string; readonly figures: Figures }[];
}

export interface MatrixRow {
  readonly regime: string;
  readonly name: Text;
  readonly sort: RegimeRecord['sort'];
  /** One a column, in the order of the columns. */
  readonly cells: readonly MatrixCell[];
}

export interface Matrix {
  readonly device: string;
  readonly controls: Controls;
  readonly columns: readonly { readonly scenario: string; readonly title: Text }[];
  readonly rows: readonly MatrixRow[];
}

/** Devices that were measured, `phone` (the matrix's own) first. */
export function listDevices(results: Results): string[] {
  const devices = [...new Set(Object.values(results.measurements).map(({ device }) => device))].sort();
  return [...devices.filter((device) => device === 'phone'), ...devices.filter((device) => device !== 'phone')];
}

/** Regimes: `open` first, then by period (a composite after the mechanisms of its time), undated ones after, `sealed` last. */
export function listRegimes(results: Results): string[] {
  const place = (id: string) => {
    if (id === 'open' || id === 'sealed') return id === 'open' ? '0' : '2';
    const regime = lookUp(results.regimes, id);
    return `1${regime?.period?.from ?? '~'} ${regime?.sort === 'composite' ? 1 : 0}`;
  };
  return Object.keys(results.regimes).sort((a, b) => compare(place(a), place(b)) || compare(a, b));
}

/** Scenarios: those that scores are the mean of, in their order, then the others by id. */
export function listScenarios(results: Results): string[] {
  const ids = Object.keys(results.scenarios);
  const scored = SCORED_IDS.filter((id) => Object.hasOwn(results.scenarios, id));
  return [...scored, ...ids.filter((id) => !scored.includes(id))];
}

/**
 * The matrix of one device (default: `phone`, or the first there is): a row a regime, a column a scenario; rows and
 * columns that have no cell on this device are left out. `run` gives the reasons of cells that were not reached, `joined`
 * what a search found of them.
 */
export function buildMatrix(results: Results, device: string = listDevices(results)[0] ?? 'phone', run?: Run, joined: JoinedCells = {}): Matrix {
  const controls = checkControls(results);
  const scenarios = listScenarios(results);
  const rows = listRegimes(results).flatMap((regime) => {
    const record = lookUp(results.regimes, regime);
    const cells = scenarios.map((scenario) => buildCell(results, controls, { scenario, regime, device }, run, joined));
    return record && cells.some(isAskedFor) ? [{ regime, name: record.name, sort: record.sort, cells }] : [];
  });
  const kept = scenarios.map((_, column) => rows.some(({ cells }) => cells.slice(column, column + 1).some(isAskedFor)));
  const columns = scenarios.map((scenario) => ({ scenario, title: results.scenarios[scenario]!.title }));
  const keep = <T>(list: readonly T[]) => list.filter((_, column) => kept[column]);
  return { device, controls, columns: keep(columns), rows: rows.map((row) => ({ ...row, cells: keep(row.cells) })) };
}

/** Without regimes that have rules left out: as text they are told in lines of their own. */
export function leaveOutAblated(matrix: Matrix): Matrix {
  return { ...matrix, rows: matrix.rows.filter(({ sort }) => sort !== 'ablated') };
}

/** A cell that says something: measured, omitted, or not reached for a reason that the run gives. */
function isAskedFor({ outcome, reason }: MatrixCell): boolean {
  return outcome !== 'absent' || reason !== undefined;
}

function buildCell(results: Results, controls: Controls, at: { scenario: string; regime: string; device: string }, run: Run | undefined, joined: JoinedCells): MatrixCell {
  const key = formatCellKey(at);
  const cell = lookUp(results.measurements, key);
  if (!cell) {
    const omitted = lookUp(results.omitted, key);
    const reason = omitted ?? (run && lookUp(run.notRun, key));
    return { key, ...at, outcome: omitted === undefined ? 'absent' : 'omitted', ...(reason !== undefined && { reason }), perPerson: [] };
  }
  const common = { key, ...at, outcome: cell.outcome, ...(cell.reason !== undefined && { reason: cell.reason }) };
  if (cell.outcome === 'broken') return { ...common, perPerson: [] };
  const minimum = readMatrixMinimum(joined, at, controls);
  const searched = minimum && { minimum };
  if (cell.outcome === 'blocked') return { ...common, ...searched, ...(cell.blockedAt && { blockedAt: cell.blockedAt }), perPerson: [] };
  const figures = figuresOf(cell);
  const toll = computeToll(results, key, controls);
  const legs = lookUp(results.scenarios, at.scenario)?.people ?? [];
  const people = [...new Set([...legs, ...Object.keys(cell.people)])];
  const perPerson = people.flatMap((person) => {
    const counts = lookUp(cell.people, person);
    return counts ? [{ person, figures: figuresOf(counts) }] : [];
  });
  return { ...common, clicks: figures.clicks, codeKeys: figures.codeKeys, figures, ...(toll && { toll }), ...searched, perPerson };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type { Matrix, MatrixCell } from '../../../compare/matrix.ts';
import { lookUp } from '../../../results/look-up.ts';
import type { Results } from '../../../results/schema.ts';
import { listGateCharges } from '../gate-charges.ts';

/** What a chart of one scenario is drawn from: a row a regime, in the order of the matrix. */
export interface ChartRow {
  readonly regime: string;
  readonly outcome: MatrixCell['outcome'];
  readonly clicks: number;
  /** Clicks by gate; `''` is under no rule. */
  readonly gates: Readonly<Record<string, number>>;
  /** Clicks by person. */
  readonly people: Readonly<Record<string, number>>;
}

/** The rows of a scenario on the matrix's device. What is not completed has no number and so no clicks here. */
export function listChartRows(matrix: Matrix, results: Results, scenario: string): ChartRow[] {
  return matrix.rows.flatMap(({ regime, cells }): ChartRow[] => {
    const cell = cells.find((one) => one.scenario === scenario);
    if (!cell || cell.outcome === 'omitted') return [];
    const measured = lookUp(results.measurements, cell.key);
    if (cell.outcome !== 'completed' || !measured) return [{ regime, outcome: cell.outcome, clicks: 0, gates: {}, people: {} }];
    const gates = listGateCharges(measured, lookUp(results.regimes, regime)?.rules ?? []).map(({ gate, clicks }) => [gate ?? '', clicks] as const);
    const people = Object.entries(measured.people).map(([person, { clicks }]) => [person, clicks] as const);
    return [{ regime, outcome: cell.outcome, clicks: measured.clicks, gates: Object.fromEntries(gates), people: Object.fromEntries(people) }];
  });
}

/** The gates of some rows, those under no rule first, then as the vocabulary has them. */
export function listGates(rows: readonly ChartRow[], order: readonly string[]): string[] {
  const there = new Set(rows.flatMap(({ gates }) => Object.keys(gates)));
  const known = ['', ...order].filter((gate) => there.has(gate));
  return [...known, ...[...there].filter((gate) => !known.includes(gate)).sort()];
}

import type { Matrix, MatrixCell } from '../../../compare/matrix.ts';
import { lookUp } from '../../../results/look-up.ts';
import type { RegimeRecord, Results } from '../../../results/schema.ts';
import { readPeriod } from './periods.ts';
import type { Span } from './periods.ts';

/** One regime's bar. */
export interface Bar {
  readonly id: string;
  readonly regime: RegimeRecord;
  readonly span: Span;
  readonly cell: MatrixCell | undefined;
}

/** All that one company imposed, by whether it was announced or observed. */
export interface Lane {
  /** As the data has it; '' where nobody is named. */
  readonly imposer: string;
  readonly parts: readonly { readonly status: 'announced' | 'observed' | undefined; readonly bars: readonly Bar[] }[];
}

/** Lanes in the order of their first bar, and the regimes (no controls) that have no period that can be drawn. */
export function layLanes(matrix: Matrix, results: Results, scenario: string): { readonly lanes: readonly Lane[]; readonly undated: readonly string[] } {
  const rows = matrix.rows.filter(({ sort }) => sort !== 'control');
  const bars = rows.flatMap(({ regime: id, cells }): Bar[] => {
    const regime = lookUp(results.regimes, id);
    const span = readPeriod(regime?.period);
    return regime && span ? [{ id, regime, span, cell: cells.find((cell) => cell.scenario === scenario) }] : [];
  });
  bars.sort((a, b) => a.span.from - b.span.from || (a.span.to ?? Infinity) - (b.span.to ?? Infinity));
  const imposers = [...new Set(bars.map(({ regime }) => regime.imposedBy ?? ''))];
  const lanes = imposers.map((imposer): Lane => {
    const own = bars.filter(({ regime }) => (regime.imposedBy ?? '') === imposer);
    const parts = (['announced', 'observed', undefined] as const).map((status) => ({ status, bars: own.filter(({ regime }) => regime.status === status) }));
    return { imposer, parts: parts.filter((part) => part.bars.length > 0) };
  });
  const drawn = new Set(bars.map(({ id }) => id));
  return { lanes, undated: rows.map(({ regime }) => regime).filter((id) => !drawn.has(id)) };
}

/** Shades from 0 (the same as open) to 5 (the dearest in sight); no shade where there is no toll. */
export function shadeOf(cell: MatrixCell | undefined, most: number): number | undefined {
  if (cell?.toll === undefined) return undefined;
  if (cell.toll.clicks <= 0 || most <= 0) return 0;
  return Math.max(1, Math.ceil((5 * cell.toll.clicks) / most));
}

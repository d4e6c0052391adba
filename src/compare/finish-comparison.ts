import { CHANGES } from './comparison.ts';
import type { Change, Comparison } from './comparison.ts';
import { buildComparisonVerdict } from './comparison-verdict.ts';

/** Puts cells in the order in which they matter, counts them, and says in a sentence what it comes to. */
export function finishComparison(parts: Pick<Comparison, 'of' | 'before' | 'after' | 'cells' | 'cautions'>): Comparison {
  const cells = [...parts.cells].sort((a, b) => CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const counts = Object.fromEntries(CHANGES.map((change) => [change, cells.filter((cell) => cell.change === change).length])) as Record<Change, number>;
  const comparison = { ...parts, cells, counts };
  return { ...comparison, verdict: buildComparisonVerdict(comparison) };
}

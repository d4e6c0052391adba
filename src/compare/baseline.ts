import type { Baseline, BaselineCell } from '../results/baseline-schema.ts';
import { BASELINE_VERSION } from '../results/baseline-schema.ts';
import type { Measurement, Results } from '../results/schema.ts';
import { formatStepLine } from '../results/step-line.ts';
import type { Change, ComparedCell, Comparison } from './comparison.ts';

/** What fails a run that is held against a baseline: the issue is a regression, or that nothing is known of it. */
export const FAILING: readonly Change[] = ['newly-broken', 'newly-blocked', 'dearer', 'dearer-beside', 'gone', 'not-compared'];

/** The cells for which somebody has to answer. */
export function listFailing(comparison: Comparison): readonly ComparedCell[] {
  return comparison.cells.filter(({ change }) => FAILING.includes(change));
}

/** What was accepted until now, as far as this run was asked for it; and the keys of the rest. */
export function splitBaseline(baseline: Baseline, isAsked: (cell: string) => boolean): { readonly asked: Baseline; readonly unasked: readonly string[] } {
  const entries = Object.entries(baseline.cells);
  const unasked = entries.filter(([key]) => !isAsked(key)).map(([key]) => key);
  return { asked: { ...baseline, cells: Object.fromEntries(entries.filter(([key]) => isAsked(key))) }, unasked };
}

export interface BaselineParts {
  readonly results: Results;
  /** Content hash of the measure by which they were counted. */
  readonly measure: string | undefined;
  /** The baseline that stands until now. */
  readonly earlier?: Baseline;
  /** Cells that this run was not asked for are kept as they are. */
  readonly isAsked: (cell: string) => boolean;
}

/**
 * The baseline that accepts what was measured.
 * @throws Error where a cell is broken, where nothing was measured, or where cells that are kept were counted otherwise
 */
export function makeBaseline({ results, measure, earlier, isAsked }: BaselineParts): Baseline {
  const broken = Object.entries(results.measurements).filter(([, { outcome }]) => outcome === 'broken').map(([key]) => key);
  if (broken.length > 0) throw new Error(`Failed to update the baseline: ${broken.sort().slice(0, 5).join(', ')} ${broken.length === 1 ? 'is' : 'are'} broken. Do mend the run first; the baseline was left as it was.`);
  if (Object.keys(results.measurements).length === 0) throw new Error('Failed to update the baseline: nothing was measured. Do measure first; the baseline was left as it was.');
  const kept = Object.entries(earlier?.cells ?? {}).filter(([key]) => !isAsked(key));
  if (kept.length > 0 && earlier?.measure !== measure) {
    throw new Error(`Failed to update the baseline: ${kept.length} of its cells were not measured now, and were counted by another table. Do measure all of them in one run; the baseline was left as it was.`);
  }
  const measured = Object.entries(results.measurements).map(([key, cell]) => [key, keepCell(cell)] as const);
  return {
    ...(earlier?.$schema !== undefined && { $schema: earlier.$schema }),
    schemaVersion: BASELINE_VERSION,
    ...(measure !== undefined && { measure }),
    cells: Object.fromEntries([...kept, ...measured]),
  };
}

function keepCell({ outcome, clicks, keystrokes, decisions, waitSeconds, lost, needs, blockedAt, steps }: Measurement): BaselineCell {
  if (outcome === 'blocked') return { outcome, blockedAt: { gate: blockedAt?.gate ?? '?', person: blockedAt?.person ?? '?' } };
  const beside = { proseKeys: keystrokes.prose, decisions, waitSeconds, lost, needs };
  return { outcome: 'completed', clicks, codeKeys: keystrokes.codes, beside, steps: steps.map(formatStepLine) };
}

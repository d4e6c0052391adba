import { listFailing, makeBaseline, splitBaseline } from '../compare/baseline.ts';
import { compareRuns } from '../compare/compare-runs.ts';
import type { Change, Comparison } from '../compare/comparison.ts';
import { hasCompared } from '../compare/comparison.ts';
import type { Baseline } from '../results/baseline-schema.ts';
import { readBaseline } from '../results/read.ts';
import type { Results, Run } from '../results/schema.ts';
import { writeBaseline } from '../results/write.ts';
import { FindingError, UsageError } from './errors.ts';

/** A baseline as it stood before the run. */
export interface HeldBaseline {
  readonly file: string;
  /** Absent where there was none and it is to be written. */
  readonly earlier?: Baseline;
  readonly update: boolean;
}

/** What a run left, and what it was asked for. */
export interface MeasuredRun {
  readonly dir: string;
  readonly results: Results;
  readonly run?: Run;
  readonly isAsked: (cell: string) => boolean;
}

/** What came of holding a run against a baseline: what is to be told, and whether it fails the run. */
export interface Held {
  readonly comparison?: Comparison;
  /** What there is to do about it, in lines. */
  readonly advice: readonly string[];
  readonly failure?: string;
}

/**
 * Reads the baseline before anything is measured, so that a damaged one costs no run.
 * @throws UsageError where it is damaged, or is not there and not to be written
 */
export async function openBaseline(file: string | undefined, update: boolean): Promise<HeldBaseline | undefined> {
  if (file === undefined) {
    if (update) throw new UsageError('Failed to read the command line: --update-baseline says nothing without --baseline FILE. Name the file to write.');
    return undefined;
  }
  const earlier = await readBaseline(file).catch((error: Error) => {
    throw new UsageError(error.message, { cause: error });
  });
  if (!earlier && !update) throw new UsageError(`Failed to read baseline: ${file}: there is no such file. Do write it with --update-baseline, look at it, and commit it.`);
  return { file, update, ...(earlier && { earlier }) };
}

/** Holds a run against what was accepted. Writes nothing. */
export function holdBaseline({ file, earlier }: HeldBaseline, { dir, results, run, isAsked }: MeasuredRun): Held {
  if (!earlier) return { advice: [] };
  const { asked, unasked } = splitBaseline(earlier, isAsked);
  const after = { kind: 'run' as const, file: dir, name: dir, results, ...(run && { run }) };
  const comparison = compareRuns({ kind: 'baseline', file, name: file, baseline: asked }, after);
  const { counts } = comparison;
  const advice = [
    ...(counts.cheaper > 0 ? [`${many(counts.cheaper, 'cell')} grew cheaper: tighten the baseline with --update-baseline, or the next rise up to the old price passes unseen.`] : []),
    ...(counts.opened > 0 ? [`${many(counts.opened, 'cell')} opened: take them in with --update-baseline, or they may be blocked again unseen.`] : []),
    ...(counts.new > 0 ? [`${many(counts.new, 'cell')} not in the baseline: take them in with --update-baseline.`] : []),
    ...(unasked.length > 0 ? [`${many(unasked.length, 'cell')} of the baseline ${unasked.length === 1 ? 'was' : 'were'} not asked for in this run, and not held against it.`] : []),
  ];
  const failure = tellFailure(file, comparison);
  return { comparison, advice, ...(failure !== undefined && { failure }) };
}

/**
 * Writes the baseline that accepts what was measured.
 * @returns a line that says so
 * @throws FindingError where the run cannot be accepted; the file is then as it was
 */
export async function updateBaseline({ file, earlier }: HeldBaseline, { results, run, isAsked }: MeasuredRun): Promise<string> {
  try {
    const baseline = makeBaseline({ results, measure: run?.measure, isAsked, ...(earlier && { earlier }) });
    await writeBaseline(file, baseline);
    return `Baseline  ${file}: ${many(Object.keys(baseline.cells).length, 'cell')} accepted. Look at the change before you commit it.`;
  } catch (error) {
    throw new FindingError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

const WORDS: readonly (readonly [Change, string, string])[] = [
  ['newly-blocked', 'is newly blocked', 'are newly blocked'], ['dearer', 'grew dearer', 'grew dearer'],
  ['dearer-beside', 'grew dearer beside its clicks', 'grew dearer beside their clicks'], ['newly-broken', 'is newly broken', 'are newly broken'],
  ['gone', 'was not measured any more', 'were not measured any more'], ['not-compared', 'could not be compared', 'could not be compared'],
];

function tellFailure(file: string, comparison: Comparison): string | undefined {
  if (!hasCompared(comparison)) return `Failed to keep to the baseline: not one of its cells could be held against this run, so nothing is known. Look for the reasons above, or whether ${file} is of another suite.`;
  const failing = listFailing(comparison);
  if (failing.length === 0) return undefined;
  const counted = WORDS.flatMap(([change, one, several]) => (comparison.counts[change] > 0 ? [`${many(comparison.counts[change], 'cell')} ${comparison.counts[change] === 1 ? one : several}`] : []));
  const cells = failing.slice(0, 5).map(({ key }) => key).join(', ');
  return `Failed to keep to the baseline: ${counted.join(', ')}: ${cells}${failing.length > 5 ? ` and ${failing.length - 5} more` : ''}. Look at the steps above; where it is meant, accept it with --update-baseline.`;
}

function many(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

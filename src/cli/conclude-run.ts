import { join } from 'node:path';
import { renderComparison } from '../report/comparison-console.ts';
import { readJoined } from '../compare/read-joined.ts';
import { readRunIfAny } from '../results/read.ts';
import { FindingError } from './errors.ts';
import { holdBaseline, updateBaseline } from './hold-baseline.ts';
import type { Held, HeldBaseline, MeasuredRun } from './hold-baseline.ts';
import type { Io } from './io.ts';
import { isWrittenSince, judgeRun } from './judge-run.ts';
import type { EndedRun } from './judge-run.ts';
import { addStepSummary } from './step-summary.ts';

export interface RunEnd extends EndedRun {
  readonly baseline: HeldBaseline | undefined;
  readonly isAsked: (cell: string) => boolean;
  /** Playwright's own arguments may leave cells out that nobody tells us of: then only what was reached counts as asked for. */
  readonly mayBeNarrowed: boolean;
  readonly quiet: boolean;
}

/**
 * What is to be said of a run that ended: what it left behind, what became of the baseline's cells, the summary for
 * GitHub. All of it is told before any of it fails the run.
 * @throws what `judgeRun` throws, or FindingError with all that failed the run, a line each
 */
export async function concludeRun(end: RunEnd, io: Io): Promise<void> {
  const fault = await judgeRun(end).then(() => undefined, (error: unknown) => (error instanceof Error ? error : new Error(String(error))));
  if (fault && !(fault instanceof FindingError)) throw fault;
  const measured = await readMeasured(end);
  const { held, failures } = await conclude(end, fault, measured, io);
  if (!end.isShard) await addStepSummary({ failures, ...(measured && { results: measured.results }), ...(held?.comparison && { comparison: held.comparison }) }, io);
  if (fault && failures.length === 1) throw fault;
  if (failures.length > 0) throw new FindingError(failures.join('\n'), { cause: fault });
}

async function conclude(end: RunEnd, fault: Error | undefined, measured: MeasuredRun | undefined, io: Io): Promise<{ held?: Held; failures: string[] }> {
  const failures = fault ? [fault.message] : [];
  const { baseline } = end;
  if (!baseline) return { failures };
  if (!measured) return { failures: [...failures, `Failed to keep to the baseline: nothing was measured, so nothing is known. ${baseline.file} was left as it was.`] };
  const held = holdBaseline(baseline, measured);
  if (held.comparison && (!end.quiet || held.failure !== undefined)) {
    const told = `\n${renderComparison(held.comparison, { color: io.color, width: io.width, lang: 'en' })}${held.advice.map((line) => `\n${line}`).join('')}\n`;
    if (end.quiet) io.stderr(told);
    else io.stdout(told);
  }
  if (!baseline.update) return { held, failures: [...failures, ...(held.failure === undefined ? [] : [held.failure])] };
  if (fault) return { held, failures: [...failures, `Failed to update the baseline: the run itself failed. Put that right first; ${baseline.file} was left as it was.`] };
  const line = await updateBaseline(baseline, measured).catch((error: Error) => void failures.push(error.message));
  if (line !== undefined && !end.quiet) io.stdout(`${line}\n`);
  return { held, failures };
}

/** What this run left, however it ended; undefined where that is nothing, or of an earlier run. */
async function readMeasured({ dir, since, isAsked, mayBeNarrowed }: RunEnd): Promise<MeasuredRun | undefined> {
  if (!(await isWrittenSince(join(dir, 'results.json'), since))) return undefined;
  const results = (await readJoined(dir).catch(() => undefined))?.results;
  if (!results || Object.keys(results.measurements).length === 0) return undefined;
  const run = await readRunIfAny(dir).catch(() => undefined);
  const wasReached = (cell: string) => Object.hasOwn(results.measurements, cell) || Object.hasOwn(run?.notRun ?? {}, cell);
  return { dir, results, isAsked: (cell) => isAsked(cell) && (!mayBeNarrowed || wasReached(cell)), ...(run && { run }) };
}

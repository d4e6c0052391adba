import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkControls } from '../compare/controls.ts';
import { readJoined } from '../compare/read-joined.ts';
import { showText } from '../compare/show-text.ts';
import { readRun } from '../results/read.ts';
import { EXIT, FindingError, InterruptedError, UsageError } from './errors.ts';

export interface EndedRun {
  /** Folder of results.json and run.json. */
  readonly dir: string;
  /** When it began, in ms since the epoch: older files are of an earlier run. */
  readonly since: number;
  /** Playwright's exit code, or in words how it ended otherwise. */
  readonly ended: number | string;
  /** A part of a run has no controls of its own to hold. */
  readonly isShard: boolean;
}

/** How much older (ms) than its run a file may look where the file system rounds times. */
const CLOCK_GRAIN = 2000;

/**
 * What a run left behind.
 * @throws FindingError when it is nothing or a part, when a cell is broken or missing, or a control failed
 * @throws UsageError when the reporter refused to begin
 * @throws InterruptedError when a signal reached Playwright and not us
 */
export async function judgeRun({ dir, since, ended, isShard }: EndedRun): Promise<void> {
  const how = typeof ended === 'number' ? `exit ${ended}` : ended;
  if (ended === EXIT.usage) throw new UsageError('Failed to run: nothing was measured. Look for the reason above.');
  if (ended === EXIT.interrupted) throw new InterruptedError('Failed to finish the run: Playwright was interrupted. What was measured until then is kept; start it again for the rest.');
  if (!(await isWrittenSince(join(dir, 'results.json'), since))) {
    throw new FindingError(`Failed to run: nothing was measured (${how}). Look for the reason above.`);
  }
  const { results } = await readJoined(dir);
  const cells = Object.keys(results.measurements).length;
  const run = isShard ? undefined : await readRun(dir);
  const missing = Object.keys(run?.notRun ?? {});
  // Written while measuring and never finished: Playwright was killed, or the disk refused the rest.
  if (run?.interrupted || typeof ended === 'string') {
    const rest = missing.length > 0 ? ` Not there: ${listCells(missing)}.` : '';
    throw new FindingError(`Failed to finish the run: it was cut off (${how}). ${cells} measured cell(s) are kept in ${dir}.${rest} Look for the reason above, and start it again.`);
  }
  const broken = Object.entries(results.measurements).filter(([, { outcome }]) => outcome === 'broken').map(([cell]) => cell);
  if (broken.length > 0) throw new FindingError(`Failed to measure ${broken.length} of ${cells} cells: broken: ${listCells(broken)}. Look for their reasons above or in the report.`);
  if (run) {
    const controls = checkControls(results);
    if (!controls.ok) throw new FindingError(`Failed to trust this run: ${controls.failures.map(({ en }) => showText(en, 200)).join(' ')} Tolls are left out everywhere; put the control right first.`);
    if (missing.length > 0) throw new FindingError(`Failed to measure every cell: not reached: ${listCells(missing)}. Look for the reasons above or in run.json.`);
  }
  if (ended !== 0) throw new FindingError(`Failed to end well: the cells are measured, but Playwright ended with ${how}. Look at what it printed above.`);
}

/** Whether a file is there and of this run. */
export async function isWrittenSince(file: string, since: number): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  return found !== undefined && found.mtimeMs >= since - CLOCK_GRAIN;
}

/** The first of them by name, and how many more there are. */
export function listCells(cells: readonly string[]): string {
  const shown = [...cells].sort().slice(0, 5).map((cell) => showText(cell, 120));
  return cells.length > shown.length ? `${shown.join(', ')} and ${cells.length - shown.length} more` : shown.join(', ');
}

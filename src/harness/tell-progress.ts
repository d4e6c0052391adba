import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FullConfig, TestCase, TestResult } from '@playwright/test/reporter';
import pc from 'picocolors';
import type { EndedCell } from './collect-cells.ts';
import type { Kept } from './keep-results.ts';

/** One line for a cell that ended. */
export function tellCell(ended: EndedCell): string {
  if ('reason' in ended) return pc.red(`not measured: ${ended.reason}`);
  const cell = ended.measurement;
  if (cell.outcome === 'completed') return pc.green(`${cell.clicks} clicks`);
  if (cell.outcome === 'blocked') return pc.yellow(`blocked at ${cell.blockedAt?.gate} (${cell.blockedAt?.person}, after ${cell.clicks} clicks)`);
  return pc.red(`BROKEN: ${cell.reason}`);
}

/** A test of linktoll itself, with what went wrong in it. */
export function tellTest(test: TestCase, { status, errors }: TestResult): string {
  const word = status === test.expectedStatus && status !== 'skipped' ? pc.green('ok') : status === 'skipped' ? pc.dim('skipped') : pc.red('FAILED');
  return [`${word}  ${test.titlePath().slice(1).join(' › ')}`, ...errors.map(({ message, value }) => message ?? value ?? '')].join('\n');
}

export interface EndedRun {
  readonly dir: string;
  readonly kept: Kept;
  /** How many cells have a measurement. */
  readonly measured: number;
  readonly shard: FullConfig['shard'];
  /** The report, where there is one. */
  readonly html: string | undefined;
}

/** Where the results are, and how much of them where the disk did not take them all. */
export function tellFiles({ dir, kept, measured, shard, html }: EndedRun): string {
  const file = join(dir, 'results.json');
  if (kept.cells === 0 && !kept.whole) return `Results  none written. ${file} is as it was before this run.`;
  if (!kept.whole) return `Results  ${file} holds ${kept.cells} of the ${measured} measured cells.`;
  if (!shard) return `Results  ${file}${html === undefined ? '' : `\nReport   ${html}`}`;
  const reporter = relative('.', fileURLToPath(new URL(`reporter${extname(import.meta.url)}`, import.meta.url)));
  return [
    `Results  ${file}: part ${shard.current} of ${shard.total}, ${kept.cells} cells`,
    `Blob     ${join(dir, 'blob-report')}`,
    'Controls, tolls and report belong to the whole. Gather the blobs (*.zip) of all parts in one folder, then:',
    `         npx playwright merge-reports --reporter ./${reporter} FOLDER`,
  ].join('\n');
}

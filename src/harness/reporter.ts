import { resolve } from 'node:path';
import type { FullConfig, FullResult, Reporter, Suite, TestCase, TestResult } from '@playwright/test/reporter';
import pc from 'picocolors';
import { checkControls } from '../compare/controls.ts';
import { joinMinimum } from '../compare/join-minimum.ts';
import { renderConsole } from '../report/console.ts';
import { writeReport } from '../report/html.ts';
import { PICTURE_MODES } from '../report/report-data.ts';
import { readMinimum } from '../results/minimum.ts';
import type { Results, Run } from '../results/schema.ts';
import { claimFolder } from './claim-folder.ts';
import { CellCollector, readCell } from './collect-cells.ts';
import { describeRun } from './describe-run.ts';
import { ResultsKeeper } from './keep-results.ts';
import { findTrace, keepTraces } from './keep-traces.ts';
import { tellCell, tellFiles, tellTest } from './tell-progress.ts';

/** Carries a failed run to `merge-reports`, which asks only whether a reporter threw; it is not told. */
const FAILED_RUN = 'linktoll: this run failed';

/**
 * Collects cells from tests, keeps them on the disk while measuring, and tells of them. A shard keeps results.json
 * alone; controls, tolls and HTML belong to the merged run, in which `merge-reports` drives this same reporter.
 */
export default class LinktollReporter implements Reporter {
  readonly #out = resolve(process.env['LINKTOLL_OUT'] || 'linktoll-report');
  readonly #cells = new CellCollector();
  readonly #started = new Date();
  readonly #traces = new Map<string, string>();
  #config: Pick<FullConfig, 'shard' | 'workers'> = { shard: null, workers: 1 };
  #keeper: ResultsKeeper | undefined;
  #release: (() => void) | undefined;
  #ended = 0;
  #failed = false;

  printsToStdio(): boolean {
    return true;
  }

  onBegin(config: FullConfig, suite: Suite): void {
    this.#config = config;
    this.#cells.expect(suite.allTests());
    if (this.#cells.expected === 0) return;
    this.#startKeeping();
    console.log(`Measuring ${this.#cells.expected} cells with ${config.workers} worker(s).`);
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    const cell = readCell(test);
    if (cell === undefined) {
      for (const [free, { measurement, pictures }] of this.#cells.addFree(result)) {
        this.#startKeeping();
        this.#keeper?.add(free, pictures);
        this.#ended += 1;
        console.log(`${free}  ${tellCell({ measurement })}`);
      }
      if (result.status !== 'skipped') console.log(tellTest(test, result));
      return;
    }
    const ended = this.#cells.add(cell, result);
    if ('measurement' in ended) this.#keeper?.add(cell, ended.pictures);
    const trace = findTrace(result);
    if (trace !== undefined) this.#traces.set(cell, trace);
    this.#ended += 1;
    console.log(`${pc.dim(`[${this.#ended}/${this.#cells.expected}]`)} ${cell}  ${tellCell(ended)}`);
  }

  onError(error: { message?: string }): void {
    if (error.message?.includes(FAILED_RUN)) return;
    console.log(pc.red(error.message ?? 'An error without words'));
  }

  async onEnd(end: FullResult): Promise<{ status?: FullResult['status'] } | undefined> {
    // With nothing reached and nothing wrong the cells were only listed.
    if (!this.#keeper || (this.#ended === 0 && end.status === 'passed')) return undefined;
    const kept = await this.#keeper.finish(end);
    const faults = [...kept.faults];
    const { shard } = this.#config;
    const { results: measured, run } = this.#compose(end);
    const minimum = await readMinimum(this.#out).catch((error: Error) => void faults.push(error.message));
    const { results, cells: joined } = joinMinimum(measured, minimum ?? undefined);
    if (shard === null && kept.whole) for (const fault of await keepTraces(this.#out, this.#traces)) console.error(pc.yellow(fault));
    const pictures = PICTURE_MODES.find((mode) => mode === process.env['LINKTOLL_PICTURES']);
    const html = shard === null && kept.whole ? await writeReport(this.#out, { pictures }).catch((error: Error) => void faults.push(error.message)) : undefined;
    if (shard === null) console.log(`\n${renderConsole(results, run, { color: pc.isColorSupported, width: process.stdout.columns || 120, lang: 'en', joined })}`);
    console.log(`\n${tellFiles({ dir: this.#out, kept, measured: this.#cells.measured, shard, html: html ?? undefined })}`);
    for (const fault of faults) console.error(pc.red(fault));
    const hasControls = shard !== null || checkControls(results).ok;
    const isBroken = Object.values(measured.measurements).some(({ outcome }) => outcome === 'broken');
    this.#failed = end.status !== 'passed' || !hasControls || isBroken || Object.keys(run.notRun).length > 0 || faults.length > 0;
    // An interrupted run ends with 130, which a mere failure must not hide.
    return this.#failed && end.status === 'passed' ? { status: 'failed' } : undefined;
  }

  onExit(): Promise<void> {
    this.#release?.();
    return this.#failed ? Promise.reject(new Error(FAILED_RUN)) : Promise.resolve();
  }

  /** Not before there is something to keep: a suite of somebody's own may measure nothing. */
  #startKeeping(): void {
    if (this.#keeper) return;
    this.#release = claimFolder(this.#out);
    this.#keeper = new ResultsKeeper({
      dir: this.#out,
      isShard: this.#config.shard !== null,
      compose: (end) => this.#compose(end),
      onFault: (fault) => console.error(pc.red(`${fault} Measuring goes on.`)),
    });
  }

  /** What is known now, as it should stand on the disk if this were all: without an end the run counts as cut off. */
  #compose(end: FullResult | undefined): { results: Results; run: Run } {
    const run = describeRun({
      started: end?.startTime ?? this.#started,
      durationMs: end?.duration ?? Date.now() - this.#started.getTime(),
      workers: this.#config.workers,
      browser: this.#cells.browser,
      browserPath: process.env['LINKTOLL_BROWSER_PATH'],
      notRun: this.#cells.listNotRun(end ? `not reached: the run was ${end.status}` : 'not reached: the run was cut off'),
      interrupted: end === undefined || end.status === 'interrupted',
    });
    return { results: this.#cells.assemble(), run };
  }
}

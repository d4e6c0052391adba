import { resolve } from 'node:path';
import type { FullConfig, FullResult, Reporter, Suite, TestCase, TestResult } from '@playwright/test/reporter';
import pc from 'picocolors';
import { joinMinimum, listContradicted } from '../compare/join-minimum.ts';
import { type JoinedCells } from '../compare/joined-cells.ts';
import { writeReport } from '../report/html.ts';
import { PICTURE_MODES } from '../report/report-data.ts';
import { pickCells, renderMinimumTable } from '../report/minimum-table.ts';
import { MINIMUM_VERSION, type MinimumCell } from '../results/minimum.ts';
import { readResults } from '../results/read.ts';
import { hasResults } from '../results/write-over.ts';
import { MINIMUM_ATTACHMENT, PICTURES_ATTACHMENT, SEARCH_ANNOTATION, type MinimumAttachment, type PicturesAttachment } from './attachment.ts';
import { claimFolder } from './claim-folder.ts';
import { readJson, tellFailure } from './collect-cells.ts';
import { MinimaKeeper } from './keep-minima.ts';
import { createCellHash, readCurrentMinima } from './kept-minima.ts';

/** Gathers what searches found, keeps it in DIR/minimum.json, and tells it beside the journeys in DIR/results.json. */
export default class ExploreReporter implements Reporter {
  readonly #out = resolve(process.env['LINKTOLL_OUT'] || 'linktoll-report');
  /** Cells that were asked for, with how long each took, in words. */
  readonly #took = new Map<string, string | undefined>();
  readonly #unsearched = new Map<string, string>();
  #keeper: MinimaKeeper | undefined;
  #release: (() => void) | undefined;
  #ended = 0;

  printsToStdio(): boolean {
    return true;
  }

  onBegin(config: FullConfig, suite: Suite): void {
    for (const cell of suite.allTests().map(readSearchedCell)) if (cell !== undefined) this.#took.set(cell, undefined);
    if (this.#took.size === 0) return;
    this.#release = claimFolder(this.#out);
    this.#keeper = new MinimaKeeper(this.#out, createCellHash().then((hashOf) => readCurrentMinima(this.#out, hashOf)));
    console.log(`Searching ${this.#took.size} cells with ${config.workers} worker(s).`);
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    const cell = readSearchedCell(test);
    if (cell === undefined) return;
    const found = result.status === 'passed' ? readJson<MinimumAttachment>(result, MINIMUM_ATTACHMENT) : undefined;
    this.#ended += 1;
    const place = pc.dim(`[${this.#ended}/${this.#took.size}]`);
    if (!found) {
      this.#unsearched.set(cell, tellFailure(result));
      console.log(`${place} ${cell}  ${pc.red(`not searched: ${tellFailure(result)}`)}`);
      return;
    }
    this.#took.set(cell, found.kept ? 'kept' : `${(found.ms / 1000).toFixed(1)} s`);
    this.#keeper?.add(cell, found.minimum, readJson<PicturesAttachment>(result, PICTURES_ATTACHMENT));
    console.log(`${place} ${cell}  ${tellFound(found)}`);
  }

  onError(error: { message?: string }): void {
    console.log(pc.red(error.message ?? 'An error without words'));
  }

  async onEnd(end: FullResult): Promise<{ status?: FullResult['status'] } | undefined> {
    // With nothing reached and nothing wrong the cells were only listed.
    if (!this.#keeper || (this.#ended === 0 && end.status === 'passed')) return undefined;
    const kept = await this.#keeper.finish();
    const faults = [...kept.faults];
    const joined = await this.#join(kept.minima).catch((error: Error) => (faults.push(error.message), undefined));
    const cells = pickCells([...this.#took.keys()], joined ?? {}, kept.minima).map((cell) => ({ ...cell, ...(this.#took.get(cell.key) !== undefined && { took: this.#took.get(cell.key)! }) }));
    console.log(`\n${renderMinimumTable(cells, { color: pc.isColorSupported, lang: 'en' })}`);
    if (!joined && faults.length === 0) console.log('There are no results beside these minima: "linktoll run" with the same folder measures the journeys.');
    const pictures = PICTURE_MODES.find((mode) => mode === process.env['LINKTOLL_PICTURES']);
    const html = joined && faults.length === 0 ? await writeReport(this.#out, { pictures }).catch((error: Error) => void faults.push(error.message)) : undefined;
    console.log(`Minimum  ${resolve(this.#out, 'minimum.json')}${html ? `\nReport   ${html}` : ''}`);
    for (const fault of faults) console.error(pc.red(fault));
    const refused = cells.some(({ minimum }) => minimum?.status === 'not-proved' && minimum.reasons);
    const failed = faults.length > 0 || refused || listContradicted(joined ?? {}).length > 0 || this.#ended < this.#took.size || this.#unsearched.size > 0;
    return failed && end.status === 'passed' ? { status: 'failed' } : undefined;
  }

  onExit(): Promise<void> {
    this.#release?.();
    return Promise.resolve();
  }

  /** @returns undefined where nothing was measured */
  async #join(minima: Readonly<Record<string, MinimumCell>>): Promise<JoinedCells | undefined> {
    if (!(await hasResults(this.#out))) return undefined;
    return joinMinimum(await readResults(this.#out), { schemaVersion: MINIMUM_VERSION, minima }).cells;
  }
}

function readSearchedCell(test: TestCase): string | undefined {
  return test.annotations.find(({ type }) => type === SEARCH_ANNOTATION)?.description;
}

function tellFound({ minimum, kept }: MinimumAttachment): string {
  const states = pc.dim(kept ? '(kept: nothing that it depends on has changed)' : `(${minimum.states} states)`);
  if (minimum.status === 'proved') return `${pc.green(`proved: ${minimum.clicks} clicks`)} ${states}`;
  if (minimum.status === 'no-way') return `${pc.yellow('proved: no way')} ${states}`;
  return `${minimum.reasons ? pc.red(`NOT PROVED: ${minimum.reasons.join('; ')}`) : pc.yellow(`not proved: ${minimum.bound}`)} ${states}`;
}

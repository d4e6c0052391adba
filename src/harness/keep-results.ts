import type { FullResult } from '@playwright/test/reporter';
import type { Results, Run } from '../results/schema.ts';
import { clearUnfinished } from '../results/write-file.ts';
import { hasResults, writeOver } from '../results/write-over.ts';
import { writeResults, writeRun } from '../results/write.ts';
import type { PicturesAttachment } from './attachment.ts';
import { savePictures } from './save-pictures.ts';

/** What should stand on the disk; a shard keeps its results alone. */
export interface Snapshot {
  readonly results: Results;
  readonly run: Run;
}

/** How the keeping of a run ended. */
export interface Kept {
  /** How many cells DIR/results.json holds of this run. */
  readonly cells: number;
  /** Whether all that was measured is on the disk. */
  readonly whole: boolean;
  /** What the disk refused, in the words for the terminal. */
  readonly faults: readonly string[];
}

export interface KeeperOptions {
  readonly dir: string;
  readonly isShard: boolean;
  /** What is known now, asked before every write: while measuring, or at the end. */
  readonly compose: (end: FullResult | undefined) => Snapshot;
  /** Told at once, while there is still time to make room. */
  readonly onFault: (fault: string) => void;
}

/** A write is due when the cells that are not yet written are more than this part of those that are. */
const DUE_PART = 1 / 20;

/**
 * Keeps a run on the disk while it measures, so that even a run that is killed leaves whole results. One write at a
 * time; the first twenty cells are written one by one, later ones when a twentieth is new, so that a thousand cells
 * cost about twenty times one write and not five hundred times. A disk that refuses stops nothing: it is told, and
 * tried again with the next cell.
 */
export class ResultsKeeper {
  readonly #options: KeeperOptions;
  #queue: Promise<void> = Promise.resolve();
  #pictures: (readonly [cell: string, pictures: PicturesAttachment])[] = [];
  #finished = 0;
  #written = 0;
  #told = '';

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** A cell is measured, and `compose` knows it. Returns at once. */
  add(cell: string, pictures?: PicturesAttachment): void {
    this.#finished += 1;
    // A shard's pictures travel in its blob.
    if (pictures && !this.#options.isShard) this.#pictures.push([cell, pictures]);
    this.#queue = this.#queue.then(async () => {
      if (this.#finished - this.#written <= this.#written * DUE_PART) return;
      for (const fault of await this.#write()) this.#tell(fault);
    });
  }

  /** Writes all there is. A run that measured nothing leaves an earlier run's results as they are. */
  async finish(end: FullResult): Promise<Kept> {
    await this.#queue;
    if (this.#finished === 0 && (await hasResults(this.#options.dir))) return { cells: 0, whole: false, faults: [] };
    const faults = await this.#write(end);
    return { cells: this.#written, whole: faults.length === 0, faults };
  }

  async #write(end?: FullResult): Promise<string[]> {
    const { dir, isShard, compose } = this.#options;
    const { results, run } = compose(end);
    const finished = this.#finished;
    try {
      if (this.#written > 0) await writeResults(dir, results);
      else await replaceEarlier(dir, isShard, results);
    } catch (error) {
      return [tell(error)];
    }
    this.#written = finished;
    return [...(isShard ? [] : await writeRun(dir, run).then(() => [], (error: unknown) => [tell(error)])), ...(await this.#savePictures())];
  }

  /** Saves what waits; what the disk refuses waits on. Not before the results: till then the store is the earlier run's. */
  async #savePictures(): Promise<string[]> {
    const waiting = this.#pictures;
    this.#pictures = [];
    for (const [index, [cell, pictures]] of waiting.entries()) {
      try {
        await savePictures(this.#options.dir, cell, pictures);
      } catch (error) {
        this.#pictures.unshift(...waiting.slice(index));
        return [tell(error)];
      }
    }
    return [];
  }

  #tell(fault: string): void {
    const cause = fault.replace(/^.*: (?=[A-Z]+: )/, '');
    if (cause !== this.#told) this.#options.onFault(fault);
    this.#told = cause;
  }
}

async function replaceEarlier(dir: string, isShard: boolean, results: Results): Promise<void> {
  await clearUnfinished(dir);
  await writeOver(dir, { isShard, writeResults: () => writeResults(dir, results) });
}

function tell(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

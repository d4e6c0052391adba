import { minimumStore, MINIMUM_VERSION, writeMinimum, type MinimumCell } from '../results/minimum.ts';
import { clearPictures } from '../results/pictures.ts';
import { clearUnfinished } from '../results/write-file.ts';
import type { PicturesAttachment } from './attachment.ts';
import { savePictures } from './save-pictures.ts';

/** A write is due when the cells that are not yet written are more than this part of those that are. */
const DUE_PART = 1 / 20;

/** How the keeping ended. */
export interface KeptMinima {
  /** All that DIR/minimum.json should hold: what was found, and what was there and still holds good. */
  readonly minima: Readonly<Record<string, MinimumCell>>;
  /** What the disk refused, in the words for the terminal. */
  readonly faults: readonly string[];
}

/**
 * Keeps what was proved on the disk while the search goes on, so that even one that is killed leaves its proofs. One
 * write at a time; a disk that refuses stops nothing, it is told at the end. A proof whose pictures are not there is
 * searched again the next time.
 */
export class MinimaKeeper {
  readonly #dir: string;
  readonly #earlier: Promise<Readonly<Record<string, MinimumCell>>>;
  readonly #found: Record<string, MinimumCell> = {};
  readonly #faults = new Set<string>();
  #queue: Promise<void>;
  #waiting = 0;
  #written = 0;

  /** `earlier`: what the folder holds already and still holds good. */
  constructor(dir: string, earlier: Promise<Readonly<Record<string, MinimumCell>>>) {
    this.#dir = dir;
    this.#earlier = earlier;
    // It is asked for when there is something to write, and told then.
    earlier.catch(() => undefined);
    this.#queue = clearUnfinished(dir);
  }

  /** A cell was searched, or kept. Returns at once. */
  add(cell: string, minimum: MinimumCell, pictures?: PicturesAttachment): void {
    this.#queue = this.#queue.then(async () => {
      this.#found[cell] = minimum;
      this.#waiting += 1;
      if (pictures) await this.#try(() => this.#savePictures(cell, pictures));
      if (this.#waiting > this.#written * DUE_PART) await this.#try(() => this.#write());
    });
  }

  /** Writes all there is. */
  async finish(): Promise<KeptMinima> {
    await this.#queue;
    await this.#try(() => this.#write());
    const earlier = await this.#earlier.catch(() => ({}));
    return { minima: { ...earlier, ...this.#found }, faults: [...this.#faults] };
  }

  async #savePictures(cell: string, pictures: PicturesAttachment): Promise<void> {
    await clearPictures(minimumStore(this.#dir), cell);
    await savePictures(minimumStore(this.#dir), cell, pictures);
  }

  async #write(): Promise<void> {
    await writeMinimum(this.#dir, { schemaVersion: MINIMUM_VERSION, minima: { ...(await this.#earlier), ...this.#found } });
    this.#written += this.#waiting;
    this.#waiting = 0;
  }

  async #try(work: () => Promise<void>): Promise<void> {
    await work().catch((error: unknown) => this.#faults.add(error instanceof Error ? error.message : String(error)));
  }
}

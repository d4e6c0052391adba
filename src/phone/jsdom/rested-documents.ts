import type { LiveDocument } from './live-document.ts';

/** How many are kept: a document with scripts has a window of its own and takes a few megabytes, one without takes a tenth of one. */
const MAX_SCRIPTED = 30;
const MAX_STILL = 300;

/** Documents at rest, kept for the next gesture on a page like theirs; building one anew takes some milliseconds. */
export class RestedDocuments {
  /** By their page's source and markup, the one used last at the end. */
  readonly #scripted = new Map<string, LiveDocument>();
  readonly #still = new Map<string, LiveDocument>();

  /** Takes one out that can be brought into a state: one of the same source, if scripts made nothing else of it. */
  take(source: string, markup: string): LiveDocument | undefined {
    const name = nameDocument(source, markup);
    const live = this.#still.get(name) ?? this.#scripted.get(name);
    this.#still.delete(name);
    this.#scripted.delete(name);
    return live;
  }

  /** Puts one to rest in the place of any that is like it. */
  rest(source: string, live: LiveDocument): void {
    const [pool, most] = live.scripted ? [this.#scripted, MAX_SCRIPTED] : [this.#still, MAX_STILL];
    const name = nameDocument(source, live.markup);
    pool.get(name)?.close();
    pool.delete(name);
    pool.set(name, live);
    for (const [oldest, each] of pool) {
      if (pool.size <= most) break;
      pool.delete(oldest);
      each.close();
    }
  }
}

function nameDocument(source: string, markup: string): string {
  return `${source} ${markup}`;
}

import type { Been, OnPage } from './edges.ts';
import type { Needs } from './needs.ts';
import { FORGOTTEN } from './transition-cache.ts';

/** By what can be needed for a way: the least cost at which a survey found it given. */
export class Earliest {
  readonly #least = new Map<string, number>();

  /** Something is copied. */
  copy(copied: number, cost: number): void {
    this.#note(`copied ${copied}`, cost);
  }

  /** Texts are shown, a bit for each. */
  show(reads: number, cost: number): void {
    for (let bit = 1; bit <= reads; bit <<= 1) if ((reads & bit) !== 0) this.#note(`read ${bit}`, cost);
  }

  /** A pane shows an address. */
  come(been: Been, cost: number): void {
    this.#note(`been ${been[0]} ${been[1]}`, cost);
  }

  /** A pane is left on a page, on any one where that is FORGOTTEN. */
  leave([pane, page]: OnPage, cost: number): void {
    this.#note(`left ${pane} ${page}`, cost);
  }

  /** At what cost all of it can be given at the earliest; infinite where something never is. */
  of({ copied, read, pages, been }: Needs): number {
    let cost = copied === FORGOTTEN ? 0 : this.#since(`copied ${copied}`);
    for (let bit = 1; bit <= read; bit <<= 1) if ((read & bit) !== 0) cost = Math.max(cost, this.#since(`read ${bit}`));
    for (const [pane, page] of pages) cost = Math.max(cost, Math.min(this.#since(`left ${pane} ${page}`), this.#since(`left ${pane} ${FORGOTTEN}`)));
    return been ? Math.max(cost, this.#since(`been ${been[0]} ${been[1]}`)) : cost;
  }

  #note(name: string, cost: number): void {
    if (cost < this.#since(name)) this.#least.set(name, cost);
  }

  #since(name: string): number {
    return this.#least.get(name) ?? Number.POSITIVE_INFINITY;
  }
}

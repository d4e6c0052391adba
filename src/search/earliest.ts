import type { Aside, Been } from './edges.ts';
import type { Needs } from './needs.ts';
import { FORGOTTEN } from './transition-cache.ts';

/** By what can be needed for a way: the least cost at which a survey found it given. */
export class Earliest {
  readonly #least = new Map<string, number>();

  /** Texts are shown, a bit for each. */
  show(reads: number, cost: number): void {
    for (let bit = 1; bit <= reads; bit <<= 1) if ((reads & bit) !== 0) this.#note(`read ${bit}`, cost);
  }

  /** A pane shows an address. */
  come(been: Been, cost: number): void {
    this.#note(`been ${been[0]} ${been[1]}`, cost);
  }

  /** Something lies aside; any page of a pane where it is FORGOTTEN. */
  leave([part, value]: Aside, cost: number): void {
    this.#note(`left ${part} ${value}`, cost);
  }

  /** At what cost all of it can be given at the earliest; infinite where something never is. */
  of({ read, aside, been }: Needs): number {
    let cost = 0;
    for (let bit = 1; bit <= read; bit <<= 1) if ((read & bit) !== 0) cost = Math.max(cost, this.#since(`read ${bit}`));
    for (const [part, value] of aside) cost = Math.max(cost, Math.min(this.#since(`left ${part} ${value}`), this.#since(`left ${part} ${FORGOTTEN}`)));
    return been ? Math.max(cost, this.#since(`been ${been[0]} ${been[1]}`)) : cost;
  }

  #note(name: string, cost: number): void {
    if (cost < this.#since(name)) this.#least.set(name, cost);
  }

  #since(name: string): number {
    return this.#least.get(name) ?? Number.POSITIVE_INFINITY;
  }
}

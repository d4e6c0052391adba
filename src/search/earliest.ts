import type { Aside, Been } from './edges.ts';
import { lowerCost } from './lower-cost.ts';
import type { Needs } from './needs.ts';
import { FORGOTTEN } from './transition-cache.ts';

/** By what can be needed for a way: the least cost at which a survey found it given. */
export class Earliest {
  /** By text, its bit. */
  readonly #read = new Map<number, number>();
  /** By pane, then by address. */
  readonly #been = new Map<number, Map<string, number>>();
  /** By part, then by value. */
  readonly #left = new Map<number, Map<number, number>>();

  /** Texts are shown, a bit for each. */
  show(reads: number, cost: number): void {
    for (let bit = 1; bit <= reads; bit <<= 1) if ((reads & bit) !== 0) lowerCost(this.#read, bit, cost);
  }

  /** A pane shows an address. */
  come([pane, address]: Been, cost: number): void {
    lowerCost(within(this.#been, pane), address, cost);
  }

  /** Something lies aside; any page of a pane where it is FORGOTTEN. */
  leave([part, value]: Aside, cost: number): void {
    lowerCost(within(this.#left, part), value, cost);
  }

  /** At what cost all of it can be given at the earliest; infinite where something never is. */
  of({ read, aside, been }: Needs): number {
    let cost = 0;
    for (let bit = 1; bit <= read; bit <<= 1) if ((read & bit) !== 0) cost = Math.max(cost, since(this.#read, bit));
    for (const [part, value] of aside) {
      const left = this.#left.get(part);
      cost = Math.max(cost, Math.min(since(left, value), since(left, FORGOTTEN)));
    }
    return been ? Math.max(cost, since(this.#been.get(been[0]), been[1])) : cost;
  }
}

function since<T>(least: ReadonlyMap<T, number> | undefined, what: T): number {
  return least?.get(what) ?? Number.POSITIVE_INFINITY;
}

function within<T>(all: Map<number, Map<T, number>>, key: number): Map<T, number> {
  const known = all.get(key) ?? new Map<T, number>();
  all.set(key, known);
  return known;
}

import TinyQueue from 'tinyqueue';
import { lowerCost } from './lower-cost.ts';
import type { Turned } from './note-histories.ts';
import type { Key, PartValues } from './part-values.ts';
import type { State } from './transition-cache.ts';
import type { Views } from './views.ts';

/** A pane was left on a page, by a name of that. */
export interface Left {
  readonly pane: number;
  readonly page: string;
}

/** What a survey has come to, at what cost: a view, by its number; values that a group of parts can have; a page that was turned; a pane that was left. */
export type Entry = { readonly cost: number; readonly order: number } & ({ readonly view: State; readonly number: number } | { readonly group: number; readonly values: State } | { readonly turned: Turned } | { readonly left: Left });

/** What a survey looks at next, the cheapest first. Most of what it comes to it has come to for less: nothing is made of that before it is seen. */
export class SurveyQueue {
  readonly #values: Pick<PartValues<unknown>, 'groups' | 'keyIn' | 'pick'>;
  readonly #views: Pick<Views, 'forget'>;
  readonly #queue = new TinyQueue<Entry>([], (a, b) => a.cost - b.cost || a.order - b.order);
  /** Least cost with which each was ever put in: views by number, values by group, pages and panes by name. */
  readonly #viewCosts = new Map<number, number>();
  readonly #valueCosts: readonly Map<Key, number>[];
  readonly #turnedCosts = new Map<string, number>();
  readonly #leftCosts = new Map<string, number>();
  #order = 0;

  constructor(values: Pick<PartValues<unknown>, 'groups' | 'keyIn' | 'pick'>, views: Pick<Views, 'forget'>) {
    this.#values = values;
    this.#views = views;
    this.#valueCosts = values.groups.map(() => new Map());
  }

  /** A view of a state. */
  pushView(number: number, state: State, cost: number): void {
    if (lowerCost(this.#viewCosts, number, cost)) this.#queue.push({ cost, order: this.#count(), view: this.#views.forget(state), number });
  }

  /** The values that a group has in a state. */
  pushValues(group: number, state: State, cost: number): void {
    const costs = this.#valueCosts[group] as Map<Key, number>;
    if (lowerCost(costs, this.#values.keyIn(state, group), cost)) this.#queue.push({ cost, order: this.#count(), group, values: this.#values.pick(state, group) });
  }

  /** `name`: equal for what does the same to histories. */
  pushTurned(name: string, turned: Turned): void {
    if (lowerCost(this.#turnedCosts, name, turned.since)) this.#queue.push({ cost: turned.since, order: this.#count(), turned });
  }

  pushLeft(left: Left, cost: number): void {
    if (lowerCost(this.#leftCosts, `${left.pane} ${left.page}`, cost)) this.#queue.push({ cost, order: this.#count(), left });
  }

  pop(): Entry | undefined {
    return this.#queue.pop();
  }

  #count(): number {
    return (this.#order += 1);
  }
}

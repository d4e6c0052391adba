import { lowerCost } from './lower-cost.ts';

/** A page on which a pane was left, whatever it was. */
export const ANY_PAGE = '';

/**
 * On which pages apps were left, and since when, in cost: an app that is started again shows one of them. Whoever would come to another page waits here.
 */
export class LeftPages<Waiting> {
  readonly #since = new Map<string, number>();
  readonly #waiting = new Map<string, Waiting[]>();

  /** Since when a pane can be come back to on a page; undefined where it was not left on it. */
  since(pane: number, page: string): number | undefined {
    const known = [this.#since.get(`${pane} ${page}`), this.#since.get(`${pane} ${ANY_PAGE}`)].filter((since) => since !== undefined);
    return known.length === 0 ? undefined : Math.min(...known);
  }

  wait(pane: number, page: string, waiting: Waiting): void {
    const name = `${pane} ${page}`;
    const all = this.#waiting.get(name) ?? [];
    this.#waiting.set(name, all);
    all.push(waiting);
  }

  /** A pane was left on a page. @returns who waited for that, where it was not left there for as little before. */
  leave(pane: number, page: string, since: number): readonly Waiting[] {
    const name = `${pane} ${page}`;
    if (!lowerCost(this.#since, name, since)) return [];
    if (page !== ANY_PAGE) return [...(this.#waiting.get(name) ?? [])];
    return [...this.#waiting].flatMap(([each, waiting]) => (each.startsWith(`${pane} `) ? waiting : []));
  }
}

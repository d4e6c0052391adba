import { FORGOTTEN, type State } from './transition-cache.ts';
import type { Walker } from './walker.ts';

/** Parts that are always seen: the system and its bars. */
const ALWAYS = ['system', 'page system'];

/**
 * What a person sees of a state, as a number: the system, its page, and the pane in front with what that knows of its visitor;
 * and the part that decides beside it whether a leg has ended. All else of a state is forgotten in its view.
 */
export class Views {
  readonly #walker: Pick<Walker, 'parts' | 'frontPart' | 'isWriting'>;
  /** Parts that every view has. */
  readonly #kept: readonly number[];
  /** By the part that is a page: the parts of its pane that are seen. */
  readonly #ofPane: ReadonlyMap<number, readonly number[]>;
  readonly #numbers = new Map<string, number>();

  constructor(walker: Pick<Walker, 'parts' | 'frontPart' | 'isWriting'>, endPart?: number) {
    const { parts } = walker;
    this.#walker = walker;
    this.#kept = [...ALWAYS.map((name) => parts.indexOf(name)), endPart ?? -1].filter((part) => part >= 0);
    this.#ofPane = new Map(parts.flatMap((name, at) => (name.startsWith('page ') ? [[at, [at, parts.indexOf(name.replace('page', 'cookies'))].filter((part) => part >= 0)]] : [])));
  }

  get size(): number {
    return this.#numbers.size;
  }

  /** The parts that are seen of the pane whose page this part is; none where it is no page. */
  ofPane(page: number): readonly number[] {
    return this.#ofPane.get(page) ?? [];
  }

  /** The state without what is not seen of it. What was read is no part of a view: whoever surveys has read everything. */
  forget(state: State): State {
    const seen = this.#listSeen(state);
    return state.map((value, part) => (seen.includes(part) || part === state.length - 1 ? value : FORGOTTEN));
  }

  /** Number of a state's view. */
  number(state: State): number {
    return this.numberAs(this.#name(state));
  }

  /** Number of something that stands for several views, by a name of its own. */
  numberAs(name: string): number {
    const known = this.#numbers.get(name) ?? this.#numbers.size;
    this.#numbers.set(name, known);
    return known;
  }

  /** Number of a state's view where it has one. */
  find(state: State): number | undefined {
    return this.#numbers.get(this.#name(state));
  }

  /** What stands above and below the pane in front, in words. */
  nameBars(state: State): string {
    return this.#kept.map((part) => state[part]).join(' ');
  }

  /** The page in front that is seen of a state; none while something is written that is to be opened instead of it. */
  frontPart(state: State): number | undefined {
    return this.#walker.isWriting(state) ? undefined : this.#walker.frontPart(state);
  }

  #listSeen(state: State): readonly number[] {
    const front = this.frontPart(state);
    return front === undefined ? this.#kept : [...this.#kept, ...this.ofPane(front)];
  }

  #name(state: State): string {
    return this.#listSeen(state).map((part) => state[part]).join(' ');
  }
}

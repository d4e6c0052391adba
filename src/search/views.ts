import type { EndPart } from './part-values.ts';
import { FORGOTTEN, forgetBut, isForgotten, type State } from './transition-cache.ts';
import { VISIT } from './visits.ts';
import type { Walker } from './walker.ts';

/** Parts that are always seen: the system and its bars. */
const ALWAYS = ['system', 'page system', VISIT];

/**
 * What a person sees of a state, as a number: the system, its page, and the pane in front with what that knows of its visitor;
 * and of the part that decides beside it whether a leg has ended, how it decides. All else of a state is forgotten in its view.
 */
export class Views {
  readonly #walker: Pick<Walker, 'parts' | 'frontPart' | 'isWriting'>;
  /** Parts that every view has. */
  readonly #kept: readonly number[];
  /** By the part that is a page: the parts of its pane that are seen. */
  readonly #ofPane: ReadonlyMap<number, readonly number[]>;
  /** All that is seen with that pane in front. */
  readonly #seenOn: ReadonlyMap<number, readonly number[]>;
  readonly #visit: number;
  readonly #numbers = new Map<string, number>();
  readonly #end: EndPart | undefined;

  constructor(walker: Pick<Walker, 'parts' | 'frontPart' | 'isWriting'>, end?: EndPart) {
    const { parts } = walker;
    this.#walker = walker;
    this.#end = end;
    this.#visit = parts.indexOf(VISIT);
    this.#kept = ALWAYS.map((name) => parts.indexOf(name)).filter((part) => part >= 0);
    this.#ofPane = new Map(parts.flatMap((name, at) => (name.startsWith('page ') ? [[at, [at, parts.indexOf(name.replace('page', 'cookies'))].filter((part) => part >= 0)]] : [])));
    this.#seenOn = new Map([...this.#ofPane].map(([page, parts]) => [page, [...this.#kept, ...parts]]));
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
    const view = new Array<number>(state.length).fill(FORGOTTEN);
    if (this.#end) view[this.#end.part] = this.#forgetEnd(state[this.#end.part] as number);
    view[state.length - 1] = state[state.length - 1] as number;
    for (const part of this.#listSeen(state)) view[part] = state[part] as number;
    return view;
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
    return [...this.#kept.map((part) => state[part]), this.#nameEnd(state)].join(' ');
  }

  /** The page in front that is seen of a state; none while something is written that is to be opened instead of it. */
  frontPart(state: State): number | undefined {
    return this.#walker.isWriting(state) ? undefined : this.#walker.frontPart(state);
  }

  #listSeen(state: State): readonly number[] {
    const front = this.frontPart(state);
    return front === undefined ? this.#kept : (this.#seenOn.get(front) ?? this.#kept);
  }

  #name(state: State): string {
    // On the home screen every app is at hand: what was looked at for nothing before is of no concern.
    const isHome = this.#walker.frontPart(state) === undefined;
    let name = '';
    for (const part of this.#listSeen(state)) name += `${isHome && part === this.#visit ? 0 : state[part]} `;
    return name + this.#nameEnd(state);
  }

  #nameEnd(state: State): number {
    return this.#end ? this.#forgetEnd(state[this.#end.part] as number) : 0;
  }

  #forgetEnd(value: number): number {
    return this.#end && !isForgotten(value) ? forgetBut(this.#end.isOnRecord(value)) : value;
  }
}

import type { SystemState } from '../phone/system.ts';
import type { Interner } from './interner.ts';
import type { State } from './transition-cache.ts';

/** What a phone's system says in a state, which is looked at for every gesture that is tried. The system's own state is a state's first number. */
export class SystemStates {
  readonly #states: Interner<SystemState>;
  readonly #partOf: ReadonlyMap<string, number>;
  /** By number: the page in front, and what is kept in mind whatever that is. */
  readonly #fronts = new Map<number, number | undefined>();
  readonly #kept = new Map<number, string>();

  constructor(states: Interner<SystemState>, partOf: ReadonlyMap<string, number>) {
    this.#states = states;
    this.#partOf = partOf;
  }

  /** The part that is the page in front, covered or not; undefined on the home screen and in the store. */
  frontPart(state: State): number | undefined {
    const number = state[0] ?? 0;
    if (this.#fronts.has(number)) return this.#fronts.get(number);
    const { front } = this.#of(state).shell;
    const part = front === 'home' ? undefined : this.#partOf.get(`page ${front.app}${front.webview ? '-webview' : ''}`);
    this.#fronts.set(number, part);
    return part;
  }

  /** The app in front, or the store; undefined on the home screen. */
  appOf(state: State): string | undefined {
    const { front } = this.#of(state).shell;
    return front === 'home' ? undefined : front.app;
  }

  /** What the system keeps in mind whatever is in front. */
  keptBy(state: State): string {
    const number = state[0] ?? 0;
    const known = this.#kept.get(number);
    if (known !== undefined) return known;
    const { shell: { front, ...shell }, lastApp: _lastApp, added, ...rest } = this.#of(state);
    const words = JSON.stringify(front === 'home' ? [added, shell, rest] : [added, {}, { hand: {} }]);
    this.#kept.set(number, words);
    return words;
  }

  /**
   * Whether something stands in the browser's address field that was pasted there and not opened yet. Until it is opened or given up
   * nobody does anything on the page beneath: the field is no second clipboard. So that page is of no concern.
   */
  isWriting(state: State): boolean {
    const { overlay, typed } = this.#of(state).shell;
    return typed !== undefined && !overlay;
  }

  #of(state: State): SystemState {
    return this.#states.get(state[0] ?? 0);
  }
}

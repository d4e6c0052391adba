import type { JumpAnswer, MayJump } from '../phone/system.ts';
import type { Interner } from './interner.ts';
import type { PlatformStates } from './platform-states.ts';
import type { State, Transition } from './transition-cache.ts';
import { baseOf, WHETHER_COPIED } from './watch.ts';

/** Stands among the parts that a move looked at for the question whether anything is copied. */
export const ANY_COPIED = -2;
/** What a rule says of app jumps, by number. */
export const JUMPS: readonly JumpAnswer[] = ['go', 'ask', 'refuse'];

export interface QuestionsOptions {
  /** What moves look at, by number. */
  readonly names: Pick<Interner<string>, 'get'>;
  readonly partOf: ReadonlyMap<string, number>;
  readonly platforms: Pick<PlatformStates, 'ask' | 'platformAsked'>;
  readonly mayJump: MayJump;
  readonly onCamera?: () => void;
}

/** What a move looked at, in the order of the first look. */
export interface Looks {
  /** Parts; ANY_COPIED where it asked whether anything is copied. */
  readonly parts: readonly number[];
  /** Requests to platforms, by number. */
  readonly requests: readonly number[];
}

/** How a question is answered, and by which part; by none where the answer depends on no state. */
interface Ask {
  readonly part: number | undefined;
  readonly request?: number;
  readonly answer: (state: State) => number | Promise<number>;
}

/** What moves look at, and how that is answered from any state without making the move. */
export class Questions {
  readonly #options: QuestionsOptions;
  readonly #asks: Ask[] = [];
  readonly #looks = new Map<Transition, Looks>();

  constructor(options: QuestionsOptions) {
    this.#options = options;
  }

  /** Answers what a move once looked at, from the state in which it is to be made. */
  ask(question: number, state: State): number | Promise<number> {
    return this.#of(question).answer(state);
  }

  /** What a move looked at that did this. */
  looksOf(transition: Transition): Looks {
    const known = this.#looks.get(transition);
    if (known) return known;
    const asks = transition.asked.map((question) => this.#of(question));
    const looks = { parts: listOnce(asks.map(({ part }) => part)), requests: listOnce(asks.map(({ request }) => request)) };
    this.#looks.set(transition, looks);
    return looks;
  }

  #of(question: number): Ask {
    return (this.#asks[question] ??= this.#parse(this.#options.names.get(question)));
  }

  /** How a question is answered from a state. */
  #parse(name: string): Ask {
    const part = this.#partAsked(name);
    const [kind, of = '', to = '', address = '', way] = name.split(' ');
    if (kind === 'request') return { part, request: Number(of), answer: () => this.#options.platforms.ask(Number(of)) };
    if (kind === 'camera') return { part, answer: () => (this.#options.onCamera?.(), 0) };
    if (kind === 'jump') return { part, answer: () => JUMPS.indexOf(this.#options.mayJump(of, to, address, way === 'handover' ? way : 'jump')) };
    return { part, answer: (state) => this.valueOf(name, state) };
  }

  /** The part that answers a request: what it says depends on its state. */
  #platformPart(request: number): number {
    return this.#options.partOf.get(`platform ${this.#options.platforms.platformAsked(request)}`) as number;
  }

  /** The part that a move looked at when it asked a question; none where the answer depends on no state. */
  #partAsked(question: string): number | undefined {
    const [kind, of] = question.split(' ');
    if (question === WHETHER_COPIED) return ANY_COPIED;
    return kind === 'request' ? this.#platformPart(Number(of)) : this.#options.partOf.get(baseOf(question));
  }

  valueOf(name: string, state: State): number {
    // What is no part, as the store that is never left open, is the same in every state.
    const value = state[this.#options.partOf.get(baseOf(name)) ?? -1] ?? 0;
    return name === WHETHER_COPIED ? Math.min(value, 1) : value;
  }
}

function listOnce(all: readonly (number | undefined)[]): readonly number[] {
  return [...new Set(all.filter((each) => each !== undefined))];
}

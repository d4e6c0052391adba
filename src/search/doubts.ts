import { isTooLate, replace, type Attempt, type Outcome } from './attempt.ts';
import type { PartValues } from './part-values.ts';
import type { Made, Walker } from './walker.ts';

/** An attempt that was made with a platform in the one state that was assumed. In another one it need not be made where that answers the same. */
export interface Doubt {
  readonly attempt: Attempt;
  /** The platform's. */
  readonly part: number;
  /** What it was asked; undefined where it is to be made in each state. */
  readonly requests: readonly number[] | undefined;
}

export interface DoubtsOptions {
  readonly walker: Pick<Walker, 'parts' | 'answersAlike'>;
  readonly values: Pick<PartValues<unknown>, 'groupOf' | 'inGroup' | 'since'>;
  /** The part that decides about the leg's end: that is never assumed. */
  readonly end: number | undefined;
  readonly below: number;
  /** Told of every attempt that is to be made again in another state, with the doubt that it answers. */
  readonly onAttempt: (attempt: Attempt, doubt: Doubt) => void;
}

/**
 * Platforms have many states and answer most requests the same in all of them. So whatever a move asked a platform is taken to be answered as in the
 * first of its states, and tried in each other one unless that is known to answer the same and to stay as it is: the move would see the same there, and do the same.
 */
export class Doubts {
  readonly #options: DoubtsOptions;
  readonly #platforms: ReadonlySet<number>;
  /** By the platform's part. */
  readonly #raised = new Map<number, Doubt[]>();

  constructor(options: DoubtsOptions) {
    this.#options = options;
    this.#platforms = new Set(options.walker.parts.flatMap((name, part) => (name.startsWith('platform ') && part !== options.end ? [part] : [])));
  }

  /** Whether a platform may be taken to be as it is in an outcome: it was asked by requests alone, and has stayed as it was. */
  mayAssume(part: number, { filled, made }: Outcome): boolean {
    return this.#platforms.has(part) && !made.lost && !made.read.includes(part) && made.state[part] === filled[part];
  }

  /** An attempt with a platform in the state that it has in an outcome. */
  assume(attempt: Attempt, part: number, { filled }: Outcome): Attempt {
    const { values } = this.#options;
    const value = filled[part] as number;
    const since = values.since(values.groupOf(part), [value]);
    return { ...attempt, state: replace(attempt.state, part, value), ready: Math.max(attempt.ready, since), assumed: [...(attempt.assumed ?? []), part] };
  }

  /** Has an attempt made again in each state of the platforms that were assumed in which they may answer in another way, now and later on. */
  raise(attempt: Attempt, made: Made): void {
    const { values } = this.#options;
    for (const part of attempt.assumed ?? []) {
      // A surprise, and what a server has read, is to be seen in each.
      const doubt: Doubt = { attempt, part, requests: made.lost || made.read.includes(part) ? undefined : made.requests };
      const raised = this.#raised.get(part) ?? [];
      raised.push(doubt);
      this.#raised.set(part, raised);
      for (const { values: [value = 0], cost } of values.inGroup(values.groupOf(part))) this.#resolve(doubt, value, cost);
    }
  }

  /** A platform can be in a state from now on. */
  settle(part: number, value: number, cost: number): void {
    for (const doubt of this.#raised.get(part) ?? []) this.#resolve(doubt, value, cost);
  }

  /** Whether a platform is known by now to answer in a state as it did in the one that was assumed. */
  isAlike({ attempt, part, requests }: Doubt, value: number): boolean {
    const assumed = attempt.state[part] as number;
    return value === assumed || (requests !== undefined && this.#options.walker.answersAlike(requests, part, assumed, value));
  }

  #resolve(doubt: Doubt, value: number, cost: number): void {
    const { attempt, part } = doubt;
    const { below, onAttempt } = this.#options;
    const ready = Math.max(attempt.ready, cost);
    if (isTooLate({ ready, move: attempt.move }, below) || this.isAlike(doubt, value)) return;
    onAttempt({ ...attempt, ready, state: replace(attempt.state, part, value), assumed: (attempt.assumed ?? []).filter((each) => each !== part) }, doubt);
  }
}

import { weighMove } from './cost.ts';
import type { Move } from './list-moves.ts';
import { isForgotten, type State } from './transition-cache.ts';
import type { Made } from './walker.ts';

/** A move from a view, with what its forgotten parts are taken to be. */
export interface Attempt {
  readonly from: number;
  readonly move: Move;
  readonly state: State;
  /** The move cannot be made before, in cost. */
  readonly ready: number;
  /** Of Back: the address that it leads to. */
  readonly below?: string;
  /** It has only asked whether anything is copied: what stands there stands for all that could. `false`: it asks what. */
  readonly whether?: boolean;
  /** Of Back: it stands for all pages that the pane in front can be on. */
  readonly anyPage?: true;
  /** Platforms, by their parts, that are taken to be in their first state: it is still to be seen whether they answer otherwise in another one. */
  readonly assumed?: readonly number[];
}

/** What came of a move, and the state in which it was made. */
export interface Outcome {
  readonly filled: State;
  readonly made: Made;
}

/** Whether a move can only be made when its survey or search has come to its bound. */
export function isTooLate({ ready, move }: Pick<Attempt, 'ready' | 'move'>, below: number): boolean {
  return ready + weighMove(move, false) >= below;
}

/** Whether a forgotten part is forgotten after a move too: it did not replace it. */
export function staysForgotten(part: number, before: State, { written }: Pick<Made, 'written'>): boolean {
  return isForgotten(before[part]) && !written.includes(part);
}

/** A state with another value of one part. */
export function replace(state: State, part: number, value: number): State {
  const next = state.slice();
  next[part] = value;
  return next;
}

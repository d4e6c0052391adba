import { MEASURE } from '../meter/measure.ts';
import { splitGraphemes } from '../meter/witness.ts';
import type { Move } from './list-moves.ts';

/**
 * The measure's order of paths as one number that adds up: clicks with the keys of codes first, then clicks, then keys
 * of prose, then screens. Each has a thousand times the weight of the next, so that one of it outweighs all that a
 * path could have of those after it.
 */
const WEIGHTS = { dear: 1e9, clicks: 1e6, prose: 1e3, screens: 1 } as const;

/** Cost of one move. */
export function weighMove({ gesture, sort }: Move, newScreen: boolean): number {
  const clicks = MEASURE.find(({ id }) => id === gesture.kind)?.clicks ?? 0;
  const keys = gesture.kind === 'type' ? splitGraphemes(gesture.text).length : 0;
  const codes = sort === 'code' ? keys : 0;
  return (clicks + codes) * WEIGHTS.dear + clicks * WEIGHTS.clicks + (keys - codes) * WEIGHTS.prose + (newScreen ? WEIGHTS.screens : 0);
}

/** Clicks and keys of codes together, the first thing that paths are ordered by. */
export function readDear(cost: number): number {
  return Math.floor(cost / WEIGHTS.dear);
}

/** The least cost that has this many clicks and keys of codes. */
export function atLeast(dear: number): number {
  return dear * WEIGHTS.dear;
}

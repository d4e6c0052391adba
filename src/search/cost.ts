import type { TextSort } from '../meter/gestures.ts';
import { MEASURE } from '../meter/measure.ts';
import { splitGraphemes } from '../meter/witness.ts';
import type { Move } from './list-moves.ts';
import type { WayCost } from './proof.ts';

/**
 * The measure's order of paths as one number that adds up: clicks with the keys of codes first, then clicks, then keys
 * of prose, then screens. Each has a thousand times the weight of the next, so that one of it outweighs all that a
 * path could have of those after it.
 */
const WEIGHTS = { dear: 1e9, clicks: 1e6, prose: 1e3, screens: 1 } as const;

/** Cost of one press, the least that any gesture but typing costs. */
export const CLICK = WEIGHTS.dear + WEIGHTS.clicks;

/** Weighed for every gesture that is tried: clicks of each kind of gesture, and keys of texts as they are met. */
const CLICKS: ReadonlyMap<string, number> = new Map(MEASURE.map(({ id, clicks }) => [id, clicks]));
const keysOf = new Map<string, number>();

function countKeys(text: string): number {
  const keys = keysOf.get(text) ?? splitGraphemes(text).length;
  keysOf.set(text, keys);
  return keys;
}

/** Cost of one move. */
export function weighMove({ gesture, sort }: Move, newScreen: boolean): number {
  const clicks = CLICKS.get(gesture.kind) ?? 0;
  const typing = gesture.kind === 'type' ? weighTyping(gesture.text, sort) : 0;
  return typing + clicks * CLICK + (newScreen ? WEIGHTS.screens : 0);
}

/** Cost of the keys of a text. */
export function weighTyping(text: string, sort: TextSort | undefined): number {
  return countKeys(text) * (sort === 'code' ? WEIGHTS.dear : WEIGHTS.prose);
}

/** A cost in the measure's terms. */
export function splitCost(cost: number): WayCost {
  const dear = Math.floor(cost / WEIGHTS.dear);
  const clicks = Math.floor((cost % WEIGHTS.dear) / WEIGHTS.clicks);
  return { clicks, codes: dear - clicks, prose: Math.floor((cost % WEIGHTS.clicks) / WEIGHTS.prose), screens: cost % WEIGHTS.prose };
}

/** The cost of what was counted. */
export function joinCost({ clicks, codes, prose, screens }: WayCost): number {
  return (clicks + codes) * WEIGHTS.dear + clicks * WEIGHTS.clicks + prose * WEIGHTS.prose + screens;
}

import type { GestureKind } from '../meter/gestures.ts';
import { splitGraphemes } from '../meter/witness.ts';
import type { Step } from '../results/schema.ts';

/** Longest name of a target that results keep, graphemes. */
const MAX_NAME = 60;

/** A gesture's target as results keep it. `thing`: none for Home and Back, which are buttons of the system. */
export function describeTarget(kind: GestureKind, thing: Step['target'] | undefined): Step['target'] {
  if (!thing) return { role: 'button', name: kind };
  const graphemes = splitGraphemes(thing.name);
  const name = graphemes.length > MAX_NAME ? `${graphemes.slice(0, MAX_NAME - 1).join('')}…` : thing.name;
  return { role: thing.role, name };
}

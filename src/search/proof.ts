import type { GestureKind, TextSort } from '../meter/gestures.ts';
import type { PaneName } from '../phone/sight.ts';

/** One gesture of a way that a search found, told by what is on the screen, so that it can be made in a browser too. */
export interface WayStep {
  readonly person: string;
  readonly gesture: GestureKind;
  /** The thing that the gesture is for; none for Home and Back. `nth`: which of those that look the same, from 0. */
  readonly target?: { readonly pane: PaneName; readonly role: string; readonly name: string; readonly nth: number };
  /** Of typing. */
  readonly text?: string;
  readonly sort?: TextSort;
}

/** What a way costs, in the measure's order. */
export interface WayCost {
  readonly clicks: number;
  readonly codes: number;
  readonly prose: number;
  readonly screens: number;
}

/**
 * What a search found of one cell. `proved`: nobody can do it in fewer, and this is a way that does. `no-way`: nobody
 * can do it at all. `not-proved`: a bound was hit, named in words; nothing is claimed.
 */
export type Proof =
  | { readonly status: 'proved'; readonly cost: WayCost; readonly way: readonly WayStep[]; readonly states: number }
  | { readonly status: 'no-way'; readonly states: number }
  | { readonly status: 'not-proved'; readonly bound: string; readonly states: number };

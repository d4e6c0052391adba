import type { TextSort } from '../meter/gestures.ts';
import type { Control, Picture, Sight, TextBlock } from '../phone/sight.ts';

/** Whole hours or days. */
export type TimeSpan = `${number}h` | `${number}d`;

/**
 * Eyes and hands of one person: all that a journey may use. Each gesture resolves with what is seen after it, and
 * does not return at all once the leg has reached its end: whether it has is judged elsewhere, never by a journey.
 */
export interface Person {
  see(): Promise<Sight>;
  tap(thing: Control): Promise<Sight>;
  hold(thing: Control | TextBlock | Picture): Promise<Sight>;
  /** Takes an entry of a menu or share sheet. */
  choose(entry: Control): Promise<Sight>;
  type(field: Control, text: string, sort: TextSort): Promise<Sight>;
  pressClosingKey(field: Control): Promise<Sight>;
  pressHome(): Promise<Sight>;
  pressBack(): Promise<Sight>;
  /** Lets time go by, by the world's clock: no press, and told as waiting where a rule is met. */
  wait(span: TimeSpan): Promise<void>;
  /** Takes the other of two devices in hand: no press, but a thing that not everybody has. */
  takeOther(): Promise<Sight>;
}

/** The person sees no way on. Whether a rule or linktoll is to blame is judged elsewhere. */
export class Stuck extends Error {
  override name = 'Stuck';
}

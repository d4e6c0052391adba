import type { Effect, Pane } from './pane.ts';

/** Something that goes on in a pane and has to be followed to its end. */
export type Course = { readonly effect: Effect; readonly pane: Pane } | undefined;

/** What the parts of the system may do to what is in front. */
export interface Stage {
  /** Covers the app with a screen of the phone shell. */
  cover(path: string, params: Readonly<Record<string, string>>): undefined;
  /** Brings an app to the front and opens an address in it. */
  showApp(app: string, address: string): Promise<Course>;
  /** Puts words into the browser's address field, which the system draws. */
  fillAddressField(words: string): undefined;
}

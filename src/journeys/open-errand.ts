import type { Sight } from '../phone/sight.ts';
import type { Step } from './get-about.ts';
import type { Person } from './person.ts';

/** What the receiver knows: who wrote, and where to look. Never what it is about. */
export interface OpenErrand {
  readonly chatApp: string;
  /** The app that what arrives belongs to: its name, and its id where that is not the shop's. */
  readonly shopApp: string;
  readonly ownApp?: 'shop' | 'video';
  readonly browserApp: string;
  readonly from: string;
  /** The conversation's name; none for Moments. */
  readonly conversation?: string;
  /** Where in the chat it is looked for instead: what is pressed one after another, by an intent or by a name. */
  readonly through?: readonly Step[];
  /** What arrives is a page of the user's own: nobody has a password there, and where it leads nowhere a browser may do better. */
  readonly isForeign?: boolean;
  /** A cart, a gift, a bill, an invitation: it was made for somebody, and nobody would look for it in the search of an app. */
  readonly isUnlisted?: boolean;
  /** The receiver's own password for the shop. */
  readonly password: string;
  /** What they were looking for is on the screen: they stop here and do something else. */
  readonly arrived?: (sight: Sight) => boolean;
}

/** What the receiver carries on the way. */
export interface Luggage {
  /** The item's title as a screen showed it. */
  readonly title?: string;
  /** A code that could not be copied and is typed in the shop's app. */
  code?: string;
  /** Copied words or a saved picture that the shop's app is to be shown, or only what the thing is called. */
  inHand?: 'words' | 'picture' | 'name';
  /** The address that was taken to the browser already; it is not taken there again. */
  followed?: string;
  /** They thought of looking for it by its name where nothing else led on. */
  isSought?: boolean;
  /** The address by which the link stood where it was tapped, until it is taken to the browser. */
  link?: string;
  /** They looked in the settings for a way to have links opened in the browser. */
  isOutside?: boolean;
}

/** One thing that people do by habit. @returns whether there was anything to do here. */
export type Habit = (me: Person, sight: Sight, errand: OpenErrand, luggage: Luggage) => Promise<boolean>;

/** Whether the app in front is the one that what arrived belongs to. */
export function isOwn({ app }: Sight, { ownApp = 'shop' }: OpenErrand): boolean {
  return app === ownApp;
}

import type { Person } from '../journeys/person.ts';

export interface Text {
  readonly en: string;
  readonly zh: string;
}

/** The surface of the chat that a scenario shares on. */
export type Surface = 'direct' | 'group' | 'moments';

/** Names as one device shows them; all that a journey is told. */
export interface Names {
  readonly apps: Readonly<Record<'chat' | 'shop' | 'browser', string>>;
  readonly people: Readonly<Record<string, string>>;
  readonly groups: Readonly<Record<string, string>>;
  /** Each person's own password for the shop. */
  readonly passwords: Readonly<Record<string, string>>;
  /** The title of the item that is shared. */
  readonly title: string;
  /** For a page of the user's own: the control of it that shares it, where it has one. */
  readonly press?: string;
}

/** When a leg ends. `sent`: the surface shows the person's message as sent, on screen and on record. */
export type LegEnd =
  | { readonly kind: 'sent'; readonly surface: Surface; readonly place: string; readonly from: string }
  | { readonly kind: 'goal' };

export interface Leg {
  readonly person: string;
  readonly journey: (me: Person, names: Names) => Promise<void>;
  readonly end: LegEnd;
}

/** The goal *on screen*. */
export type Goal = ItemGoal | PageGoal;

/** The user's own page, recognised as the user said. */
export interface PageGoal {
  readonly person: string;
  readonly page: true;
}

/** Whose, where, and the heading that must be visible and not inert. */
export interface ItemGoal {
  readonly person: string;
  /** Roles of the hosts on which the item may be reached. */
  readonly hosts: readonly string[];
  /** Path of the address. */
  readonly path: string;
  /** The item whose title the heading shows. */
  readonly item: string;
}

/** A goal across platforms. */
export interface Scenario {
  readonly id: string;
  readonly title: Text;
  readonly surface: Surface;
  /** The gates that its way under `open` passes, in order. */
  readonly gates: readonly string[];
  /** The closed list of sources of what a person may type. */
  readonly texts: readonly string[];
  readonly legs: readonly Leg[];
  readonly goal: Goal;
}

import type { Person } from '../journeys/person.ts';

export interface Text {
  readonly en: string;
  readonly zh: string;
}

/** The surface of the chat that a scenario shares on. */
export type Surface = 'direct' | 'group' | 'moments' | BoardSurface;

/** A surface that somebody keeps for others to look at. */
export type BoardSurface = 'live' | 'channel' | 'article' | 'bio' | 'ad';

/** Names as one device shows them; all that a journey is told. */
export interface Names {
  readonly apps: Readonly<Record<'chat' | 'shop' | 'video' | 'wallet' | 'browser', string>>;
  readonly people: Readonly<Record<string, string>>;
  readonly groups: Readonly<Record<string, string>>;
  /** Boards, accounts, clerks and merchants, by id. */
  readonly boards: Readonly<Record<string, string>>;
  /** Each person's own password for the shop. */
  readonly passwords: Readonly<Record<string, string>>;
  /** Each person's own six digits for paying, and the number of their bank card. */
  readonly pins: Readonly<Record<string, string>>;
  readonly cards: Readonly<Record<string, string>>;
  /** Wallets and doors by id, as cashiers and the chat call them. */
  readonly wallets: Readonly<Record<string, string>>;
  /** Ids of the wallets that this phone's holder may have. */
  readonly held: readonly string[];
  /** Titles of all items, by id. */
  readonly items: Readonly<Record<string, string>>;
  /** What that is called which is shared: the title of the item, or what the scenario says. */
  readonly title: string;
  /** Titles of the community's posts, by id. */
  readonly posts: Readonly<Record<string, string>>;
  /** What the person looks for, in words of their own. */
  readonly wish: string;
  /** For a page of the user's own: the control of it that shares it, where it has one. */
  readonly press?: string;
}

/**
 * When a leg ends. `sent`: the surface shows the person's message as sent, on screen and on record. `shown`: one of these
 * screens is before them, and they lay the phone down; a later leg of theirs begins on its home screen, all else as it was left.
 */
export type LegEnd =
  | { readonly kind: 'sent'; readonly surface: Surface; readonly place: string; readonly from: string }
  | { readonly kind: 'shown'; readonly screens: readonly { readonly host: string; readonly path: string }[] }
  | { readonly kind: 'goal' };

export interface Leg {
  readonly person: string;
  readonly journey: (me: Person, names: Names) => Promise<void>;
  /** What somebody does who knows beforehand that the usual way leads nowhere. No result tells of it: a search has it priced, to know sooner what need not be looked at. */
  readonly knowing?: Leg['journey'];
  readonly end: LegEnd;
  /** How long after the end of the leg before it begins, in whole hours or days, by the world's clock; at once where nothing is said. */
  readonly after?: `${number}h` | `${number}d`;
  /** Ids of apps that this person has beside those of the device. */
  readonly alsoInstalled?: readonly string[];
  /** Role of the host on whose first page this person's browser opens; an empty field for an address where nothing is said. */
  readonly browserOpensAt?: string;
}

/** A goal *on screen*: where, and the heading that must be visible and not inert. */
export interface ScreenGoal {
  /** Roles of the hosts on which it may be reached. */
  readonly hosts: readonly string[];
  /** Path of the address. */
  readonly path: string;
  /** The item whose title the heading shows, or the heading's own words. */
  readonly item?: string;
  readonly heading?: Text;
}

/** A goal *on record*: a named question to a platform's state, to which the answer must be yes. */
export interface RecordGoal {
  readonly platform: string;
  readonly question: string;
  readonly about: Readonly<Record<string, string>>;
}

/** What a scenario is about: whose, on screen, on record, or both where both are named. */
export interface Goal {
  readonly person: string;
  readonly screen?: ScreenGoal;
  readonly record?: RecordGoal;
  /** The user's own page, recognised as the user said. */
  readonly page?: true;
}

/** A bill that a scenario pays: where it stands, and by what its payer would rather pay. What was given up for it is lost. */
export interface Bill {
  readonly platform: string;
  readonly item: string;
  readonly order: string;
  readonly wallet: string;
}

/**
 * What a scenario adds to the people and goods of every world, in the shapes of a platform's seed. Where nothing is added nothing
 * more is drawn, so what one scenario sets up stands in no other's way, and no search walks it but its own.
 */
export interface Stage {
  readonly items?: readonly { readonly id: string; readonly title: Text; readonly price: number; readonly unlistedFor?: readonly string[]; readonly inTrial?: boolean; readonly soldBy?: 'shop' | 'store' | 'partner'; readonly givenBy?: string }[];
  readonly carts?: readonly { readonly by: string; readonly items: readonly string[] }[];
  /** Short addresses of another company's that the shop hands out in the place of its own. */
  readonly shortLinks?: readonly { readonly id: string; readonly target: StagedLink['target'] }[];
  readonly videos?: readonly { readonly id: string; readonly title: Text; readonly by: string; readonly seconds: number; readonly unlistedFor?: readonly string[] }[];
  /** Who asks others to follow them in the short-video app. */
  readonly invitations?: readonly { readonly by: string }[];
  /** Whose hosts are in the eyes of the chat, where it is not as usual. */
  readonly owners?: readonly { readonly host: 'video-site' | 'video-app'; readonly owner: 'self' | 'ally' | 'rival' }[];
  readonly posts?: readonly { readonly id: string; readonly author: string; readonly title: Text; readonly text: Text; readonly item?: string }[];
  readonly people?: readonly {
    readonly id: string; readonly name: Text; readonly session: string; readonly password: string; readonly pin: string; readonly card: string;
    readonly version?: 'newest' | 'older'; readonly wallets: Readonly<Partial<Record<'chat-wallet' | 'wallet-app', 'ready' | 'no-card'>>>;
  }[];
  readonly messages?: readonly { readonly surface: Surface; readonly place: string; readonly from: string; readonly to?: string; readonly text: Text }[];
  readonly accounts?: readonly { readonly id: string; readonly name: Text }[];
  readonly clerks?: readonly { readonly id: string; readonly name: Text; readonly number: string }[];
  readonly merchants?: readonly { readonly id: string; readonly name: Text; readonly standing: 'vetted' | 'not-vetted' | 'many-trades'; readonly wares: readonly Text[] }[];
  readonly boards?: readonly { readonly id: string; readonly surface: BoardSurface; readonly by: string; readonly name: Text; readonly links?: readonly StagedLink[] }[];
}

/** A link that stands on a board from the start: to a page of a host by its role. */
export interface StagedLink {
  readonly title: Text;
  readonly price: number;
  readonly target: { readonly host: 'shop-site'; readonly path: string };
  readonly picture?: { readonly host: 'shop-site'; readonly path: string };
}

/** Where a text comes from that somebody types: read off a screen of their own, or known by heart. */
export type TextSource = 'title as shown' | 'number as shown' | 'address as shown' | 'code as shown' | 'own search words' | 'own password' | 'own six digits' | 'own card number';

/** A goal across platforms. */
export interface Scenario {
  readonly id: string;
  readonly title: Text;
  readonly surface: Surface;
  /** The gates that its way under `open` passes, in order. */
  readonly gates: readonly string[];
  /** The closed list of sources of what a person may type. */
  readonly texts: readonly TextSource[];
  readonly legs: readonly Leg[];
  readonly goal: Goal;
  /** Means of paying that its people use; what is answered about others is not charged to them. */
  readonly means?: readonly string[];
  readonly bill?: Bill;
  /** What that is called on the sender's screens which is shared, where it is no item. */
  readonly subject?: Text;
  /** What its person looks for, in words of their own. */
  readonly wish?: Text;
  /** The goal lies in another app than its person sets out from, so that nobody misses the way back. */
  readonly endsElsewhere?: true;
  /** What there is in its world beside what there is in every one. */
  readonly stage?: Stage;
}

/** Ids of the items that a scenario is about: what it shows or bills, and what it puts into carts. */
export function namedItems({ goal, bill, stage }: Pick<Scenario, 'goal' | 'bill' | 'stage'>): string[] {
  return [goal.screen?.item, bill?.item, ...(stage?.carts ?? []).flatMap(({ items }) => items)].filter((id) => id !== undefined);
}

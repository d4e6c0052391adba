import type { RequestListener } from 'node:http';
import type { Act, AppId, BoardSurface, Cohort, Gate, MerchantId, Owner, Standing, Surface, TargetClass, Text, Treatment, TreatmentKind, Version, WalletId } from '../src/regimes/vocabulary.ts';

/** One person of the mock world; `session` is the value of the cookie that an installed app is logged in with. */
export interface Person {
  readonly id: string;
  readonly name: Text;
  readonly session: string;
  /** What they log in to the shop with. */
  readonly password: string;
  /** The six digits that they pay with, and the number of their bank card; whoever has none pays nothing. */
  readonly pin?: string;
  readonly card?: string;
  /** Whether they are among those that things are tried out on; outside where nothing is said. */
  readonly cohort?: Cohort;
  /** The version of the apps on their phone; the newest where nothing is said. */
  readonly version?: Version;
  /** Wallets in which they have an account, and whether their card is bound there. */
  readonly wallets?: Readonly<Partial<Record<WalletId, 'ready' | 'no-card'>>>;
}

export interface Group {
  readonly id: string;
  readonly name: Text;
  /** Ids of people. */
  readonly members: readonly string[];
}

export interface Item {
  readonly id: string;
  readonly title: Text;
  /** Price in fen (hundredths of a yuan). */
  readonly price: number;
  /** Ids of people to whom the shop's home screen does not list it (its search still finds it). */
  readonly unlistedFor?: readonly string[];
  /** Among the goods that things are tried out on. */
  readonly inTrial?: boolean;
  /** Who sells it; the shop where nobody is named. */
  readonly soldBy?: MerchantId;
  /** Id of the person who has it to give away: it is no goods but a gift, which whoever gets its link may claim once. */
  readonly givenBy?: string;
}

/** A message that is there before anyone has pressed anything. */
export interface EarlierMessage {
  readonly surface: Surface;
  /** `direct`: id of the other person seen from `to`; `group`: id of the group; `moments`: 'moments'; else the id of a board. */
  readonly place: string;
  readonly from: string;
  readonly to?: string;
  readonly text: Text;
}

/** Where something of a platform's stands. */
export interface Place {
  readonly host: HostRole;
  readonly path: string;
}

/** A link that stands on a board before anyone has pressed anything. */
export interface PublishedLink {
  readonly title: Text;
  /** Price in fen. */
  readonly price: number;
  readonly target: Place;
  readonly picture?: Place;
}

/** What somebody keeps in the chat for others to look at: a live room, a channel, an article, a profile, an advertisement. */
export interface Board {
  readonly id: string;
  readonly surface: BoardSurface;
  /** Id of the person or the account that keeps it. */
  readonly by: string;
  readonly name: Text;
  readonly links?: readonly PublishedLink[];
}

/** Who is in the chat but is no person. */
export interface Account {
  readonly id: string;
  readonly name: Text;
}

/** Who answers buyers in the shop's own chat, and can be reached in the big chat by a number. */
export interface Clerk extends Account {
  readonly number: string;
}

/** Who has a mini-program inside the chat, and what the chat knows of them. */
export interface Merchant extends Account {
  readonly standing: Standing;
  readonly wares: readonly Text[];
}

/** A short address, and the one that it leads on to. */
export interface ShortLink {
  readonly id: string;
  readonly target: Place;
}

/** A post of the community, which may lead to an item of the shop. */
export interface CommunityPost {
  readonly id: string;
  readonly author: string;
  readonly title: Text;
  readonly text: Text;
  /** Id of the item that it leads to. */
  readonly item?: string;
}

/** A short video. */
export interface Video {
  readonly id: string;
  readonly title: Text;
  /** Who made it, as the app names them. */
  readonly by: string;
  /** How long it lasts, seconds. */
  readonly seconds: number;
  /** Ids of people to whom it is not recommended (a search still finds it). */
  readonly unlistedFor?: readonly string[];
}

/** What somebody has put aside in the shop before anyone has pressed anything. */
export interface Cart {
  /** Id of the person. */
  readonly by: string;
  /** Ids of items. */
  readonly items: readonly string[];
}

/** The fixed people and goods of a world. Every string in it is hostile until escaped. */
export interface Seed {
  readonly people: readonly Person[];
  readonly groups: readonly Group[];
  readonly items: readonly Item[];
  readonly messages: readonly EarlierMessage[];
  readonly accounts?: readonly Account[];
  readonly boards?: readonly Board[];
  readonly posts?: readonly CommunityPost[];
  readonly carts?: readonly Cart[];
  /** Short addresses that companies have for what they share; they hand these out in the place of their own. */
  readonly shortLinks?: readonly ShortLink[];
  readonly videos?: readonly Video[];
  /** Ids of people who ask others to follow them in the short-video app: a page of theirs that can be shared. */
  readonly invitations?: readonly { readonly by: string }[];
  /** Whose hosts are in this world, where it is not as usual. */
  readonly owners?: readonly { readonly host: HostRole; readonly owner: Owner }[];
  readonly clerks?: readonly Clerk[];
  readonly merchants?: readonly Merchant[];
}

/** How a platform asks the regime that it lives under. */
export interface Rules {
  /** Total and pure but for the log that the world keeps; ask when the screen that the answer shapes is made. */
  decide(act: Act): Treatment;
  /** Tell that the place where messages of this surface stand (or would stand) is being drawn. */
  placeDrawn(surface: Surface): void;
  /** Whether the regime has this treatment at all. Nothing is met by it: ask before drawing a door that nobody needs otherwise. */
  knows(gate: Gate, kind: TreatmentKind): boolean;
}

/** An app as the phone shell shows it and the phone starts it. Pure data. */
export interface AppManifest {
  readonly id: AppId;
  readonly name: Text;
  /** One line in the app store; an app of the system is not in it and has none. */
  readonly line?: Text;
  /** What the home screen draws: an emoji on a colour (CSS). */
  readonly icon: { readonly glyph: string; readonly color: string };
  /** First address when the app is started; none for the browser, which starts empty. */
  readonly start?: string;
  /** Custom scheme without colon; links with it are handed to `${deepLink}?address=…`. */
  readonly scheme?: string;
  /** Hosts whose links open the app instead of a page; the built-in apps have none. */
  readonly linkHosts?: readonly string[];
  readonly deepLink?: string;
  /** Hosts of the app's own pages, logged in where `session` is true. */
  readonly hosts: readonly string[];
  /** Token that the app, and its webview, add to the user agent. */
  readonly userAgentToken?: string;
  /** Where the app opens what a code says that is held on one of its screens, its web view included: an address that the code is added to. */
  readonly codesTo?: string;
}

/** What a server read of another one's page. */
export interface Fetched {
  readonly status: number;
  /** Where redirects led to in the end. */
  readonly address: string;
  readonly contentType: string;
  readonly text: string;
}

/**
 * Reads a page of this world as a server does, under a user agent that says who reads: a plain GET, without cookies,
 * in one language if one is named, answered the same whatever anybody has done. @returns undefined for an address outside of the world, a redirect out of
 * it or without end, an answer that is too large or never comes, and within another fetch
 */
export type FetchInWorld = (address: string, userAgent: string, language?: string) => Promise<Fetched | undefined>;

export interface PlatformOptions {
  readonly rules: Rules;
  readonly fetchInWorld: FetchInWorld;
  /** Address prefix without trailing slash for each host role of every platform, e.g. origins['shop-site']. */
  readonly origins: Readonly<Record<HostRole, string>>;
  /** The world's clock, in ms since the epoch; never the machine's. */
  readonly clock: () => number;
  readonly seed: Seed;
  readonly apps: readonly AppManifest[];
  /** Origins that are no platform's and belong to the world all the same: a page of the user's own, and whose it is to the chat. */
  readonly guests?: { readonly origins: readonly string[]; readonly owner: Owner };
}

/** Roles of hosts. Two platforms never share a host. */
export const HOSTS = {
  'chat-app': 'chat.localhost',
  'chat-link': 'link.chat.localhost',
  'chat-wallet': 'pay.chat.localhost',
  'shop-app': 'app.shop.localhost',
  'shop-site': 'shop.localhost',
  'video-app': 'app.video.localhost',
  'video-site': 'video.localhost',
  'partner-site': 'partner.localhost',
  'mini-site': 'mini.localhost',
  'search-site': 'search.localhost',
  'community-site': 'community.localhost',
  'short-site': 'short.localhost',
  'wallet-app': 'wallet.localhost',
  'bank-site': 'bank.localhost',
  'phone-shell': 'phone.localhost',
} as const;
export type HostRole = keyof typeof HOSTS;

/** Whose what lies on a host is, in the eyes of the chat. */
export const HOST_OWNERS: Readonly<Record<HostRole, Owner>> = {
  'chat-app': 'self',
  'chat-link': 'self',
  'chat-wallet': 'self',
  'shop-app': 'rival',
  'shop-site': 'rival',
  'video-app': 'rival',
  'video-site': 'rival',
  'partner-site': 'ally',
  'mini-site': 'ally',
  'search-site': 'rival',
  'community-site': 'rival',
  'short-site': 'rival',
  'wallet-app': 'rival',
  'bank-site': 'rival',
  'phone-shell': 'rival',
};

/** What lies on a host that people share links of; any other page where nothing is said. */
export const HOST_TARGETS: Readonly<Partial<Record<HostRole, TargetClass>>> = { 'shop-site': 'goods', 'video-site': 'video', 'partner-site': 'goods' };

/** A platform that runs: an Express app behind each host role, and its state as plain data. */
export interface RunningPlatform {
  readonly hosts: Partial<Record<HostRole, RequestListener>>;
  /** All state as JSON-able data, and back. */
  snapshot(): unknown;
  restore(state: unknown): void;
  /** A named question to the platform's state, for goals *on record*. @throws on an unknown question. */
  ask(question: string, args: Readonly<Record<string, string>>): unknown;
}

/** A mock company. It listens on nothing and knows no other platform. */
export interface Platform {
  readonly id: string;
  /** Its app, which may be there only in a world whose seed has something for it. */
  readonly app?: (origins: PlatformOptions['origins'], seed: Seed) => AppManifest | undefined;
  createApp(options: PlatformOptions): RunningPlatform;
}

/**
 * The closed vocabulary of regimes. Every word that a rule may use stands here with a label, one line and a
 * long text in both languages: a word without them does not compile (`Record<Word, Info>`).
 */

/** One text in both languages of the product. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}

/** What is said of a word of the vocabulary wherever it is shown to people. */
export interface Info {
  readonly label: Text;
  readonly line: Text;
  readonly long: Text;
}

/** Points where a rule can act, in the order in which a shared link meets them. */
export const GATES = ['offer', 'send', 'show', 'open', 'land', 'exit', 'pay', 'return', 'bind', 'find', 'contact', 'enter'] as const;
export type Gate = (typeof GATES)[number];

/** Surfaces that the chat has in every world. */
export const EVERYDAY_SURFACES = ['direct', 'group', 'moments'] as const;

/** Surfaces that a person keeps for others to look at: a live room, a channel, an article, a profile. */
const OWN_SURFACES = ['live', 'channel', 'article', 'bio'] as const;

/** Surfaces that somebody keeps for others to look at, and what is paid for. */
export const BOARD_SURFACES = [...OWN_SURFACES, 'ad'] as const;
export type BoardSurface = (typeof BOARD_SURFACES)[number];

/** Where a person of the chat can put something: all but what is paid for. */
export const OPEN_SURFACES = [...EVERYDAY_SURFACES, ...OWN_SURFACES] as const;

/** Where in the chat something is shared. */
export const SURFACES = [...EVERYDAY_SURFACES, ...BOARD_SURFACES] as const;
export type Surface = (typeof SURFACES)[number];

/** What travels. */
export const KINDS = ['card', 'link', 'code', 'picture', 'text'] as const;
export type Kind = (typeof KINDS)[number];

/** The app whose screen asks (its webview included), or that a site's visitor comes from. */
export const APPS = ['chat', 'shop', 'video', 'wallet', 'browser'] as const;
export type AppId = (typeof APPS)[number];

/** What a bill can be paid by: the wallet in the chat, the wallet that is an app of its own, a friend who is asked to pay. */
export const MEANS = ['chat-wallet', 'wallet-app', 'friend'] as const;
export type Means = (typeof MEANS)[number];
export const WALLETS = ['chat-wallet', 'wallet-app'] as const satisfies readonly Means[];
export type WalletId = (typeof WALLETS)[number];

/** Who sells: the shop with its app and site, a store of its own inside the shop's app, or a partner of the chat with a shop inside it. */
export const MERCHANTS = ['shop', 'store', 'partner'] as const;
export type MerchantId = (typeof MERCHANTS)[number];

/** Whether an account is among those that something is tried out on. */
export const COHORTS = ['inside', 'outside'] as const;
export type Cohort = (typeof COHORTS)[number];

/** Whether what is bought is among the goods that something is tried out on. */
export const GOODS = ['in-trial', 'others'] as const;
export type Goods = (typeof GOODS)[number];

/** Whether the app in hand is the newest there is. */
export const VERSIONS = ['newest', 'older'] as const;
export type Version = (typeof VERSIONS)[number];

/** How old a link or a code is: the longest of these times that has gone by, `fresh` before the first. */
export const AGES = ['fresh', '2h', '24h', '7d', '30d'] as const;
export type Age = (typeof AGES)[number];

/** Whose the target of a link is, in the eyes of the chat: its own company's, a partner's, or a competitor's. */
export const OWNERS = ['self', 'ally', 'rival'] as const;
export type Owner = (typeof OWNERS)[number];

/** Whether somebody pays the chat for a link to stand where it stands. */
export const FEES = ['unpaid', 'paid'] as const;
export type Fee = (typeof FEES)[number];

/** What a link leads to, as far as its address tells: an item of a merchant, several of them put aside in a cart, a video, an invitation to join somebody elsewhere, or any other page. */
export const TARGETS = ['goods', 'cart', 'video', 'invitation', 'page'] as const;
export type TargetClass = (typeof TARGETS)[number];

/** Whether the address asked about is the one that was sent, or one of another domain that it redirects to. */
export const HOPS = ['first', 'second'] as const;
export type Hop = (typeof HOPS)[number];

/** How an app is left for another one: a page in its web view opens that one, a screen of its own does, or the person takes the web view's menu. */
export const EXITS = ['jump', 'handover', 'menu'] as const;
export type ExitWay = (typeof EXITS)[number];

/** Whose search is asked: an engine that reads the shop's site from outside, or the shop's own. */
export const FINDERS = ['engine', 'own-search'] as const;
export type Finder = (typeof FINDERS)[number];

/** The site whose link a visitor followed, as the browser's `Referer` header tells it. */
export const REFERRERS = ['search', 'community', 'elsewhere'] as const;
export type Referrer = (typeof REFERRERS)[number];

/** What is entered: a gift or red packet that somebody sent, or a merchant's mini-program inside the chat. */
export const ENTRIES = ['gift', 'mini-program'] as const;
export type Entry = (typeof ENTRIES)[number];

/** What the chat knows of the merchant of a mini-program: examined and let in, not examined yet, or of more trades than it can examine. */
export const STANDINGS = ['vetted', 'not-vetted', 'many-trades'] as const;
export type Standing = (typeof STANDINGS)[number];

/** The treatments of each gate; the first of each is the one of `open`, the last one ends the way. */
export const TREATMENTS = {
  offer: ['card', 'copy-link', 'pass-code', 'qr-picture', 'nothing'],
  send: ['deliver', 'garble', 'remove', 'refuse'],
  show: ['as-sent', 'folded', 'plain-text', 'no-copy', 'opt-in', 'nothing'],
  open: ['go', 'delay', 'confirm', 'warning', 'scare-sheet', 'copy-notice', 'complaint-notice', 'misleading-notice', 'sticky-notice', 'blank', 'stopped'],
  land: ['item', 'login', 'browser-overlay', 'chat-only', 'download-page', 'refused'],
  exit: ['go', 'ask', 'hidden', 'refuse'],
  pay: ['jump', 'no-guarantee', 'under-more', 'qr-album', 'qr-camera', 'open-in-browser', 'nothing'],
  return: ['brought-back', 'by-hand', 'not-found'],
  bind: ['accepted', 'never-answered', 'refused'],
  find: ['found', 'left-out', 'search-closed'],
  contact: ['free', 'keyword-filter', 'masked'],
  enter: ['admitted', 'expired', 'refused'],
} as const satisfies Record<Gate, readonly string[]>;

export type TreatmentKind<G extends Gate = Gate> = (typeof TREATMENTS)[G][number];

/** What a rule does at a gate. `times` (presses) belongs to `confirm` alone, `seconds` (of waiting) to `delay`. */
export interface Treatment {
  readonly kind: TreatmentKind;
  readonly times?: number;
  readonly seconds?: number;
}

/** What is asked of a regime: the gate and what is known there. */
export interface Act {
  readonly gate: Gate;
  readonly surface?: Surface;
  readonly kind?: Kind;
  /** `offer`: the app whose sheet it is; the chat's is the menu of its web view, which names no surface. `exit`: the app that holds the page which wants out. `land`, `pay`: the app that the visitor comes from. `contact`: the app that a clerk answers in. */
  readonly app?: AppId;
  /** `pay`, `return`, `bind`: what is paid by, or bound to. */
  readonly means?: Means;
  /** `pay`, `return`: who is to be paid. */
  readonly merchant?: MerchantId;
  /** `pay`: whose bill it is. `send`: who sends. Everywhere else: whose leg is under way, which the world adds. */
  readonly cohort?: Cohort;
  /** `pay`: what the bill is for. */
  readonly goods?: Goods;
  /** The version of the apps in hand: at `pay` the payer's, everywhere else that of whoever's leg is under way, which the world adds. */
  readonly version?: Version;
  /** `open`: how old the message is that holds the link. `land`: the code. `enter`: the gift. */
  readonly age?: Age;
  /** `offer`, `send`, `show`, `open`, `land`, `exit`: whose the target of what travels is; not known where no target can be made out. */
  readonly owner?: Owner;
  /** `show`, `open`, `land`: whether it is an advertisement, or where one led. Everywhere else nobody pays, which the world adds. */
  readonly paid?: Fee;
  /** `offer`, `send`, `show`, `open`, `land`: what the target is. */
  readonly target?: TargetClass;
  /** `open`: whether the address is the one that was sent. */
  readonly hop?: Hop;
  /** `exit`: how the app is left. */
  readonly way?: ExitWay;
  /** When it is asked, by the world's clock as read in China: `2021-10-20T10:24`. The world adds it to every act. */
  readonly time?: string;
  /** `find`: whose search it is. */
  readonly finder?: Finder;
  /** `land`: the site that the visitor comes from. */
  readonly referrer?: Referrer;
  /** `enter`: what is entered, and of a mini-program what the chat knows of its merchant. */
  readonly entry?: Entry;
  readonly standing?: Standing;
}

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
export const GATES = ['offer', 'send', 'show', 'open', 'land', 'exit'] as const;
export type Gate = (typeof GATES)[number];

/** Where in the chat something is shared. */
export const SURFACES = ['direct', 'group', 'moments'] as const;
export type Surface = (typeof SURFACES)[number];

/** What travels. */
export const KINDS = ['card', 'link', 'code', 'picture', 'text'] as const;
export type Kind = (typeof KINDS)[number];

/** The app whose screen asks (its webview included), or that a site's visitor comes from. */
export const APPS = ['chat', 'shop', 'browser'] as const;
export type AppId = (typeof APPS)[number];

/** The treatments of each gate; the first of each is the one of `open`, the last one ends the way. */
export const TREATMENTS = {
  offer: ['card', 'pass-code', 'qr-picture', 'nothing'],
  send: ['deliver', 'garble', 'remove', 'refuse'],
  show: ['as-sent', 'folded', 'plain-text', 'nothing'],
  open: ['go', 'confirm', 'copy-notice', 'complaint-notice', 'sticky-notice', 'blank', 'stopped'],
  land: ['item', 'browser-overlay', 'download-page', 'refused'],
  exit: ['go', 'ask', 'refuse'],
} as const satisfies Record<Gate, readonly string[]>;

export type TreatmentKind<G extends Gate = Gate> = (typeof TREATMENTS)[G][number];

/** What a rule does at a gate. `times` (presses) belongs to `confirm` alone. */
export interface Treatment {
  readonly kind: TreatmentKind;
  readonly times?: number;
}

/** What is asked of a regime: the gate and what is known there. */
export interface Act {
  readonly gate: Gate;
  readonly surface?: Surface;
  readonly kind?: Kind;
  /** `exit`: the app that holds the page which wants out. `land`: the app that the visitor comes from. */
  readonly app?: AppId;
}

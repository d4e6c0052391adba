import type { WitnessEvent } from '../../meter/witness.ts';
import type { PaneSight } from '../sight.ts';

/** What was under a finger that stayed down. */
export interface Held {
  readonly kind: 'field' | 'text' | 'link' | 'picture';
  /** Words of the block, or of the link; empty for a field. */
  readonly text: string;
  /** Of a link or picture. */
  readonly address?: string;
  readonly copyable: boolean;
}

/** What a page asks of the phone; every request is answered. */
export type PhoneRequest =
  | { readonly type: 'clipboard-read' }
  | { readonly type: 'clipboard-write'; readonly text: string }
  | { readonly type: 'share'; readonly title: string; readonly text: string; readonly address: string };

/** Reports of the agent in a page to the phone, each as one line of JSON. */
export type Report =
  | { readonly type: 'ready'; readonly address: string; readonly title: string }
  /** The document is read; what it is made of may still be on its way. */
  | { readonly type: 'parsed'; readonly address: string; readonly title: string }
  | { readonly type: 'witness'; readonly event: WitnessEvent }
  | { readonly type: 'held'; readonly held: Held }
  /** Another app was asked for, and the browser was kept from asking for it. */
  | { readonly type: 'deep-link'; readonly address: string }
  | { readonly type: 'request'; readonly id: number; readonly request: PhoneRequest };

/** Where a control is touched, CSS pixels of the pane, and how far one had to swipe to see it. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly swipes: number;
  /** Why it cannot be touched, where it cannot. */
  readonly trouble?: string;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** State of the page right after a press. */
export interface Probe {
  /** Token of the gesture that this document was armed for; 0 in a document that came after it. */
  readonly gesture: number;
  /** The press asked for another page (link or form). */
  readonly leaving: boolean;
  /** The press asked for a file, which the browser tells of by an event of its own. */
  readonly choosing: 'photos' | 'camera' | undefined;
}

/** What the agent offers to the phone inside every page, under one name on `window`. */
export interface Agent {
  look(): PaneSight;
  locate(id: number): Spot;
  /** Id of the first visible element that a CSS selector names; for the system's own bars, whose mark-up is ours. */
  find(selector: string): number | undefined;
  /** Where a picture comes from. */
  addressOf(id: number): string | undefined;
  /** Its box in CSS pixels of the pane. */
  measure(id: number): Box | undefined;
  /** Forgets the last press; call before a gesture, with a token of its own. */
  arm(gesture: number): void;
  probe(): Probe;
  /** The phone's answer to a request. */
  answer(id: number, value: unknown): void;
  /** Resolves when nothing that the phone supplies is under way any more and the page's own follow-up has run. */
  idle(): Promise<void>;
  /** On phones that pages from elsewhere run on. */
  setVisible?(visible: boolean): void;
  quiet?(ms: number): Promise<void>;
  /** Whether a frame is what a finger hits at this point of the page, and nothing over it. */
  showsFrameAt?(x: number, y: number): boolean;
}

export const AGENT = '__linktoll';
export const REPORT = '__linktollReport';

/** Schemes of ordinary page traffic; everything else that a page asks for is a deep link. */
export const PAGE_SCHEMES = /^(?:https?|data|blob|about|chrome-error|javascript):/;

/** A press that lasts this long is a hold, ms of event time: the long-press time-out of Android. */
export const HOLD_MS = 500;

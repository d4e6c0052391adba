import type { WitnessEvent } from '../meter/witness.ts';
import type { Box, Held, PhoneRequest, Spot } from './in-page/protocol.ts';
import type { PaneSight } from './sight.ts';

/** What a gesture on a pane led to. */
export interface Effect {
  /** A custom scheme that the page, or a redirect, asked for: the phone has to act on it. */
  readonly scheme?: string;
  readonly held?: Held;
  /** The page asks for a file, out of the photos or from the camera; the answer is given by `giveFile`. */
  readonly asksForFile?: 'photos' | 'camera';
  /** A dialog of the page that only the person can answer; the answer is given by `answerDialog`. */
  readonly dialog?: PageDialog;
  /** A picture that the page gave to be kept. */
  readonly kept?: Photo;
}

/** A JavaScript dialog of a page. */
export interface PageDialog {
  readonly kind: 'alert' | 'confirm' | 'prompt';
  readonly text: string;
}

/** A picture as a phone keeps it: the very bytes that a page showed. */
export interface Photo {
  readonly bytes: Uint8Array;
  readonly type: 'image/png' | 'image/jpeg';
}

/**
 * What a page asks of the phone, under a number of its own. The answer goes back into the page at once, or by
 * `answer` once the person has given it.
 */
export type Supply = (request: PhoneRequest, id: number) => { readonly now: unknown } | 'later';

/** How an engine is to set a pane up. */
export interface PaneSpec {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly userAgentTokens: readonly string[];
  readonly language: string;
  /** Cookies that an installed app is logged in with, by host. */
  readonly cookies: readonly { readonly name: string; readonly value: string; readonly host: string }[];
  readonly supply: Supply;
  /** What the device's browser says of itself; without it, an Android phone of the period. */
  readonly userAgent?: string;
  /** Runs inside another app, which shows it in a web view of the system. */
  readonly isWebview?: boolean;
  /** Whether an app takes over what a link to this address asks for; asked of addresses of `linkHosts` alone. */
  readonly linkHosts?: readonly string[];
  readonly takesOver?: (address: string) => boolean;
}

/** One page of one app as a phone's engine runs it. Every method resolves when the screen is at rest. */
export interface Pane {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Of the page at rest; '' before the first. */
  readonly address: string;
  readonly title: string;
  readonly canGoBack: boolean;
  /** Whether the page that is there now is not one of ours. */
  readonly isForeign?: boolean;
  open(address: string): Promise<Effect>;
  reload(): Promise<Effect>;
  goBack(): Promise<Effect>;
  look(): Promise<PaneSight>;
  locate(id: number): Promise<Spot>;
  find(selector: string): Promise<number | undefined>;
  measure(id: number): Promise<Box | undefined>;
  press(spot: Spot): Promise<Effect>;
  hold(spot: Spot): Promise<Effect>;
  /** Types into the field that has the caret. */
  type(graphemes: readonly string[]): Promise<Effect>;
  paste(text: string): Promise<Effect>;
  pressClosingKey(): Promise<Effect>;
  /** Answers the page that asked for a file. */
  giveFile(photo: Photo): Promise<Effect>;
  /** Answers a dialog of the page. */
  answerDialog?(accepted: boolean): Promise<Effect>;
  /** Tells the page whether anybody sees it. */
  setVisible?(visible: boolean): Promise<void>;
  /** Where a picture of the last look comes from. */
  addressOf(id: number): Promise<string | undefined>;
  /** A picture that the page shows; undefined where it is no PNG or JPEG, which is all that a phone keeps. */
  readPicture(address: string): Promise<Photo | undefined>;
  /** Resolves when the page is at rest. */
  rest(): Promise<Effect>;
  /** Gives the page the answer to a request that had to wait. */
  answer(id: number, value: unknown): void;
  /** The page waits for an answer of the phone that only a person can give: stop waiting for it to come to rest. */
  interrupt(): void;
  /** What the witness saw since the last call. */
  takeWitnessed(): WitnessEvent[];
  /** Errors of the page and its console since the last call, in words. */
  takeTroubles(): string[];
  capture(clip?: Box): Promise<Uint8Array>;
  /** Its window is closed: page and history are gone when it is opened again, its cookies are not. */
  forget(): void;
  close(): Promise<void>;
}

/** Opens panes: one implementation for each way of running pages. */
export interface Engine {
  openPane(spec: PaneSpec): Promise<Pane>;
}

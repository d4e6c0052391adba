import { Cookie } from 'tough-cookie';
import { splitGraphemes, type WitnessEvent } from '../../meter/witness.ts';
import type { Box, Spot } from '../in-page/protocol.ts';
import type { Effect, Pane, PaneSpec, Photo } from '../pane.ts';
import type { Observer } from '../observer.ts';
import { readPhoto } from '../read-photo.ts';
import type { PaneSight } from '../sight.ts';
import { formatUserAgent } from '../user-agent.ts';
import type { PageInput } from './live-document.ts';
import type { PageRequest } from './page-request.ts';
import type { Page, PageStore } from './page-store.ts';

/** A request to the platforms, made in process. */
export type Send = (request: { readonly method: 'GET' | 'POST'; readonly address: string; readonly headers: Readonly<Record<string, string>>; readonly body?: Uint8Array }) => Promise<{
  readonly status: number;
  readonly location?: string;
  readonly cookies: readonly string[];
  readonly contentType: string;
  readonly body: Buffer;
}>;

/** Cookies by host, then by name. */
export type Cookies = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What a pane shows. */
export interface Shown {
  readonly page?: Page;
  /** The field that waits for a file. */
  readonly choosing?: number;
}

/** A pane before its first page. */
export const NOTHING_SHOWN: Shown = {};

export interface JsdomPaneOptions {
  readonly spec: PaneSpec;
  readonly store: PageStore;
  readonly send: Send;
  /** For what pages are made of beside their own words. */
  readonly sendForParts: Send;
  readonly observer: Observer;
}

/** Longest chain of redirects, hops. */
const MAX_REDIRECTS = 20;

/** What is seen where nothing came yet: whoever asked for a page was led to another app instead. */
const BLANK: PaneSight = { address: '', title: '', headings: [], controls: [], texts: [], pictures: [], modals: [] };

/** A page of jsdom as a pane. Trust of events is not checked here: the witness echoes the ledger. */
export class JsdomPane implements Pane {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** What the pane knew before its first page. */
  readonly firstCookies: Cookies;
  readonly #options: JsdomPaneOptions;
  #shown: Shown = NOTHING_SHOWN;
  #cookies: Cookies;
  /** Addresses that Back goes through, the page at rest last, each with the referrer that it is asked for with. Nothing but Back and reloading depends on them. */
  entries: readonly string[] = [];
  #witnessed: WitnessEvent[] = [];
  #troubles: string[] = [];
  /** Answers of the person that the page has not been given yet. */
  #answers: PageInput[] = [];

  constructor(options: JsdomPaneOptions) {
    const { spec } = options;
    this.#options = options;
    this.name = spec.name;
    this.width = spec.width;
    this.height = spec.height;
    this.firstCookies = Object.fromEntries(spec.cookies.map(({ host, name, value }) => [host, { [name]: value }]));
    this.#cookies = this.firstCookies;
  }

  /** All that the pane holds but for its history, for whoever saves it; nobody is told. */
  save(): { readonly shown: Shown; readonly cookies: Cookies } {
    return { shown: this.#shown, cookies: this.#cookies };
  }

  load({ shown, cookies }: { readonly shown?: Shown; readonly cookies?: Cookies }): void {
    if (shown) this.#shown = shown;
    if (cookies) this.#cookies = cookies;
  }

  /** What is shown, seen by whoever acts on it. */
  get shown(): Shown {
    this.#options.observer.read(`page ${this.name}`);
    return this.#shown;
  }

  set shown(shown: Shown) {
    this.#options.observer.write(`page ${this.name}`);
    this.#shown = shown;
  }

  get address(): string {
    return this.shown.page?.source.address ?? '';
  }

  get title(): string {
    return this.shown.page?.title ?? '';
  }

  get canGoBack(): boolean {
    return this.entries.length > 1;
  }

  open(address: string): Promise<Effect> {
    return this.#go({ method: 'GET', address });
  }

  reload(): Promise<Effect> {
    const { referrer } = readEntry(this.entries.at(-1));
    return this.#go({ method: 'GET', address: this.address, ...(referrer !== undefined && { referrer }) }, this.entries.slice(0, -1));
  }

  goBack(): Promise<Effect> {
    const entries = this.entries.slice(0, -1);
    return this.#go({ method: 'GET', ...readEntry(entries.at(-1)) }, entries.slice(0, -1));
  }

  async look(): Promise<PaneSight> {
    return this.shown.page?.sight ?? BLANK;
  }

  async locate(id: number): Promise<Spot> {
    return { x: id, y: 0, swipes: 0 };
  }

  find(selector: string): Promise<number | undefined> {
    return this.#options.store.find(this.#page, selector);
  }

  /** Nothing has a size here. */
  async measure(): Promise<Box | undefined> {
    return undefined;
  }

  press(spot: Spot): Promise<Effect> {
    this.#see(spot);
    return this.#apply({ kind: 'press', element: spot.x });
  }

  async hold(spot: Spot): Promise<Effect> {
    this.#see(spot);
    const held = await this.#options.store.describeHeld(this.#page, spot.x);
    return { ...(await this.#apply({ kind: 'hold', element: spot.x })), held };
  }

  type(graphemes: readonly string[]): Promise<Effect> {
    this.#witnessed.push({ type: 'insert', graphemes: graphemes.length });
    return this.#apply({ kind: 'write', text: graphemes.join('') });
  }

  paste(text: string): Promise<Effect> {
    this.#witnessed.push({ type: 'insert', graphemes: splitGraphemes(text).length });
    return this.#apply({ kind: 'write', text });
  }

  pressClosingKey(): Promise<Effect> {
    this.#witnessed.push({ type: 'key', key: 'Enter' });
    const focused = this.#page.sight.controls.find((control) => control.focused);
    return focused ? this.#apply({ kind: 'enter', element: focused.id }) : this.rest();
  }

  giveFile(photo: Photo): Promise<Effect> {
    const { choosing, ...rest } = this.shown;
    this.shown = rest;
    return choosing === undefined ? this.rest() : this.#apply({ kind: 'file', element: choosing, photo });
  }

  async addressOf(id: number): Promise<string | undefined> {
    return (await this.#options.store.describeHeld(this.#page, id)).address;
  }

  async readPicture(address: string): Promise<Photo | undefined> {
    const { body } = await this.#request({ method: 'GET', address });
    return readPhoto(body);
  }

  async rest(): Promise<Effect> {
    for (const answer of this.#answers.splice(0)) await this.#apply(answer);
    return {};
  }

  answer(id: number, value: unknown): void {
    this.#answers.push({ kind: 'answer', request: id, value });
  }

  interrupt(): void {}

  takeWitnessed(): WitnessEvent[] {
    return this.#witnessed.splice(0);
  }

  takeTroubles(): string[] {
    return this.#troubles.splice(0);
  }

  async capture(): Promise<Uint8Array> {
    return new Uint8Array();
  }

  forget(): void {
    this.shown = NOTHING_SHOWN;
    this.entries = [];
  }

  async close(): Promise<void> {}

  get #page(): Page {
    const { page } = this.shown;
    if (!page) throw new Error(`Failed to look at ${this.name}: it has no page yet.`);
    return page;
  }

  #see({ x, y }: Spot): void {
    this.#witnessed.push({ type: 'press', at: { x, y } });
  }

  async #apply(input: PageInput): Promise<Effect> {
    const before = this.#page;
    const { outcome, page, parting } = await this.#options.store.apply(before, input);
    if (parting) this.#troubles.push(...parting);
    if (outcome.leaving) {
      const effect = await this.#go(outcome.leaving);
      // It led out of the pane, where the page stays as the person left it.
      if (effect.scheme !== undefined) await this.#leave(before, input);
      return effect;
    }
    await this.#show(page);
    if (outcome.choosing === undefined) return {};
    this.shown = { ...this.shown, choosing: outcome.choosing };
    return { asksForFile: outcome.fromCamera ? 'camera' : 'photos' };
  }

  async #leave(before: Page, input: PageInput): Promise<void> {
    const page = await this.#options.store.stay(before, input);
    if (page !== before) this.shown = { page };
  }

  /** Shows a page in one state and gives it what it asks of the phone, as far as the phone answers by itself. */
  async #show(page: Page): Promise<void> {
    this.shown = { page };
    this.#troubles.push(...page.troubles);
    for (const { id, request } of page.requests) {
      const answer = this.#options.spec.supply(request, id);
      if (answer !== 'later') await this.#apply({ kind: 'answer', request: id, value: answer.now });
    }
  }

  /** Follows redirects until a page is there, or something that is no page is asked for. */
  async #go(request: PageRequest, entries: readonly string[] = this.entries): Promise<Effect> {
    let next = request;
    for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
      if (!/^https?:/.test(next.address)) return { scheme: next.address };
      const { address } = next;
      const answer = await this.#request(next);
      if (answer.location === undefined || answer.status < 300 || answer.status >= 400) {
        const page = await this.#options.store.open(address, answer.body, (part) => this.#fetchPart(part));
        // As in a browser: a page that is opened over itself takes its own place.
        const entry = writeEntry(next);
        this.entries = readEntry(entries.at(-1)).address === address && next.method === 'GET' ? [...entries.slice(0, -1), entry] : [...entries, entry];
        await this.#show(page);
        return {};
      }
      next = { method: 'GET', address: new URL(answer.location, address).href, ...(next.referrer !== undefined && { referrer: next.referrer }) };
    }
    throw new Error(`Failed to load ${request.address}: it redirects without end.`);
  }

  async #request({ method, address, contentType, body, referrer }: PageRequest): ReturnType<Send> {
    const { send, spec } = this.#options;
    const { hostname } = new URL(address);
    const cookie = Object.entries(this.#readCookies()[hostname] ?? {}).map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await send({
      method,
      address,
      headers: {
        'user-agent': formatUserAgent(spec.userAgentTokens),
        'accept-language': spec.language,
        accept: 'text/html',
        ...(cookie !== '' && { cookie }),
        ...(referrer !== undefined && { referer: referrer }),
        ...(contentType !== undefined && { 'content-type': contentType }),
      },
      ...(body && { body }),
    });
    for (const words of answer.cookies) this.#keepCookie(hostname, words);
    return answer;
  }

  /** A stylesheet or script. It is the same for every visitor and remembers none, so it is no look at what the pane knows. */
  async #fetchPart(address: string): Promise<string> {
    const { sendForParts, spec } = this.#options;
    const { body } = await sendForParts({ method: 'GET', address, headers: { 'user-agent': formatUserAgent(spec.userAgentTokens), accept: '*/*' } });
    return body.toString('utf8');
  }

  #keepCookie(host: string, words: string): void {
    const cookie = Cookie.parse(words);
    if (!cookie) return;
    const cookies = this.#readCookies();
    this.#options.observer.write(`cookies ${this.name}`);
    this.#cookies = { ...cookies, [host]: { ...cookies[host], [cookie.key]: cookie.value } };
  }

  #readCookies(): Cookies {
    this.#options.observer.read(`cookies ${this.name}`);
    return this.#cookies;
  }
}

/** An address of the history with its referrer, which browsers tell again when they go back there; addresses hold no space. */
function writeEntry({ address, referrer }: PageRequest): string {
  return referrer === undefined ? address : `${address} ${referrer}`;
}

function readEntry(entry = ''): { readonly address: string; readonly referrer?: string } {
  const [address = '', referrer] = entry.split(' ');
  return { address, ...(referrer !== undefined && { referrer }) };
}

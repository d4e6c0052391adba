import type { CDPSession, FileChooser, Page } from '@playwright/test';
import { splitGraphemes, type WitnessEvent } from '../../meter/witness.ts';
import type { Box, Held, Probe, Report, Spot } from '../in-page/protocol.ts';
import type { Effect, Pane, PaneSpec, Photo } from '../pane.ts';
import { readPhoto } from '../read-photo.ts';
import type { PaneSight } from '../sight.ts';
import { ForeignPage } from './foreign-page.ts';
import { Landmark, type Sign } from './landmark.ts';
import type { PageAgent } from './page-agent.ts';
import { PageFrames } from './page-frames.ts';
import type { Tab, TabUser } from './tab.ts';
import { holdAt, pressAt, typeGraphemes } from './touch.ts';

/** How long a page that is not ours may take to answer, ms. */
const FOREIGN_PATIENCE_MS = 15_000;
/** What a tab holds before its first page. */
const EMPTY_PAGE = 'about:blank';
/** How often a picture is asked for that the browser says it cannot take. */
const MAX_SHOTS = 4;

export interface ChromiumPaneOptions {
  /** Ends the use of the tab; `well` where nothing went wrong in it. */
  readonly close: (well: boolean) => Promise<void>;
  /** Where pages from elsewhere run among ours: tells them apart by their addresses. */
  readonly isForeign?: (address: string) => boolean;
}

/** A page of Chromium as a pane. Nothing here waits by the clock: only for reports of the page and requests. */
export class ChromiumPane implements Pane, TabUser {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  address = '';
  title = '';
  readonly #page: Page;
  readonly #cdp: CDPSession;
  readonly #agent: PageAgent;
  readonly #supply: PaneSpec['supply'];
  readonly #takesOver: (address: string) => boolean;
  readonly #isForeign: (address: string) => boolean;
  readonly #close: ChromiumPaneOptions['close'];
  /** Where pages from elsewhere run among ours. */
  readonly #foreign: ForeignPage | undefined;
  readonly #frames: PageFrames | undefined;
  /** Who waits for an answer in a page that is not ours, by a number of the pane's own: each frame counts from 1. */
  readonly #asking = new Map<number, { readonly context: number; readonly id: number }>();
  readonly #landmark: Landmark;
  #troubles: string[] = [];
  /** Whether nothing ever went wrong in the page. */
  #well = true;
  /** Whether the last that moved the page has come to its end. */
  #isAtRest = true;
  #witnessed: WitnessEvent[] = [];
  #held: Held | undefined;
  #chooser: FileChooser | undefined;
  #depth = 0;
  /** The address that the page asked for last, with what stands behind `#`. */
  #asked: string | undefined;
  /** Token of the latest gesture. */
  #gesture = 0;
  /** The last picture, as long as nothing has moved since. */
  #shot: Promise<Uint8Array> | undefined;
  /** The last picture of a page from elsewhere, whatever has moved since. */
  #behind: Promise<Uint8Array> | undefined;
  /** Place in the browser's history of the first page. */
  #first: number | undefined;
  /** Its window was closed: what the tab still holds is taken away before the next page comes. */
  #isForgotten = false;

  constructor(tab: Tab, spec: PaneSpec, { close, isForeign }: ChromiumPaneOptions) {
    this.name = spec.name;
    this.width = spec.width;
    this.height = spec.height;
    this.#page = tab.page;
    this.#cdp = tab.cdp;
    this.#agent = tab.agent;
    this.#supply = spec.supply;
    this.#takesOver = spec.takesOver ?? (() => false);
    this.#isForeign = isForeign ?? (() => false);
    this.#close = close;
    this.#landmark = isForeign ? new Landmark(FOREIGN_PATIENCE_MS) : new Landmark();
    this.#foreign = isForeign && new ForeignPage(tab.page, this.#landmark);
    this.#frames = isForeign && new PageFrames(tab.cdp, tab.page);
    if (isForeign) tab.cdp.on('Page.frameRequestedNavigation', ({ url }) => (this.#asked = url));
    tab.user = this;
  }

  get canGoBack(): boolean {
    return this.#depth > 1;
  }

  tell(sign: Sign, words?: string): void {
    this.#landmark.tell(sign, words);
  }

  complain(trouble: string): void {
    this.#troubles.push(trouble);
    this.#well = false;
  }

  choose(chooser: FileChooser): void {
    this.#chooser = chooser;
    this.#landmark.tell('chooser');
  }

  takesOver(address: string): boolean {
    return this.#takesOver(address);
  }

  answersFor(address: string): boolean {
    return !this.#isForeign(address);
  }

  /** Takes what the agent in the page reports. */
  receive(report: Report, context: number): void {
    switch (report.type) {
      case 'parsed':
        if (report.address === EMPTY_PAGE) break;
        // Nobody waits for the last picture of a page that is not ours.
        if (!this.#isForeign(report.address)) break;
        this.address = report.address;
        this.title = report.title;
        this.#landmark.tell('ready');
        break;
      case 'ready':
        if (report.address === EMPTY_PAGE) break;
        if (this.#isForeign(report.address)) break;
        this.address = report.address;
        this.title = report.title;
        this.#landmark.tell('ready');
        break;
      case 'witness':
        this.#witnessed.push(report.event);
        this.#landmark.tell('witness');
        break;
      case 'deep-link':
        this.#landmark.tell('scheme', report.address);
        break;
      case 'held':
        this.#held = report.held;
        break;
      case 'request': {
        const id = this.#foreign ? this.#asking.size + 1 : report.id;
        if (this.#foreign) this.#asking.set(id, { context, id: report.id });
        const answer = this.#supply(report.request, id);
        if (answer !== 'later') this.answer(id, answer.now);
      }
    }
  }

  answer(id: number, value: unknown): void {
    // A page that is left before the answer comes needs none.
    const { context, id: own } = this.#asking.get(id) ?? { context: undefined, id };
    void this.#call(`answer(${own}, ${JSON.stringify(value ?? null)})`, context).catch(() => undefined);
  }

  async open(address: string): Promise<Effect> {
    if (this.#isForgotten) await this.#clear();
    this.#stir();
    this.#depth += 1;
    // A navigation that ends in a custom scheme is aborted by the browser: the landmark tells, not this promise.
    void this.#cdp.send('Page.navigate', { url: address }).catch(() => undefined);
    return this.#arrive();
  }

  async reload(): Promise<Effect> {
    this.#stir();
    void this.#page.reload({ waitUntil: 'commit' }).catch(() => undefined);
    return this.#arrive();
  }

  async goBack(): Promise<Effect> {
    this.#stir();
    this.#depth -= 1;
    const gone = this.#page.goBack({ waitUntil: 'commit' }).catch(() => undefined);
    // A step back within one document brings no new one.
    return this.isForeign ? gone.then(() => this.#rest()) : this.#arrive();
  }

  /** Whether the page that is there now is not one of ours. */
  get isForeign(): boolean {
    return this.#isForeign(this.address);
  }

  async answerDialog(accepted: boolean): Promise<Effect> {
    this.#stir();
    await this.#foreign?.answer(accepted);
    return this.#rest();
  }

  async setVisible(visible: boolean): Promise<void> {
    if (this.#foreign && !this.#foreign.dialog) await this.#call(`setVisible?.(${visible})`).then(() => this.#askFrames(`setVisible?.(${visible})`), () => undefined);
  }

  async look(): Promise<PaneSight> {
    const sight = await this.#call<PaneSight>('look()');
    return this.#frames && this.isForeign ? this.#listen(this.#frames.addTo(sight, this.#agent)) : sight;
  }

  locate(id: number): Promise<Spot> {
    // Looking for a spot may scroll.
    this.#shot = undefined;
    return this.#frames?.owns(id) ? this.#listen(this.#frames.locate(id, this.#agent)) : this.#call<Spot>(`locate(${id})`);
  }

  async find(selector: string): Promise<number | undefined> {
    const found = await this.#call<number | undefined>(`find(${JSON.stringify(selector)})`);
    return found ?? (this.isForeign ? this.#frames?.find(selector, this.#agent) : undefined);
  }

  addressOf(id: number): Promise<string | undefined> {
    return this.#call<string | undefined>(`addressOf(${id})`);
  }

  measure(id: number): Promise<Box | undefined> {
    return this.#frames?.owns(id) ? this.#frames.measure(id, this.#agent) : this.#call<Box | undefined>(`measure(${id})`);
  }

  async press(spot: Spot): Promise<Effect> {
    await this.#arm();
    await this.#act(pressAt(this.#cdp, spot));
    return this.#settle(1);
  }

  async hold(spot: Spot): Promise<Effect> {
    await this.#arm();
    await this.#act(holdAt(this.#cdp, spot));
    return this.#settle(1);
  }

  async type(graphemes: readonly string[]): Promise<Effect> {
    await this.#arm();
    await this.#act(typeGraphemes(this.#page, graphemes));
    return this.#settle(graphemes.length);
  }

  async paste(text: string): Promise<Effect> {
    await this.#arm();
    await this.#act(this.#page.keyboard.insertText(text));
    return this.#settle(splitGraphemes(text).length > 0 ? 1 : 0);
  }

  async pressClosingKey(): Promise<Effect> {
    await this.#arm();
    await this.#act(this.#page.keyboard.press('Enter'));
    return this.#settle(1);
  }

  async giveFile({ bytes, type }: Photo): Promise<Effect> {
    await this.#arm();
    await this.#chooser?.setFiles({ name: `photo.${type === 'image/png' ? 'png' : 'jpg'}`, mimeType: type, buffer: Buffer.from(bytes) });
    this.#chooser = undefined;
    // A scanner goes on by itself as soon as it has a picture.
    return this.#settle(0);
  }

  async readPicture(address: string): Promise<Photo | undefined> {
    const { frameTree } = await this.#cdp.send('Page.getFrameTree');
    for (const frameId of (await this.#frames?.listIds()) ?? [frameTree.frame.id]) {
      const found = await this.#cdp.send('Page.getResourceContent', { frameId, url: address }).catch((error: unknown) => {
        if (!this.isForeign) throw error;
      });
      if (found) return readPhoto(Buffer.from(found.content, found.base64Encoded ? 'base64' : 'utf8'));
    }
    return undefined;
  }

  rest(): Promise<Effect> {
    this.#stir();
    return this.#rest();
  }

  interrupt(): void {
    this.#landmark.tell('interrupt');
  }

  takeWitnessed(): WitnessEvent[] {
    return this.#witnessed.splice(0);
  }

  takeTroubles(): string[] {
    return this.#troubles.splice(0);
  }

  capture(clip?: Box): Promise<Uint8Array> {
    if (clip) return this.#capture(clip);
    // Under a dialog a page gives no picture; what was there before is what stands behind it.
    if (this.#foreign?.dialog) return this.#behind ?? Promise.reject(new Error(`Failed to photograph ${this.name}: the page asks something and was never seen.`));
    this.#shot ??= this.#capture();
    if (this.#foreign) this.#behind = this.#shot;
    return this.#shot;
  }

  /** WebP, as lossy as a text of 12 px stays clear: half the size of a JPEG (docs/performance.md has the figures). */
  async #capture(clip?: Box, asked = 1): Promise<Uint8Array> {
    try {
      const { data } = await this.#listen(this.#cdp.send('Page.captureScreenshot', {
        format: 'webp',
        quality: 25,
        captureBeyondViewport: false,
        ...(clip ? { clip: { ...clip, scale: 1 } } : {}),
      }));
      return Buffer.from(data, 'base64');
    } catch (error) {
      // A busy browser may have no frame to copy at that moment. Nothing is counted by a picture, so it may be asked for again.
      if (asked < MAX_SHOTS && error instanceof Error && error.message.includes('Unable to capture screenshot')) return this.#capture(clip, asked + 1);
      throw error;
    }
  }

  forget(): void {
    this.#isForgotten = true;
    this.#depth = 0;
    this.#first = undefined;
    this.address = '';
    this.title = '';
    this.#shot = undefined;
    this.#behind = undefined;
  }

  close(): Promise<void> {
    return this.#close(this.#well && this.#isAtRest);
  }

  /** A page from elsewhere may object to being left, so it stays until the next one is there. */
  async #clear(): Promise<void> {
    this.#isForgotten = false;
    if (this.#foreign) return;
    await this.#page.goto(EMPTY_PAGE);
    await this.#cdp.send('Page.resetNavigationHistory');
  }

  /** Something is about to move: signs and pictures of before say nothing any more. */
  #stir(): void {
    this.#isAtRest = false;
    this.#landmark.arm();
    this.#foreign?.begin();
    this.#shot = undefined;
  }

  async #arm(): Promise<void> {
    this.#held = undefined;
    this.#stir();
    this.#gesture += 1;
    await this.#call(`arm(${this.#gesture})`);
  }

  /** After a gesture: the witness first, then the landmark of whatever the gesture set going. */
  async #settle(witnessed: number): Promise<Effect> {
    await this.#landmark.waitForWitness(witnessed);
    if (this.isForeign) return this.#rest();
    const { gesture, leaving, choosing } = await this.#call<Probe>('probe()').catch((): Probe => ({ gesture: 0, leaving: true, choosing: undefined }));
    // The answer of a document that was not there at the press says that the page has been left already.
    if (leaving || gesture !== this.#gesture) {
      this.#depth += 1;
      return this.#arrive();
    }
    if (choosing) {
      await this.#landmark.waitForChooser();
      return { asksForFile: choosing };
    }
    return this.#rest();
  }

  /** Waits until the next page is there, or the phone is asked to open something else. */
  async #arrive(): Promise<Effect> {
    const scheme = this.#complete(await this.#landmark.waitForPage());
    if (scheme === undefined) return this.#rest();
    this.#depth -= 1;
    this.#isAtRest = true;
    return { scheme };
  }

  async #rest(): Promise<Effect> {
    await Promise.race([this.#call('idle()').catch(() => undefined), this.#landmark.waitForInterrupt()]);
    const more = this.#foreign && (await this.#restAmongForeign(this.#foreign));
    const scheme = this.#complete(this.#landmark.takeScheme());
    this.#isAtRest = true;
    return { ...(scheme !== undefined && { scheme }), ...(this.#held && { held: this.#held }), ...more };
  }

  /** Requests come without what stands behind `#`, which is where an `intent:` says all that it means. */
  #complete(scheme: string | undefined): string | undefined {
    const asked = this.#asked;
    return scheme !== undefined && asked?.split('#')[0] === scheme ? asked : scheme;
  }

  /** A page from elsewhere may do anything in its own time; what it has come to is read from the browser. */
  async #restAmongForeign(foreign: ForeignPage): Promise<Partial<Effect>> {
    if (this.isForeign) await foreign.rest((ms) => Promise.all([this.#call(`quiet?.(${ms})`), this.#askFrames(`quiet?.(${ms})`)]));
    const { currentIndex, entries } = await this.#cdp.send('Page.getNavigationHistory');
    this.#first ??= currentIndex;
    this.#depth = currentIndex - this.#first + 1;
    const entry = entries[currentIndex];
    if (entry && this.isForeign) {
      this.address = entry.url;
      this.title = entry.title;
    }
    const kept = await foreign.takeKept();
    return { ...(foreign.dialog && { dialog: foreign.dialog }), ...(kept && { kept }), ...(this.#chooser && { asksForFile: 'photos' as const }) };
  }

  /** A gesture is made when the page has taken it, or has been stopped by a question of its own. */
  async #act(gesture: Promise<void>): Promise<void> {
    await (this.#foreign ? this.#listen(Promise.race([gesture, this.#landmark.waitForInterrupt()])) : gesture);
  }

  #listen<T>(answer: Promise<T>): Promise<T> {
    return this.#foreign ? this.#foreign.listen(answer) : answer;
  }

  #askFrames(expression: string): Promise<void> | undefined {
    return this.#frames?.askAll(expression, this.#agent);
  }

  #call<T>(expression: string, context?: number): Promise<T> {
    return this.#listen(this.#agent.call<T>(expression, context));
  }
}

import type { BrowserContext, CDPSession, FileChooser, Page } from '@playwright/test';
import { splitGraphemes, type WitnessEvent } from '../../meter/witness.ts';
import type { Box, Held, Probe, Report, Spot } from '../in-page/protocol.ts';
import type { Effect, Pane, PaneSpec, Photo } from '../pane.ts';
import { readPhoto } from '../read-photo.ts';
import type { PaneSight } from '../sight.ts';
import { Landmark } from './landmark.ts';
import { type PageAgent, placeAgent } from './page-agent.ts';
import { holdAt, pressAt, typeGraphemes } from './touch.ts';
import { watchTroubles } from './watch-troubles.ts';

/** A page of Chromium as a pane. Nothing here waits by the clock: only for reports of the page and requests. */
export class ChromiumPane implements Pane {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  address = '';
  title = '';
  readonly #context: BrowserContext;
  readonly #page: Page;
  readonly #cdp: CDPSession;
  #agent: PageAgent | undefined;
  readonly #supply: PaneSpec['supply'];
  readonly #landmark = new Landmark();
  readonly #troubles: string[];
  #witnessed: WitnessEvent[] = [];
  #held: Held | undefined;
  #chooser: FileChooser | undefined;
  #depth = 0;
  /** Token of the latest gesture. */
  #gesture = 0;
  /** The last picture, as long as nothing has moved since. */
  #shot: Promise<Uint8Array> | undefined;

  static async create(context: BrowserContext, page: Page, spec: PaneSpec): Promise<ChromiumPane> {
    const cdp = await context.newCDPSession(page);
    const pane = new ChromiumPane(context, page, cdp, spec);
    pane.#agent = await placeAgent(cdp, (report) => pane.receive(report));
    return pane;
  }

  private constructor(context: BrowserContext, page: Page, cdp: CDPSession, spec: PaneSpec) {
    this.name = spec.name;
    this.width = spec.width;
    this.height = spec.height;
    this.#context = context;
    this.#page = page;
    this.#cdp = cdp;
    this.#supply = spec.supply;
    this.#troubles = watchTroubles(page, this.#landmark);
    page.on('filechooser', (chooser) => {
      this.#chooser = chooser;
      this.#landmark.tell('chooser');
    });
  }

  get canGoBack(): boolean {
    return this.#depth > 1;
  }

  /** Takes what the agent in the page reports. */
  receive(report: Report): void {
    switch (report.type) {
      case 'ready':
        this.address = report.address;
        this.title = report.title;
        this.#landmark.tell('ready');
        break;
      case 'witness':
        this.#witnessed.push(report.event);
        this.#landmark.tell('witness');
        break;
      case 'held':
        this.#held = report.held;
        break;
      case 'request': {
        const answer = this.#supply(report.request, report.id);
        if (answer !== 'later') this.answer(report.id, answer.now);
      }
    }
  }

  answer(id: number, value: unknown): void {
    // A page that is left before the answer comes needs none.
    void this.#call(`answer(${id}, ${JSON.stringify(value ?? null)})`).catch(() => undefined);
  }

  async open(address: string): Promise<Effect> {
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
    void this.#page.goBack({ waitUntil: 'commit' }).catch(() => undefined);
    return this.#arrive();
  }

  look(): Promise<PaneSight> {
    return this.#call<PaneSight>('look()');
  }

  locate(id: number): Promise<Spot> {
    // Looking for a spot may scroll.
    this.#shot = undefined;
    return this.#call<Spot>(`locate(${id})`);
  }

  find(selector: string): Promise<number | undefined> {
    return this.#call<number | undefined>(`find(${JSON.stringify(selector)})`);
  }

  addressOf(id: number): Promise<string | undefined> {
    return this.#call<string | undefined>(`addressOf(${id})`);
  }

  measure(id: number): Promise<Box | undefined> {
    return this.#call<Box | undefined>(`measure(${id})`);
  }

  async press(spot: Spot): Promise<Effect> {
    await this.#arm();
    await pressAt(this.#cdp, spot);
    return this.#settle(1);
  }

  async hold(spot: Spot): Promise<Effect> {
    await this.#arm();
    await holdAt(this.#cdp, spot);
    return this.#settle(1);
  }

  async type(graphemes: readonly string[]): Promise<Effect> {
    await this.#arm();
    await typeGraphemes(this.#page, graphemes);
    return this.#settle(graphemes.length);
  }

  async paste(text: string): Promise<Effect> {
    await this.#arm();
    await this.#page.keyboard.insertText(text);
    return this.#settle(splitGraphemes(text).length > 0 ? 1 : 0);
  }

  async pressClosingKey(): Promise<Effect> {
    await this.#arm();
    await this.#page.keyboard.press('Enter');
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
    const { content, base64Encoded } = await this.#cdp.send('Page.getResourceContent', { frameId: frameTree.frame.id, url: address });
    return readPhoto(Buffer.from(content, base64Encoded ? 'base64' : 'utf8'));
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
    this.#shot ??= this.#capture();
    return this.#shot;
  }

  async #capture(clip?: Box): Promise<Uint8Array> {
    const { data } = await this.#cdp.send('Page.captureScreenshot', {
      format: 'jpeg',
      quality: 72,
      captureBeyondViewport: false,
      ...(clip ? { clip: { ...clip, scale: 1 } } : {}),
    });
    return Buffer.from(data, 'base64');
  }

  close(): Promise<void> {
    return this.#context.close();
  }

  /** Something is about to move: signs and pictures of before say nothing any more. */
  #stir(): void {
    this.#landmark.arm();
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
    const scheme = await this.#landmark.waitForPage();
    if (scheme === undefined) return this.#rest();
    this.#depth -= 1;
    return { scheme };
  }

  async #rest(): Promise<Effect> {
    await Promise.race([this.#call('idle()').catch(() => undefined), this.#landmark.waitForInterrupt()]);
    const scheme = this.#landmark.takeScheme();
    return { ...(scheme !== undefined && { scheme }), ...(this.#held && { held: this.#held }) };
  }

  #call<T>(expression: string): Promise<T> {
    if (!this.#agent) throw new Error(`Failed to ask the page of ${this.name}: its agent is not there yet.`);
    return this.#agent.call<T>(expression);
  }
}

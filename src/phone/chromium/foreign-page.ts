import type { Dialog, Download, Page, Request } from '@playwright/test';
import type { PageDialog, Photo } from '../pane.ts';
import { readPhoto } from '../read-photo.ts';
import type { Landmark } from './landmark.ts';

/** How long nothing may move before a page counts as at rest, ms. A page that is not ours gives no better sign. */
const QUIET_MS = 100;
/** Longest wait for a page to come to rest, ms: one that never does (a clock, an animation) is looked at as it is. */
const PATIENCE_MS = 8_000;
/** A request that has not ended after this long is a stream, ms; nobody waits for its end. */
const STREAM_MS = 5_000;
/** Most pages that one gesture may lead through: more is a circle. */
const MAX_PAGES = 20;
/** Largest file that is kept as a photo, bytes. */
const MAX_PHOTO_BYTES = 10 * 1024 * 1024;

const STREAMS: readonly string[] = ['websocket', 'eventsource', 'ping', 'media', 'manifest'];

/** What a page that is not ours does of itself: requests, dialogs, downloads, windows, its end. */
export class ForeignPage {
  /** Waits for the person's answer. */
  dialog: PageDialog | undefined;
  readonly #landmark: Landmark;
  readonly #inFlight = new Map<Request, number>();
  #open: Dialog | undefined;
  #download: Download | undefined;
  #stirred = 0;
  #pages = 0;
  #crashed = false;
  /** Set once the page has stopped answering: nobody waits for it a second time. */
  #hangs: Error | undefined;
  #end: (error: Error) => void = () => undefined;
  /** Rejects when the page has crashed. */
  readonly #over: Promise<never>;

  constructor(page: Page, landmark: Landmark) {
    this.#landmark = landmark;
    this.#over = new Promise((_, reject) => (this.#end = reject));
    this.#over.catch(() => undefined);
    page.on('request', (request) => {
      this.#stirred += 1;
      if (isPageOf(page, request)) this.#pages += 1;
      if (this.#pages > MAX_PAGES) landmark.tell('failure', 'it leads on from page to page without end');
      if (!STREAMS.includes(request.resourceType())) this.#inFlight.set(request, Date.now());
    });
    const settle = (request: Request): void => {
      this.#stirred += 1;
      this.#inFlight.delete(request);
    };
    page.on('requestfinished', settle).on('requestfailed', settle);
    page.on('dialog', (dialog) => this.#meet(dialog));
    page.on('download', (download) => {
      this.#download = download;
      this.#landmark.tell('aside');
    });
    // One window: what still gets a second one open (a frame's own ways) loses it at once.
    page.context().on('page', (other) => {
      if (other !== page) void other.close().catch(() => undefined);
    });
    page.on('crash', () => {
      this.#crashed = true;
      this.#end(new Error('Failed to measure: the page crashed its tab.'));
    });
  }

  /** Call before every gesture. */
  begin(): void {
    this.#pages = 0;
  }

  /** Hands on what a page answers, as long as it lives and answers at all. @throws where it does not */
  async listen<T>(answer: Promise<T>): Promise<T> {
    if (this.#hangs) answer.catch(() => undefined);
    if (this.#hangs) throw this.#hangs;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        this.#hangs = new Error(`Failed to ask the page: it has not answered for ${PATIENCE_MS / 1000} s; a script of it runs without end.`);
        reject(this.#hangs);
      }, PATIENCE_MS + QUIET_MS);
    });
    try {
      return await Promise.race([answer, late, this.#over]);
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * Waits until the page is at rest: nothing on its way, nothing changing. Ends early where a person has to answer first.
   * `ask` resolves when the document has been quiet for so many ms, and rejects where the page is left meanwhile.
   * @throws where the page leads on from page to page without end, does not answer, or crashes
   */
  async rest(ask: (ms: number) => Promise<unknown>): Promise<void> {
    const deadline = Date.now() + PATIENCE_MS;
    while (!this.#needsPerson && !this.#landmark.hasScheme) {
      const mark = this.#stirred;
      const patience = this.#needsNothing ? undefined : QUIET_MS;
      const quiet = await this.listen(Promise.race([ask(QUIET_MS).then(() => 'quiet', wait), this.#landmark.waitForInterrupt().then(() => 'person'), wait(deadline - Date.now())]));
      if (this.#pages > MAX_PAGES) throw new Error(`Failed to see where the page leads: it has led on through ${this.#pages} pages without end.`);
      if (quiet === 'person' || this.#crashed) return;
      if (quiet === 'quiet' && patience === undefined && mark === this.#stirred) return;
      if (this.#hangs) throw this.#hangs;
      if (Date.now() >= deadline) return;
      if (patience !== undefined) await wait(patience / 4);
    }
  }

  /** Answers the dialog that stands open. */
  async answer(accepted: boolean): Promise<void> {
    const dialog = this.#open;
    this.#open = undefined;
    this.dialog = undefined;
    await (accepted ? dialog?.accept(dialog.defaultValue()) : dialog?.dismiss())?.catch(() => undefined);
  }

  /** The picture that was downloaded since the last call; what is none is not kept by a phone's photos. */
  async takeKept(): Promise<Photo | undefined> {
    const download = this.#download;
    this.#download = undefined;
    // Read as it comes: where the browser runs elsewhere its files are not on this disk.
    const stream = await Promise.race([download?.createReadStream().catch(() => undefined), wait(STREAM_MS)]);
    if (stream === undefined || stream === 'late') return undefined;
    const parts: Buffer[] = [];
    let bytes = 0;
    for await (const part of stream as AsyncIterable<Buffer>) {
      bytes += part.length;
      if (bytes > MAX_PHOTO_BYTES) return undefined;
      parts.push(part);
    }
    return readPhoto(Buffer.concat(parts));
  }

  get #needsPerson(): boolean {
    return this.dialog !== undefined;
  }

  get #needsNothing(): boolean {
    const now = Date.now();
    for (const [request, since] of this.#inFlight) if (now - since > STREAM_MS) this.#inFlight.delete(request);
    return this.#inFlight.size === 0;
  }

  #meet(dialog: Dialog): void {
    const kind = dialog.type();
    // Whoever leaves a page leaves it; phones hardly ever show this one.
    if (kind === 'beforeunload') return void dialog.accept().catch(() => undefined);
    this.#open = dialog;
    this.dialog = { kind: kind === 'confirm' || kind === 'prompt' ? kind : 'alert', text: dialog.message() };
    this.#landmark.tell('aside');
    this.#landmark.tell('interrupt');
  }
}

function isPageOf(page: Page, request: Request): boolean {
  try {
    return request.isNavigationRequest() && request.frame() === page.mainFrame();
  } catch {
    return false;
  }
}

function wait(ms: unknown): Promise<'late'> {
  return new Promise((resolve) => setTimeout(() => resolve('late'), typeof ms === 'number' ? Math.max(0, ms) : 20));
}

import { isDeepStrictEqual } from 'node:util';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Held, PhoneRequest } from '../in-page/protocol.ts';
import type { PaneSight } from '../sight.ts';
import { LiveDocument, type DocumentState, type Outcome, type PageInput, type PageSource } from './live-document.ts';
import { RestedDocuments } from './rested-documents.ts';
import { loadWindowAgent } from './window-agent.ts';

/** A page in one state: what came from the server and what was done to it since. Equal pages are one object. */
export interface Page {
  readonly key: string;
  readonly source: PageSource;
  readonly state: DocumentState;
  readonly inputs: readonly PageInput[];
  readonly title: string;
  readonly sight: PaneSight;
  /** What the page asked of the phone when it got into this state. */
  readonly requests: readonly { readonly id: number; readonly request: PhoneRequest }[];
  readonly troubles: readonly string[];
}

/** What an input did to a page. */
export interface Applied {
  readonly outcome: Outcome;
  readonly page: Page;
  /** What a page that was left complained of on the way. */
  readonly parting?: readonly string[];
}

/**
 * Screens are parsed once by content: whoever sees the same page again, in whatever world, gets what is known of it.
 * It holds nothing but what follows from a page's own source, so that it may be shared by all cells of a process.
 */
export class PageStore {
  readonly #pages = new Map<string, Page>();
  readonly #sources = new Map<string, PageSource>();
  readonly #opened = new Map<PageSource, Page>();
  /** By the very answer, then by address: whoever brings it again need not have it read again. */
  readonly #brought = new WeakMap<Buffer, Map<string, Page>>();
  readonly #applied = new Map<Page, Map<string, Applied>>();
  readonly #stayed = new Map<Page, Map<string, Page>>();
  readonly #held = new Map<Page, Map<number, Held>>();
  readonly #found = new Map<Page, Map<string, number | undefined>>();
  readonly #rested = new RestedDocuments();
  /** Documents whose page waits for an answer of the phone: no other one knows what it asked. */
  readonly #waiting = new Map<Page, LiveDocument>();
  readonly #resources = new Map<string, string>();

  /** Texts that pages refer to (stylesheets, scripts), by address, fetched once. */
  async #fetchAll(addresses: readonly string[], fetch: (address: string) => Promise<string>): Promise<string[]> {
    const texts: string[] = [];
    for (const address of addresses) {
      const text = this.#resources.get(address) ?? (await fetch(address));
      this.#resources.set(address, text);
      texts.push(text);
    }
    return texts;
  }

  /** The page that a server's answer makes. `fetch` brings the stylesheets and scripts of the page's own host. */
  async open(address: string, answer: Buffer, fetch: (address: string) => Promise<string>): Promise<Page> {
    const brought = this.#brought.get(answer) ?? new Map<string, Page>();
    const page = brought.get(address) ?? (await this.#openRead(address, answer.toString('utf8'), fetch));
    this.#brought.set(answer, brought.set(address, page));
    return page;
  }

  async #openRead(address: string, html: string, fetch: (address: string) => Promise<string>): Promise<Page> {
    const name = `${address}\n${html}`;
    let source = this.#sources.get(name);
    if (!source) {
      const { sheets, scripts } = listResources(html, address);
      source = { id: String(this.#sources.size), address, html, sheets: await this.#fetchAll(sheets, fetch), scripts: await this.#fetchAll(scripts, fetch) };
      this.#sources.set(name, source);
    }
    const known = this.#opened.get(source);
    if (known) return known;
    const page = this.#keep(source, [], await build(source, []));
    this.#opened.set(source, page);
    return page;
  }

  /** Does something to a page. What it leads to depends on the page alone, so it is done once. */
  async apply(page: Page, input: PageInput): Promise<Applied> {
    const name = nameInput(input);
    const known = this.#applied.get(page)?.get(name);
    if (known) return known;
    const live = await this.#take(page);
    const outcome = await live.apply(input);
    if (outcome.leaving) {
      // The page is left: how it looks with the finger on it is nobody's sight, but for one that stays.
      const parting = live.takeTroubles();
      this.#putBack(page, live);
      return this.#remember(page, name, { outcome, page, ...(parting.length > 0 && { parting }) });
    }
    return this.#remember(page, name, { outcome, page: this.#keep(page.source, [...page.inputs, input], live) });
  }

  /**
   * A page on which something was done that asked for another page, which never came in its place: what was typed stays. Where
   * nothing but the focus is another, it is the page as it was.
   */
  async stay(page: Page, input: PageInput): Promise<Page> {
    const name = nameInput(input);
    const known = this.#stayed.get(page)?.get(name);
    if (known) return known;
    const stayed = await this.#findStayed(page, input);
    this.#stayed.set(page, (this.#stayed.get(page) ?? new Map<string, Page>()).set(name, stayed));
    return stayed;
  }

  async #findStayed(page: Page, input: PageInput): Promise<Page> {
    const live = await this.#take(page);
    await live.apply(input);
    live.takeTroubles();
    const { fields, markup } = live.save();
    if (!isDeepStrictEqual([fields, markup], [page.state.fields, page.state.markup])) return this.#keep(page.source, [...page.inputs, input], live);
    this.#putBack(page, live);
    return page;
  }

  #remember(page: Page, input: string, applied: Applied): Applied {
    const all = this.#applied.get(page) ?? new Map<string, Applied>();
    this.#applied.set(page, all.set(input, applied));
    return applied;
  }

  /** What a long press on a place of the page gets hold of. */
  async describeHeld(page: Page, place: number): Promise<Held> {
    const known = this.#held.get(page)?.get(place);
    if (known) return known;
    const live = await this.#take(page);
    const held = live.describeHeld(place);
    this.#putBack(page, live);
    const all = this.#held.get(page) ?? new Map<number, Held>();
    this.#held.set(page, all.set(place, held));
    return held;
  }

  async find(page: Page, selector: string): Promise<number | undefined> {
    const known = this.#found.get(page);
    if (known?.has(selector)) return known.get(selector);
    const live = await this.#take(page);
    const place = live.find(selector);
    this.#putBack(page, live);
    this.#found.set(page, (known ?? new Map<string, number | undefined>()).set(selector, place));
    return place;
  }

  #keep(source: PageSource, inputs: readonly PageInput[], live: LiveDocument): Page {
    const state = live.save();
    const requests = live.takeRequests();
    const troubles = live.takeTroubles();
    // A page that asks the phone for something is another one than that which has its answer, though they look alike; and one that complains is no other's equal.
    const key = `${source.id} ${nameState(state)}${requests.length > 0 ? ` ${JSON.stringify(requests)}` : ''}${troubles.length > 0 ? ` ${JSON.stringify(troubles)}` : ''}`;
    const page = this.#pages.get(key) ?? { key, source, state, inputs, title: live.title, sight: live.look(), requests, troubles };
    this.#pages.set(key, page);
    this.#putBack(page, live);
    return page;
  }

  /** A document that is on a page: one of the same source that is at rest can be brought there, if scripts made nothing else of it. */
  async #take(page: Page): Promise<LiveDocument> {
    const waiting = this.#waiting.get(page);
    this.#waiting.delete(page);
    if (waiting) return waiting;
    const { source, state, requests } = page;
    const live = requests.length > 0 ? undefined : this.#rested.take(source.id, state.markup);
    if (!live) {
      const rebuilt = await build(source, page.inputs);
      // What it asked and complained of on the way is known already.
      rebuilt.takeRequests();
      rebuilt.takeTroubles();
      return rebuilt;
    }
    live.restore(state);
    return live;
  }

  #putBack(page: Page, live: LiveDocument): void {
    if (page.requests.length > 0) {
      this.#waiting.get(page)?.close();
      this.#waiting.set(page, live);
      return;
    }
    this.#rested.rest(page.source.id, live);
  }
}

function nameInput(input: PageInput): string {
  return JSON.stringify(input, (_key, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value));
}

/** A page's state in words: equal words, equal pages. */
function nameState({ focus, fields, markup }: DocumentState): string {
  return JSON.stringify([focus, fields.map(({ value, checked, file }) => [value, checked, file?.bytes.length ?? 0]), markup]);
}

async function build(source: PageSource, inputs: readonly PageInput[]): Promise<LiveDocument> {
  const live = new LiveDocument(source, await loadWindowAgent());
  await live.settle();
  for (const input of inputs) {
    live.takeRequests();
    await live.apply(input);
  }
  return live;
}

/** Addresses of the stylesheets and scripts of a page, in their order. */
function listResources(html: string, address: string): { sheets: string[]; scripts: string[] } {
  const sheets: string[] = [];
  const scripts: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('attrs' in node) {
      const read = (name: string): string | undefined => node.attrs.find((attribute) => attribute.name === name)?.value;
      const [src, href] = [read('src'), read('href')];
      if (node.tagName === 'script' && src !== undefined) scripts.push(new URL(src, address).href);
      if (node.tagName === 'link' && read('rel') === 'stylesheet' && href !== undefined) sheets.push(new URL(href, address).href);
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return { sheets, scripts };
}

import { JSDOM, VirtualConsole, type DOMWindow } from 'jsdom';
import { findAround, isDisabled, isField as isEditable } from '../in-page/kinds.ts';
import type { Held, PhoneRequest, Report } from '../in-page/protocol.ts';
import type { Photo } from '../pane.ts';
import { readLink } from '../in-page/read-link.ts';
import type { PaneSight } from '../sight.ts';
import { readForm, type PageRequest } from './page-request.ts';
import { createStyles, type PageStyles } from './page-styles.ts';
import type { WindowAgent } from './window-agent.ts';

/** What came from a server: all that a page is made of. */
export interface PageSource {
  /** Tells it from every other one in its store. */
  readonly id: string;
  readonly address: string;
  readonly html: string;
  readonly sheets: readonly string[];
  /** Texts of the page's scripts, in their order. */
  readonly scripts: readonly string[];
}

/** Something that was done to a page and did not leave it. Elements go by their place in the document. */
export type PageInput =
  | { readonly kind: 'press' | 'hold' | 'enter'; readonly element: number }
  | { readonly kind: 'write'; readonly text: string }
  | { readonly kind: 'file'; readonly element: number; readonly photo: Photo }
  | { readonly kind: 'answer'; readonly request: number; readonly value: unknown };

/** All that a person can have changed in a page. */
export interface DocumentState {
  /** Place of what has the caret; -1 for nothing. */
  readonly focus: number;
  readonly fields: readonly { readonly value: string; readonly checked: boolean; readonly file?: Photo }[];
  /** What its scripts may have made of a page; '' where it has none. */
  readonly markup: string;
}

/** What a gesture led to in the page. */
export interface Outcome {
  readonly leaving?: PageRequest;
  /** The field that asks for a file. */
  readonly choosing?: number;
  /** It asks the camera. */
  readonly fromCamera?: boolean;
}

/**
 * A page of a built-in platform in jsdom. It has no layout, no trusted events and no way to navigate by itself: links
 * and forms are noticed and handed out, and a script that navigates is refused. Close it when it is no longer needed.
 */
export class LiveDocument {
  readonly #window: DOMWindow;
  readonly #document: Document;
  readonly #address: string;
  readonly #agent: WindowAgent;
  readonly #styles: PageStyles;
  readonly #files = new Map<Element, Photo>();
  readonly #requests: { readonly id: number; readonly request: PhoneRequest }[] = [];
  readonly #troubles: string[] = [];
  #leaving: (() => Promise<PageRequest> | PageRequest) | undefined;
  #choosing: Element | undefined;
  /** What has the caret: kept here, as a document without a window gives it to nothing. */
  #focused: Element | undefined;
  readonly scripted: boolean;
  #still: readonly Element[] | undefined;

  constructor(source: PageSource, makeAgent: (page: object) => WindowAgent) {
    this.scripted = source.scripts.length > 0;
    this.#address = source.address;
    this.#styles = createStyles(source.sheets);
    this.#window = this.scripted ? this.#openWindow(source) : (shared ??= openSharedWindow());
    this.#document = this.scripted ? this.#window.document : parseAlone(this.#window, source);
    this.#focused = this.#elements().find((element) => element.hasAttribute('autofocus'));
    Object.defineProperty(this.#document, 'activeElement', { configurable: true, get: () => this.#focused ?? this.#document.body });
    this.#agent = makeAgent(this.#dress());
    this.#listen();
    if (!this.scripted) return;
    this.#agent.supplyPhone((report: Report) => {
      if (report.type === 'request') this.#requests.push(report);
    });
    for (const script of source.scripts) this.#window.eval(script);
  }

  /** A window of the page's own, in which its scripts run; what they complain of is kept. */
  #openWindow({ html, address }: PageSource): DOMWindow {
    const virtualConsole = new VirtualConsole();
    virtualConsole.on('jsdomError', (error) => this.#troubles.push(NAVIGATION.test(error.message) ? `A script of the page tried to navigate, which no built-in page does: ${error.message}` : `Page error: ${error.message}`));
    virtualConsole.on('error', (words) => this.#troubles.push(`Console error: ${String(words)}`));
    const { window } = new JSDOM(html, { url: address, virtualConsole, runScripts: 'outside-only' });
    Object.assign(window.URL, { createObjectURL: () => 'blob:photo', revokeObjectURL: () => undefined });
    return window;
  }

  get title(): string {
    return this.#document.title;
  }

  /** The page as a person would read it. A thing's id is its place in the document: it holds as long as the page does. */
  look(): PaneSight {
    const sight = this.#agent.look();
    const places = new Map(this.#elements().map((element, place) => [element, place]));
    const place = <T extends { readonly id: number }>(thing: T): T => ({ ...thing, id: this.#placeOf(thing.id, places) });
    return { ...sight, controls: sight.controls.map(place), texts: sight.texts.map(place), pictures: sight.pictures.map(place) };
  }

  /** Place of the first visible element that a selector names. */
  find(selector: string): number | undefined {
    const id = this.#agent.find(selector);
    return id === undefined ? undefined : this.#placeOf(id, new Map(this.#elements().map((element, place) => [element, place])));
  }

  #placeOf(id: number, places: ReadonlyMap<Element, number>): number {
    const element = this.#agent.getFound(id);
    return (element && places.get(element)) ?? -1;
  }

  describeHeld(place: number): Held {
    return this.#agent.describeHeld(this.#at(place));
  }

  /** Requests to the phone since the last call. */
  takeRequests(): readonly { readonly id: number; readonly request: PhoneRequest }[] {
    return this.#requests.splice(0);
  }

  takeTroubles(): string[] {
    return this.#troubles.splice(0);
  }

  /** Does to the page what a person did. Resolves once the page's own follow-up has run. */
  async apply(input: PageInput): Promise<Outcome> {
    this.#styles.forget();
    this.#leaving = undefined;
    this.#choosing = undefined;
    switch (input.kind) {
      case 'press':
        this.#press(this.#at(input.element));
        break;
      case 'hold':
        this.#putFingerDown(this.#at(input.element));
        break;
      case 'enter':
        this.#pressEnter(this.#at(input.element));
        break;
      case 'write':
        this.#write(input.text);
        break;
      case 'file':
        this.#giveFile(this.#at(input.element), input.photo);
        break;
      case 'answer':
        this.#agent.answerRequest(input.request, input.value);
    }
    await this.settle();
    const leaving = await (this.#leaving as (() => Promise<PageRequest> | PageRequest) | undefined)?.();
    const choosing = this.#choosing as Element | undefined;
    return { ...(leaving && { leaving }), ...(choosing && { choosing: this.#elements().indexOf(choosing), fromCamera: choosing.hasAttribute('capture') }) };
  }

  /** What its scripts may have made of the page; '' where it has none. */
  get markup(): string {
    return this.scripted ? this.#document.body.outerHTML : '';
  }

  /** The state that the page is in now. */
  save(): DocumentState {
    const fields = this.#elements().filter(isField).map((field) => {
      const file = this.#files.get(field);
      return { value: field.value, checked: field.checked === true, ...(file && { file }) };
    });
    return { focus: this.#focused ? this.#elements().indexOf(this.#focused) : -1, fields, markup: this.markup };
  }

  /** Brings the page back into a state; only one with the same markup can be brought back. */
  restore({ focus, fields }: DocumentState): void {
    const elements = this.#elements();
    this.#focused = elements[focus];
    for (const [at, field] of elements.filter(isField).entries()) {
      const { value = '', checked = false, file } = fields[at] ?? {};
      if (field.type !== 'file' && field.value !== value) field.value = value;
      if (field.checked !== undefined && field.checked !== checked) field.checked = checked;
      if (this.#files.get(field) !== file) this.#setFile(field, file);
    }
    this.#styles.forget();
  }

  /** Lets everything that promises of the page have set going run to its end. */
  async settle(): Promise<void> {
    if (this.scripted) await new Promise((resolve) => setImmediate(resolve));
    this.#styles.forget();
  }

  close(): void {
    if (this.scripted) this.#window.close();
  }

  /** The globals that the agent sees. Scripts of the page see the window itself, with what the agent put there. */
  #dress(): object {
    const seen: Record<string, unknown> = { getComputedStyle: this.#styles.of, document: this.#document, location: { href: this.#address } };
    const window = this.#window as unknown as Record<string, unknown>;
    return new Proxy(window, { get: (target, name) => seen[name as string] ?? target[name as string] });
  }

  /** As in a browser: what the page does not handle itself leads away, once all its listeners have run. */
  #listen(): void {
    const window = this.#window;
    // A document without a window of its own hears for itself; it is the last to hear either way.
    const last: EventTarget = this.scripted ? window : this.#document;
    last.addEventListener('click', (event) => {
      if (event.defaultPrevented) return;
      const link = event.composedPath().find((at): at is HTMLAnchorElement => at instanceof window.HTMLAnchorElement && at.hasAttribute('href'));
      const address = link && readLink(link);
      if (address !== undefined && !(new URL(address).hash !== '' && address.split('#')[0] === this.#address.split('#')[0])) {
        event.preventDefault();
        // As in a browser: a link may say more of where it stands than its page does.
        const tells = link?.getAttribute('referrerpolicy') === 'origin';
        this.#leaving = () => ({ method: 'GET', address, ...(tells && { referrer: `${new URL(this.#address).origin}/` }) });
      }
      if (event.target instanceof window.HTMLInputElement && event.target.type === 'file') this.#choosing = event.target;
    });
    last.addEventListener('submit', (event) => {
      if (event.defaultPrevented) return;
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      const { submitter } = event as SubmitEvent;
      this.#leaving = () => readForm(window, this.#address, form, submitter, this.#files);
    });
  }

  /** The finger alone moves the caret; the click that would follow a hold's release is swallowed by the phone. */
  #putFingerDown(element: Element): void {
    const { MouseEvent } = this.#window;
    for (const type of ['pointerdown', 'mousedown']) element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
    const focusable = findAround(element, (at) => isEditable(at) && !isDisabled(at)) as HTMLElement | undefined;
    const left = this.#focused;
    this.#focused = focusable;
    if (!this.scripted || left === focusable) return;
    (left as HTMLElement | undefined)?.blur();
    focusable?.focus();
  }

  #press(element: Element): void {
    const { MouseEvent } = this.#window;
    this.#putFingerDown(element);
    for (const type of ['pointerup', 'mouseup']) element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
    if (isClickable(element)) element.click();
    else element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  }

  /** The closing key: the form's own button is pressed where there is one, as browsers do. */
  #pressEnter(element: Element): void {
    const { KeyboardEvent } = this.#window;
    if (!element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))) return;
    const { form } = element as HTMLInputElement;
    if (!form || element.localName === 'textarea') return;
    const button = [...form.elements].find((each): each is HTMLButtonElement => (each.localName === 'button' && (each as HTMLButtonElement).type === 'submit') || (each.localName === 'input' && (each as HTMLInputElement).type === 'submit'));
    if (!button) form.requestSubmit();
    else if (!button.disabled) button.click();
  }

  #write(text: string): void {
    const activeElement = this.#focused;
    if (!(activeElement instanceof this.#window.HTMLInputElement || activeElement instanceof this.#window.HTMLTextAreaElement)) return;
    const limit = activeElement.maxLength >= 0 ? activeElement.maxLength : Number.POSITIVE_INFINITY;
    const written = (activeElement.value + text).slice(0, limit);
    // As browsers do: where a field takes no more, nothing happened.
    if (written === activeElement.value) return;
    activeElement.value = written;
    activeElement.dispatchEvent(new this.#window.InputEvent('input', { bubbles: true, data: text }));
  }

  #giveFile(field: Element, photo: Photo): void {
    this.#setFile(field, photo);
    field.dispatchEvent(new this.#window.Event('change', { bubbles: true }));
  }

  #setFile(field: Element, photo: Photo | undefined): void {
    if (photo) this.#files.set(field, photo);
    else this.#files.delete(field);
    const files = photo ? [new this.#window.File([Buffer.from(photo.bytes)], 'photo', { type: photo.type })] : [];
    Object.defineProperty(field, 'files', { configurable: true, value: files });
  }

  #at(place: number): Element {
    const element = this.#elements()[place];
    if (!element) throw new Error(`Failed to find a thing in ${this.#address}: it is no longer there.`);
    return element;
  }

  /** Only scripts add or take away elements. */
  #elements(): readonly Element[] {
    if (this.scripted) return listElements(this.#document);
    return (this.#still ??= listElements(this.#document));
  }
}

/** What jsdom says where a script would leave the page: it cannot be followed there. */
const NAVIGATION = /not implemented: (?:navigation|.*submit)/i;

function isField(element: Element): element is HTMLInputElement {
  return element.localName === 'input' || element.localName === 'textarea' || element.localName === 'select';
}

function isClickable(element: Element): element is HTMLElement {
  return 'click' in element;
}

/** The window whose interfaces all pages without scripts of their own share: making one costs more than parsing a page. */
let shared: DOMWindow | undefined;

/** Libraries hang listeners on the window of each document that they look into, and never take them off again; this window lives as long as the process. */
function openSharedWindow(): DOMWindow {
  const { window } = new JSDOM();
  Object.defineProperty(window, 'addEventListener', { value: () => undefined });
  return window;
}

/** A document without a window; its base address says where its links lead. */
function parseAlone(window: DOMWindow, { html, address }: PageSource): Document {
  const document = new window.DOMParser().parseFromString(html, 'text/html');
  Object.defineProperty(document, 'defaultView', { value: window });
  Object.defineProperty(document, 'baseURI', { value: address });
  return document;
}

/** All elements in the document's order. A live collection of jsdom takes many times as long to be read. */
function listElements(document: Document): Element[] {
  const elements: Element[] = [];
  const walker = document.createTreeWalker(document, 1);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) elements.push(node as Element);
  return elements;
}

import { JSDOM, VirtualConsole, type DOMWindow } from 'jsdom';
import { REPORT, type Held, type PhoneRequest, type Report } from '../in-page/protocol.ts';
import type { Photo } from '../pane.ts';
import type { PaneSight } from '../sight.ts';
import { readForm, type PageRequest } from './page-request.ts';
import { createStyles } from './page-styles.ts';
import type { WindowAgent } from './window-agent.ts';

/** What came from a server: all that a page is made of. */
export interface PageSource {
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

/** What a gesture led to in the page. */
export interface Outcome {
  readonly leaving?: PageRequest;
  /** The field that asks for a file. */
  readonly choosing?: number;
}

/**
 * A page of a built-in platform in jsdom. It has no layout, no trusted events and no way to navigate by itself: links
 * and forms are noticed and handed out, and a script that navigates is refused. Close it when it is no longer needed.
 */
export class LiveDocument {
  readonly #dom: JSDOM;
  readonly #window: DOMWindow;
  readonly #agent: WindowAgent;
  readonly #files = new Map<Element, Photo>();
  readonly #requests: { readonly id: number; readonly request: PhoneRequest }[] = [];
  readonly #troubles: string[] = [];
  #leaving: (() => Promise<PageRequest> | PageRequest) | undefined;
  #choosing: Element | undefined;
  readonly scripted: boolean;

  constructor(source: PageSource, makeAgent: (page: object) => WindowAgent) {
    this.scripted = source.scripts.length > 0;
    const virtualConsole = new VirtualConsole();
    virtualConsole.on('jsdomError', (error) => this.#troubles.push(`Page error: ${error.message}`));
    virtualConsole.on('error', (words) => this.#troubles.push(`Console error: ${String(words)}`));
    this.#dom = new JSDOM(source.html, { url: source.address, virtualConsole, ...(this.scripted && { runScripts: 'outside-only' as const }) });
    this.#window = this.#dom.window;
    this.#agent = makeAgent(this.#dress(source.sheets));
    this.#listen();
    this.#agent.supplyPhone((report: Report) => {
      if (report.type === 'request') this.#requests.push(report);
    });
    for (const script of source.scripts) this.#window.eval(script);
  }

  get title(): string {
    return this.#window.document.title;
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

  /** Place of what has the caret; -1 for nothing. */
  get focus(): number {
    const { activeElement, body } = this.#window.document;
    return activeElement && activeElement !== body ? this.#elements().indexOf(activeElement) : -1;
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
    return { ...(leaving && { leaving }), ...(choosing && { choosing: this.#elements().indexOf(choosing) }) };
  }

  /** All that a person could have changed in the page, as words: equal words, equal pages. */
  describeState(): string {
    const { document } = this.#window;
    const fields = [...document.querySelectorAll<HTMLInputElement>('input,textarea,select')].map((field) => [field.value, field.checked === true, this.#files.get(field)?.bytes.length ?? 0]);
    return JSON.stringify([this.focus, fields, this.scripted ? document.body.outerHTML : '']);
  }

  /** Lets everything that promises of the page have set going run to its end. */
  async settle(): Promise<void> {
    if (this.scripted) await new Promise((resolve) => setImmediate(resolve));
  }

  close(): void {
    this.#window.close();
  }

  /** The globals that the agent sees. Scripts of the page see the window itself, with what the agent put there. */
  #dress(sheets: readonly string[]): object {
    const window = this.#window as unknown as Record<string, unknown>;
    const getComputedStyle = createStyles(sheets);
    Object.assign(window['URL'] as object, { createObjectURL: () => 'blob:photo', revokeObjectURL: () => undefined });
    return new Proxy(window, { get: (target, name) => (name === 'getComputedStyle' ? getComputedStyle : name === REPORT ? undefined : target[name as string]) });
  }

  /** As in a browser: what the page does not handle itself leads away, once all its listeners have run. */
  #listen(): void {
    const window = this.#window;
    window.addEventListener('click', (event) => {
      if (event.defaultPrevented) return;
      const link = event.composedPath().find((at): at is HTMLAnchorElement => at instanceof window.HTMLAnchorElement && at.hasAttribute('href'));
      if (link && !(link.hash !== '' && link.href.split('#')[0] === window.location.href.split('#')[0])) {
        event.preventDefault();
        const address = link.href;
        this.#leaving = () => ({ method: 'GET', address });
      }
      if (event.target instanceof window.HTMLInputElement && event.target.type === 'file') this.#choosing = event.target;
    });
    window.addEventListener('submit', (event) => {
      if (event.defaultPrevented) return;
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      const { submitter } = event;
      this.#leaving = () => readForm(window, form, submitter, this.#files);
    });
  }

  /** The finger alone moves the caret; the click that would follow a hold's release is swallowed by the phone. */
  #putFingerDown(element: Element): void {
    const { document, MouseEvent } = this.#window;
    for (const type of ['pointerdown', 'mousedown']) element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
    const focusable = element.closest<HTMLElement>('a[href],button:not(:disabled),input:not(:disabled),textarea,select,[tabindex]');
    if (focusable) focusable.focus();
    else (document.activeElement as HTMLElement | null)?.blur();
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
    const { activeElement } = this.#window.document;
    if (!(activeElement instanceof this.#window.HTMLInputElement || activeElement instanceof this.#window.HTMLTextAreaElement)) return;
    const limit = activeElement.maxLength >= 0 ? activeElement.maxLength : Number.POSITIVE_INFINITY;
    activeElement.value = (activeElement.value + text).slice(0, limit);
    activeElement.dispatchEvent(new this.#window.InputEvent('input', { bubbles: true, data: text }));
  }

  #giveFile(field: Element, photo: Photo): void {
    this.#files.set(field, photo);
    const file = new this.#window.File([Buffer.from(photo.bytes)], 'photo', { type: photo.type });
    Object.defineProperty(field, 'files', { configurable: true, value: [file] });
    field.dispatchEvent(new this.#window.Event('change', { bubbles: true }));
  }

  #at(place: number): Element {
    const element = this.#elements()[place];
    if (!element) throw new Error(`Failed to find a thing in ${this.#window.location.href}: it is no longer there.`);
    return element;
  }

  #elements(): Element[] {
    return [...this.#window.document.querySelectorAll('*')];
  }
}

function isClickable(element: Element): element is HTMLElement {
  return 'click' in element;
}

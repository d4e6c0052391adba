import { AppShelf, type InstalledApp } from './app-shelf.ts';
import { completeAddress } from './complete-address.ts';
import type { Course, Stage } from './course.ts';
import type { Device } from './devices.ts';
import { HeldThings, type HandState } from './held-things.ts';
import { type IntentLink, readIntent } from './intent-link.ts';
import { PageRequests, type Shared, type WaitingRequest } from './page-requests.ts';
import type { Effect, Engine, Pane, Photo } from './pane.ts';
import type { Observer } from './observer.ts';
import { Pocket, type PocketState } from './pocket.ts';
import { hasTopBar, type Overlay, type Place, type ShellState, STORE } from './shell-address.ts';
import { readSystemCommand, type SystemCommand } from './system-command.ts';

/** What the host app's rule says of a page that wants to open another app. */
export type JumpAnswer = 'go' | 'ask' | 'refuse';

/** What wants out: a page in the app's web view, or a screen of the app's own. */
export type JumpWay = 'jump' | 'handover';

/** Asks that rule: from which app, to which one, and what wants out. */
export type MayJump = (fromApp: string, toApp: string, address: string, way: JumpWay) => JumpAnswer;

export interface SystemOptions {
  readonly device: Device;
  readonly apps: readonly InstalledApp[];
  readonly engine: Engine;
  /** Address prefix of the phone shell. */
  readonly shell: string;
  /** Cookie value that this person's installed apps are logged in with. */
  readonly session: string;
  readonly person: string;
  readonly mayJump: MayJump;
  /** Puts a picture among the person's photos, where the phone shell shows it. @returns its id. */
  readonly savePhoto: (photo: Photo) => Promise<string>;
  /** What is before the camera now; without it there is nothing. */
  readonly camera?: () => Promise<Photo | undefined>;
  /** What the code in a picture says; without it no app reads codes that are held. */
  readonly readCode?: (photo: Photo) => Promise<string | undefined>;
  /** Whether a host that a person typed answers at all; without it every one does. */
  readonly reaches?: (host: string) => boolean;
  readonly observer?: Observer;
}

/** A question that waits for the person: may this page open that address, may that page have its answer, and what a page itself asks. Panes go by their names. */
type Prompt = { readonly jumpTo: string } | { readonly request: WaitingRequest } | { readonly dialogOf: string };

/** All that the system remembers but for what pages hold themselves, as plain data. */
export interface SystemState {
  readonly shell: ShellState;
  readonly lastApp?: string;
  readonly prompt?: Prompt;
  readonly hand: HandState;
  readonly shared?: Shared;
  /** Apps that the person installed. */
  readonly added: readonly string[];
}

/** An app that came to the front instead of another one. */
export interface Switch {
  readonly to: string;
  readonly byHand: boolean;
}

/** Longest chain of deep links, hops: one that does not end is a trap, not a way. */
const MAX_HOPS = 8;
/** How much of a page's dialog is shown, characters. */
const MAX_DIALOG_TEXT = 400;

/** The phone's system: which app is in front, what covers it, clipboard, deep links, prompts. It draws nothing. */
export class System {
  readonly shelf: AppShelf;
  readonly #options: SystemOptions;
  #state: ShellState = { front: 'home' };
  #lastApp: string | undefined;
  #switched: Switch | undefined;
  readonly #pocket: Pocket;
  readonly #held: HeldThings;
  readonly #requests: PageRequests;
  #prompt: Prompt | undefined;

  constructor(options: SystemOptions) {
    this.#options = options;
    this.#pocket = new Pocket(options.observer);
    const stage: Stage = {
      cover: (path, params) => this.#cover(path, params),
      showApp: (app, address) => this.#show({ app }, address),
      fillAddressField: (typed) => void (this.#state = { front: this.#state.front, typed }),
    };
    this.#held = new HeldThings({ ...options, pocket: this.#pocket, stage, findPane: (name) => this.shelf.findPane(name) });
    this.#requests = new PageRequests({ pocket: this.#pocket, stage, asksBeforePaste: options.device.asksBeforePaste, ask: (request) => void (this.#prompt = { request }) });
    this.shelf = new AppShelf({ ...options, supplyTo: (place) => this.#requests.supplyTo(place, () => this.shelf.get(place)) });
  }

  get state(): ShellState {
    return this.#state;
  }

  save(): SystemState {
    const { shared } = this.#requests;
    // What a hand holds or a page shares matters as long as the menu for it is there.
    const covers = (path: string): boolean => this.#state.overlay?.path === path;
    return {
      shell: this.#state,
      ...(this.#lastApp !== undefined && { lastApp: this.#lastApp }),
      ...(this.#prompt && { prompt: this.#prompt }),
      hand: covers('/hold') || covers('/picker') ? this.#held.state : {},
      ...(shared && covers('/sheet') && { shared }),
      added: this.shelf.added,
    };
  }

  /** Goes back to what was saved. Panes are brought back by whoever saved them. */
  load({ shell, lastApp, prompt, hand, shared, added }: SystemState): void {
    this.#state = shell;
    this.#lastApp = lastApp;
    this.#prompt = prompt;
    this.#held.state = hand;
    this.#requests.shared = shared;
    this.shelf.added = added;
  }

  get pocket(): PocketState {
    return this.#pocket.save();
  }

  set pocket(state: PocketState) {
    this.#pocket.load(state);
  }

  /** The page of the app in front, whether or not something covers it. */
  get page(): Pane | undefined {
    return this.#state.front === 'home' ? undefined : this.shelf.get(this.#state.front);
  }

  /** What happened of itself since the last call: the switch of apps, and graphemes pasted. */
  takeHappened(): { readonly switched?: Switch; readonly pasted: number } {
    const happened = { ...(this.#switched && { switched: this.#switched }), pasted: this.#held.takePasted() };
    this.#switched = undefined;
    return happened;
  }

  /** Follows what a gesture set going, from deep link to deep link, until a screen is there. */
  async follow(effect: Effect, pane: Pane, isShell: boolean): Promise<void> {
    if (effect.held) await this.#held.offer(effect.held, pane, isShell ? undefined : this.#codesTo);
    if (effect.asksForFile === 'photos') this.#held.openPicker(pane);
    let course: Course = effect.asksForFile === 'camera' ? await this.#photograph(pane) : { effect, pane };
    let ours = isShell;
    await this.#attend(course);
    for (let hops = 0; course?.effect.scheme !== undefined; hops += 1) {
      const address: string = course.effect.scheme;
      if (hops > MAX_HOPS) throw new Error(`Failed to follow a deep link: ${address} leads on without end.`);
      const command = ours ? readSystemCommand(address) : undefined;
      course = command ? await this.#obey(command) : await this.#openDeepLink(address);
      ours = false;
      await this.#attend(course);
    }
  }

  /** What a page did of itself: it asks the person something, or gives them a picture to keep. */
  async #attend(course: Course): Promise<void> {
    if (!course) return;
    const { effect, pane } = course;
    if (effect.kept) await this.#held.keep(effect.kept);
    if (!effect.dialog) return;
    this.#prompt = { dialogOf: pane.name };
    this.#cover('/prompt/page', { kind: effect.dialog.kind, text: effect.dialog.text.slice(0, MAX_DIALOG_TEXT) });
  }

  /** Where the app in front has codes read that are held on its screens. */
  get #codesTo(): string | undefined {
    const { front } = this.#state;
    return front === 'home' || front.app === STORE ? undefined : this.shelf.find(front.app).codesTo;
  }

  /** A page wants the camera: it sees whatever is before it, of itself. */
  async #photograph(pane: Pane): Promise<Course> {
    const photo = await this.#options.camera?.();
    return photo ? { effect: await pane.giveFile(photo), pane } : this.#cover('/prompt/no-view', {});
  }

  async #openDeepLink(address: string): Promise<Course> {
    const { front } = this.#state;
    if (front === 'home') return undefined;
    if (address.startsWith('webview:')) return this.#show({ app: front.app, webview: true }, new URL(address).searchParams.get('address') ?? '');
    // An app may hand a page over to the phone's browser of itself; a page in its webview may not.
    if (address.startsWith('browser:') && !front.webview) return this.#show({ app: 'browser' }, new URL(address).searchParams.get('address') ?? '');
    const intent = readIntent(address);
    if (intent) return this.#openIntent(intent);
    const scheme = address.slice(0, address.indexOf(':'));
    const target = scheme === STORE ? STORE : this.#findTarget(address)?.id;
    return target === undefined ? this.#cover('/prompt/no-app', { scheme }) : this.#jump(front, target, address);
  }

  /** An `intent:` link: the app that it names, else the page that it falls back to. */
  async #openIntent({ address, fallback }: IntentLink): Promise<Course> {
    if (address !== undefined && this.shelf.findByScheme(address.slice(0, address.indexOf(':')))) return this.#openDeepLink(address);
    const pane = this.page;
    if (fallback === undefined || !pane) return this.#cover('/prompt/no-app', { scheme: 'intent' });
    return { effect: await pane.open(fallback), pane };
  }

  /** A page wants another app: the rule of the app that holds the page answers. */
  async #jump(from: Place, to: string, address: string): Promise<Course> {
    // An app's link to itself leaves nothing, so no rule is asked.
    const answer = to === from.app && !from.webview ? 'go' : this.#options.mayJump(from.app, to, address, from.webview ? 'jump' : 'handover');
    if (answer === 'go') return this.#land(address);
    if (answer === 'refuse') return this.#cover('/prompt/refused', { app: from.app });
    this.#prompt = { jumpTo: address };
    return this.#cover('/prompt/leave', { app: from.app, to });
  }

  /** Brings the app that a deep link names to the front, on the page that it asks for. */
  async #land(address: string): Promise<Course> {
    const scheme = address.slice(0, address.indexOf(':'));
    if (scheme === STORE) return this.#openStore(false);
    const target = this.#findTarget(address);
    return target && this.#show({ app: target.id }, `${target.deepLink}${target.deepLink?.includes('?') ? '&' : '?'}address=${encodeURIComponent(address)}`);
  }

  /** The app that an address is for: by its scheme or, where it is a page's, by the app that has claimed the host. */
  #findTarget(address: string): InstalledApp | undefined {
    const scheme = address.slice(0, address.indexOf(':'));
    return /^https?$/.test(scheme) ? this.shelf.findByLink(address) : this.shelf.findByScheme(scheme);
  }

  #openStore(byHand: boolean): undefined {
    this.#bring({ app: STORE }, byHand);
  }

  #bring(place: Place, byHand: boolean): void {
    if (this.#lastApp !== undefined && this.#lastApp !== place.app) this.#switched = { to: place.app, byHand };
    this.#lastApp = place.app;
    this.#state = { front: place };
  }

  async #obey(command: SystemCommand): Promise<Course> {
    const { front, overlay } = this.#state;
    if (command.kind === 'prompt') return this.#answer(command.allowed);
    // Whatever else is pressed while the system asks means no.
    if (command.kind !== 'share') await this.#refuse();
    this.#state = { front };
    switch (command.kind) {
      case 'home':
        this.#state = { front: 'home' };
        return undefined;
      case 'install':
        this.shelf.install(command.app);
        return undefined;
      case 'pick':
        return this.#held.givePhoto(command.photo);
      case 'launch':
        if (command.app === STORE) return this.#openStore(true);
        return this.#show(this.shelf.whereLeft(command.app), this.shelf.firstAddress(command.app, `${this.#options.shell}/blank`), true);
      case 'back':
        return overlay ? undefined : this.#goBack();
      case 'close-webview':
        this.#closeWebview();
        return undefined;
      case 'menu':
        return this.#openMenu();
      case 'copy-address':
        this.#pocket.copy(this.page?.address ?? '', this.#lastApp ?? '');
        return undefined;
      case 'open-in-browser':
        return this.#show({ app: 'browser' }, this.page?.address);
      case 'refresh':
        return this.page && { effect: await this.page.reload(), pane: this.page };
      case 'pass-on':
        return this.#passOn();
      case 'go':
        return this.#goTo(command.address);
      case 'hold':
        return this.#held.use(command.choice, this.#lastApp ?? '');
      case 'share':
        await this.#answer(true);
        return this.#requests.shareTo(command.target, this.shelf, this.#lastApp ?? '');
      case 'close-overlay':
        return undefined;
    }
  }

  /** The page in the web view goes to the app that holds it, as a card that it may send on. */
  async #passOn(): Promise<Course> {
    const { front } = this.#state;
    const page = this.page;
    const app = front === 'home' ? undefined : this.shelf.find(front.app);
    if (!page || app?.scheme === undefined) return undefined;
    const card = new URLSearchParams({ surface: 'direct', title: page.title, address: page.address });
    return this.#land(`${app.scheme}://share?${card.toString()}`);
  }

  /** A person's own words in the address field may be no address at all, or one that nobody answers. */
  async #goTo(typed: string): Promise<Course> {
    const address = completeAddress(typed);
    const reaches = address && (this.#options.reaches?.(address.hostname) ?? true);
    return reaches ? this.#show({ app: 'browser' }, address.href) : this.#cover('/prompt/no-page', { app: 'browser' });
  }

  /** Brings a place to the front and, where an address is given, opens it there. */
  async #show(place: Place, address: string | undefined, byHand = false): Promise<Course> {
    const pane = await this.shelf.open(place);
    this.#bring(place, byHand);
    return address === undefined ? undefined : { effect: await pane.open(address), pane };
  }

  #cover(path: string, params: Overlay['params']): undefined {
    this.#state = { front: this.#state.front, overlay: { path, params } };
  }

  async #goBack(): Promise<Course> {
    const { front } = this.#state;
    const pane = this.page;
    if (pane?.canGoBack) return { effect: await pane.goBack(), pane };
    if (front !== 'home' && front.webview) this.#closeWebview();
    else this.#state = { front: 'home' };
    return undefined;
  }

  #closeWebview(): void {
    const { front } = this.#state;
    if (front === 'home') return;
    this.shelf.closeWebview(front.app);
    this.#state = { front: { app: front.app } };
  }

  #openMenu(): undefined {
    const { front } = this.#state;
    if (front === 'home' || !hasTopBar(front)) return;
    const address = this.page?.address ?? '';
    return this.#cover('/menu', { host: front.app, own: this.shelf.owns(front.app, address) ? '1' : '0', address });
  }

  /** A page that asks again and again is refused as often, up to a bound. */
  async #refuse(): Promise<void> {
    let course = await this.#answer(false);
    for (let times = 0; course?.effect.dialog && course.pane.answerDialog && times < MAX_HOPS; times += 1) {
      course = { effect: await course.pane.answerDialog(false), pane: course.pane };
    }
  }

  async #answer(allowed: boolean): Promise<Course> {
    this.#state = { front: this.#state.front };
    const prompt = this.#prompt;
    this.#prompt = undefined;
    if (!prompt) return undefined;
    if ('jumpTo' in prompt) return allowed ? this.#land(prompt.jumpTo) : undefined;
    if ('dialogOf' in prompt) {
      const asking = this.shelf.findPane(prompt.dialogOf);
      return asking?.answerDialog && { effect: await asking.answerDialog(allowed), pane: asking };
    }
    const { place, id, yes, no } = prompt.request;
    const pane = this.shelf.get(place);
    pane?.answer(id, allowed ? yes : no);
    return pane && { effect: await pane.rest(), pane };
  }
}

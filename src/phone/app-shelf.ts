import type { Device } from './devices.ts';
import { NO_OBSERVER, type Observer } from './observer.ts';
import type { Engine, Pane, PaneSpec, Supply } from './pane.ts';
import { BARS, hasTopBar, type Place } from './shell-address.ts';

/** An app as a phone starts it. */
export interface InstalledApp {
  readonly id: string;
  readonly start?: string;
  readonly scheme?: string;
  readonly deepLink?: string;
  readonly hosts: readonly string[];
  /** Hosts whose links open the app instead of a page. */
  readonly linkHosts?: readonly string[];
  readonly userAgentToken?: string;
  /** Where the app opens what a code says that is held on one of its screens, its web view included: an address that the code is added to. */
  readonly codesTo?: string;
}

export interface AppShelfOptions {
  readonly engine: Engine;
  readonly device: Device;
  readonly apps: readonly InstalledApp[];
  /** Cookie value that installed apps are logged in with. */
  readonly session: string;
  readonly supplyTo: (place: Place) => Supply;
  readonly observer?: Observer;
}

/** The installed apps and the panes they run in: one for the app, one for its webview, each with own cookies. */
export class AppShelf {
  readonly #options: AppShelfOptions;
  readonly #observer: Observer;
  readonly #panes = new Map<string, Pane>();
  readonly #open = new Map<string, Pane>();
  #added: readonly string[] = [];

  constructor(options: AppShelfOptions) {
    this.#options = options;
    this.#observer = options.observer ?? NO_OBSERVER;
  }

  /** Ids of the apps on the home screen, in its order. */
  get installed(): readonly string[] {
    return [...this.#options.device.installed, ...this.#added];
  }

  /** Ids of the apps that the person had to install. */
  get added(): readonly string[] {
    return this.#added;
  }

  /** An app that is installed now knows nobody: its person has to log in. */
  install(id: string): void {
    if (!this.installed.includes(id)) this.#added = [...this.#added, id];
  }

  set added(ids: readonly string[]) {
    this.#added = ids;
  }

  /** Whether the pane of a name runs now. */
  isOpen(name: string): boolean {
    this.#observer.read(`open ${name}`);
    return this.#open.has(name);
  }

  /** Has a pane run, or not, without moving it. */
  setOpen(name: string, open: boolean): void {
    const pane = this.#panes.get(name);
    if (open && pane) this.#open.set(name, pane);
    else this.#open.delete(name);
  }

  /** A pane by its name; undefined where no place has that name. */
  findPane(name: string): Pane | undefined {
    return this.#panes.get(name);
  }

  findByScheme(scheme: string): InstalledApp | undefined {
    return this.#installed().find((app) => app.scheme === scheme);
  }

  /** The app that takes over a link to an address, where one is installed. */
  findByLink(address: string): InstalledApp | undefined {
    const host = URL.canParse(address) ? new URL(address).hostname : '';
    return this.#installed().find((app) => app.linkHosts?.includes(host));
  }

  find(id: string): InstalledApp {
    const app = this.#installed().find((each) => each.id === id);
    if (!app) throw new Error(`Failed to open an app: "${id}" is not installed on this phone.`);
    return app;
  }

  /** Whether an address belongs to the app itself, such as a notice of a chat in its own webview. */
  owns(id: string, address: string): boolean {
    const host = URL.canParse(address) ? new URL(address).hostname : '';
    return this.find(id).hosts.includes(host);
  }

  /** The pane of a place, made where there is none yet. */
  async open(place: Place): Promise<Pane> {
    const key = keyOf(place);
    const pane = this.#panes.get(key) ?? (await this.#make(place));
    this.#panes.set(key, pane);
    this.#observer.write(`open ${key}`);
    this.#open.set(key, pane);
    return pane;
  }

  /** The pane that runs a place now, if it is open. */
  get(place: Place): Pane | undefined {
    return this.isOpen(keyOf(place)) ? this.#open.get(keyOf(place)) : undefined;
  }

  /** An app comes back on the screen on which it was left: in its webview where that is still open. */
  whereLeft(app: string): Place {
    const webview: Place = { app, webview: true };
    return this.isOpen(keyOf(webview)) ? webview : { app };
  }

  /** What an app shows when it is started; undefined where it runs already. */
  firstAddress(app: string, blank: string): string | undefined {
    if (this.isOpen(keyOf({ app }))) return undefined;
    return this.find(app).start ?? blank;
  }

  /** A closed webview forgets its page and its history; cookies stay, as in life. */
  closeWebview(app: string): void {
    const key = keyOf({ app, webview: true });
    this.#observer.write(`open ${key}`);
    this.#open.delete(key);
    this.#panes.get(key)?.forget();
  }

  /** All panes that were ever opened; a closed webview's among them. */
  get panes(): Pane[] {
    return [...this.#panes.values()];
  }

  #make(place: Place): Promise<Pane> {
    const { engine, device, session, supplyTo } = this.#options;
    const app = this.find(place.app);
    return engine.openPane({
      name: nameOf(place),
      width: device.width,
      height: device.height - BARS.bottom - (hasTopBar(place) ? BARS.top : 0),
      userAgentTokens: app.userAgentToken === undefined ? [] : [app.userAgentToken],
      language: device.language,
      cookies: place.webview || this.#added.includes(app.id) ? [] : app.hosts.map((host) => ({ name: 'session', value: session, host })),
      supply: supplyTo(place),
      ...(device.userAgent !== undefined && { userAgent: device.userAgent }),
      ...(place.webview && { isWebview: true }),
      ...this.#listLinkHosts(place),
    });
  }

  /** An app's own pages are no links to it. */
  #listLinkHosts({ app, webview }: Place): Pick<PaneSpec, 'linkHosts' | 'takesOver'> {
    const linkHosts = this.#options.apps.flatMap(({ id, linkHosts: hosts = [] }) => (id === app && !webview ? [] : hosts));
    return linkHosts.length === 0 ? {} : { linkHosts, takesOver: (address) => this.findByLink(address) !== undefined };
  }

  #installed(): InstalledApp[] {
    return this.#options.apps.filter(({ id }) => this.installed.includes(id));
  }
}

/** `chat`, or `chat-webview`: how results name where a gesture was made. */
export function nameOf(place: Place): string {
  return place.webview ? `${place.app}-webview` : place.app;
}

/** The app that runs in a pane, by the pane's name. */
export function appOfPane(name: string): string {
  return name.replace(/-webview$/, '');
}

const keyOf = nameOf;

import type { AppManifest, HostRole, Person } from '../../mock-platforms/platform.ts';

/**
 * How a platform is looked at: as a person's installed app, as the webview of one, as their browser, or as the phone's
 * own system (no app). A view is a label before the host's name, `bob-chat-webview.shop.localhost`, so that in an
 * ordinary browser, which has one cookie jar and one user agent, every view is an origin with cookies of its own, a tab
 * keeps its view wherever links lead, and the address bar says with whose eyes one looks.
 */
export interface View {
  readonly label: string;
  readonly person: Person;
  readonly app?: AppManifest;
  readonly webview: boolean;
}

/** What a host's name says: a host of the world, and with whose eyes, if it says so. */
export interface Located {
  readonly host: string;
  readonly view?: View;
}

export interface ViewsOptions {
  readonly people: readonly Person[];
  readonly apps: readonly AppManifest[];
  readonly origins: Readonly<Record<HostRole, string>>;
  /** Address prefix of the pages that serving itself draws. */
  readonly front: string;
}

/** Schemes that belong to no app: webviews, the app store, and the commands of the phone shell's own controls. */
const SYSTEM_SCHEMES: readonly string[] = ['webview', 'store', 'phone'];

/** A host label may be that long (RFC 1035). */
const MAX_LABEL = 63;

/** All views of a world's platforms, and the addresses in them. */
export class Views {
  readonly front: string;
  readonly origins: ViewsOptions['origins'];
  readonly people: readonly Person[];
  readonly apps: readonly AppManifest[];
  readonly #byLabel = new Map<string, View>();
  readonly #hosts = new Set<string>();

  /** @throws where a person's or an app's id cannot stand in a host's name */
  constructor({ people, apps, origins, front }: ViewsOptions) {
    this.people = people;
    this.apps = apps;
    this.origins = origins;
    this.front = new URL(front).origin;
    for (const origin of Object.values(origins)) this.#hosts.add(new URL(origin).hostname);
    for (const person of people) {
      this.#add({ label: `${person.id}-phone`, person, webview: false });
      for (const app of apps) {
        this.#add({ label: `${person.id}-${app.id}`, person, app, webview: false });
        if (app.scheme !== undefined) this.#add({ label: `${person.id}-${app.id}-webview`, person, app, webview: true });
      }
    }
  }

  #add(view: View): void {
    if (!/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(view.label) || view.label.length > MAX_LABEL) {
      throw new Error(`Failed to serve: "${view.label}" cannot stand in a host's name. Give people and apps ids of lower-case letters, digits and hyphens.`);
    }
    this.#byLabel.set(view.label, view);
  }

  find(label: string): View | undefined {
    return this.#byLabel.get(label);
  }

  /** The view of a person's app (its webview), or of the phone's own system where no app is named. */
  of(person: string, app?: string, webview = false): View {
    const view = this.find(`${person}-${app ?? 'phone'}${webview ? '-webview' : ''}`);
    if (!view) throw new Error(`Failed to find a view: ${person} has no ${app ?? 'phone'}${webview ? ' with a webview' : ''}.`);
    return view;
  }

  /** Reads a host's name without port; undefined where it is none of this world. */
  locate(hostname: string): Located | undefined {
    if (this.#hosts.has(hostname)) return { host: hostname };
    const dot = hostname.indexOf('.');
    const host = hostname.slice(dot + 1);
    const view = dot < 0 ? undefined : this.find(hostname.slice(0, dot));
    return view && this.#hosts.has(host) ? { host, view } : undefined;
  }

  /** An address of the world as it stands in a view; undefined where it lies outside of the world. */
  see(view: View, address: string): string | undefined {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (!url || url.protocol !== 'http:' || url.username || url.password || url.port !== new URL(this.front).port) return undefined;
    const located = this.locate(url.hostname);
    if (!located) return undefined;
    url.hostname = `${view.label}.${located.host}`;
    return url.href;
  }

  /**
   * Where an address that a page in this view names leads: the world's own stay in the view, those of custom schemes,
   * which an ordinary browser cannot open, lead to the front, and the rest (relative ones, foreign ones) stay as they are.
   */
  translate(view: View, address: string): string {
    return this.see(view, address) ?? (this.#isCustom(address) ? `${this.front}/go/${view.label}/${encodeURIComponent(address)}` : address);
  }

  /** Whether an address has the scheme of an app or of something that the phone's system opens. */
  #isCustom(address: string): boolean {
    const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
    return scheme !== undefined && (SYSTEM_SCHEMES.includes(scheme) || this.apps.some((app) => app.scheme === scheme));
  }
}

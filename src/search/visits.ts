import { appOfPane } from '../phone/app-shelf.ts';
import type { State } from './transition-cache.ts';

/** The part of a state that says which app is being looked at, or was looked at last, for nothing: its number; 0 for none. */
export const VISIT = 'visit';

/** The platform that draws the system's own screens, each by its address alone; it remembers the photos, and who takes one of those has looked at them. */
const SHELL = 'phone-shell';

/** What of a visit counts although the app alone was changed by it. Grows while a cell is searched. */
export interface Counting {
  /** Apps of which every visit counts. */
  readonly apps: ReadonlySet<string>;
  /** App and platform, with a space between: a visit that asked this platform counts. */
  readonly asked: ReadonlySet<string>;
}

export const NOTHING_COUNTS: Counting = { apps: new Set(), asked: new Set() };

/** What is asked of a phone about its visits. */
export interface Visited {
  readonly parts: readonly string[];
  /** The app in front, by name; undefined on the home screen. */
  readonly appOf: (state: State) => string | undefined;
  /** All that the system keeps in mind whatever is in front, in words: apps that were installed, a question that waits. */
  readonly keptBy: (state: State) => string;
}

/** A move as far as visits are concerned. */
export interface Visiting {
  readonly before: State;
  readonly after: State;
  /** Parts that it looked at. */
  readonly touched: readonly number[];
}

/**
 * Follows visits. A visit lasts from an app's start on the home screen until another app or the home screen is in front. It is *for nothing* as long as
 * it has changed nothing but which pages the app is on: nothing was copied, saved, read, sent, installed or remembered, and nothing asked that others may
 * change meanwhile. Whoever goes home from such a visit could as well have made it when the app was started the next time, which saves two presses; so
 * shortest ways have none. What a platform answers to a visit may be changed by a visit of another app: `clashes` tells where that was seen, and such visits count.
 */
export class Visits {
  readonly #options: Visited;
  readonly #counting: Counting;
  readonly #visit: number;
  readonly #apps: readonly string[];
  /** Parts that make a visit count once it has looked at them. */
  readonly #telling: ReadonlySet<number>;
  /** By app: the parts that a visit of it may change for nothing. */
  readonly #own: ReadonlyMap<string, ReadonlySet<number>>;
  readonly #platforms: ReadonlyMap<number, string>;
  /** All but the shell. */
  readonly #noted: readonly (readonly [part: number, platform: string])[];
  /** By platform: apps that asked it in visits for nothing, and apps in whose visits it changed. */
  readonly #asked = new Map<string, Set<string>>();
  readonly #changed = new Map<string, Set<string>>();

  constructor(options: Visited, counting: Counting) {
    const { parts } = options;
    this.#options = options;
    this.#counting = counting;
    this.#visit = parts.indexOf(VISIT);
    this.#apps = [...new Set(parts.flatMap((name) => (name.startsWith('page ') && name !== 'page system' ? [appOfPage(name)] : [])))];
    const find = (isWanted: (name: string) => boolean): Set<number> => new Set(parts.flatMap((name, part) => (isWanted(name) ? [part] : [])));
    this.#telling = find((name) => name === 'copied' || name === 'photos');
    const always = ['system', 'page system', VISIT];
    this.#own = new Map(this.#apps.map((app) => [app, find((name) => always.includes(name) || [`page ${app}`, `open ${app}`, `page ${app}-webview`, `open ${app}-webview`].includes(name))]));
    this.#platforms = new Map(parts.flatMap((name, part) => (name.startsWith('platform ') ? [[part, name.slice('platform '.length)]] : [])));
    this.#noted = [...this.#platforms].filter(([, platform]) => platform !== SHELL);
  }

  /** What the part says after a move. */
  follow(move: Visiting): number {
    const { before, after } = move;
    const [from, to] = [this.#options.appOf(before), this.#options.appOf(after)];
    const visit = this.#continue(before, from, to);
    const app = this.#apps[visit - 1];
    const forNothing = app !== undefined && !this.#counting.apps.has(app) && this.#isForNothing(app, move);
    return forNothing ? visit : 0;
  }

  /** Whether an app is left for nothing: the home screen is come to, or another app started there after such a visit. */
  isLeft(before: State, after: State): boolean {
    const [from, to] = [this.#options.appOf(before), this.#options.appOf(after)];
    return from === undefined && (before[this.#visit] ?? 0) > 0 && to !== undefined && to !== this.#apps[(before[this.#visit] as number) - 1];
  }

  /** Keeps in mind what a move asked and changed that may be part of a way. */
  note({ before, after, touched }: Visiting): void {
    const forNothing = this.#apps[(after[this.#visit] ?? 0) - 1];
    const app = this.#options.appOf(after) ?? this.#options.appOf(before);
    // Told of every move that leads anywhere, of which most change no platform.
    for (const [part, platform] of this.#noted) {
      if (forNothing !== undefined && touched.includes(part)) note(this.#asked, platform, forNothing);
      if (app !== undefined && before[part] !== after[part]) note(this.#changed, platform, app);
    }
  }

  /** Apps and platforms of which a visit for nothing asked what a visit of another app changed, if that does not count yet. */
  get clashes(): readonly string[] {
    return [...this.#asked].flatMap(([platform, apps]) => [...apps].filter((app) => [...(this.#changed.get(platform) ?? [])].some((other) => other !== app)).map((app) => `${app} ${platform}`));
  }

  /** The visit that a move belongs to, if it is one for nothing so far. */
  #continue(before: State, from: string | undefined, to: string | undefined): number {
    const visit = before[this.#visit] ?? 0;
    if (from === to || to === undefined) return visit;
    // What a page leads to takes its address along; the store opens apps as the home screen does.
    return from === undefined || !this.#apps.includes(from) ? this.#apps.indexOf(to) + 1 : 0;
  }

  #isForNothing(app: string, { before, after, touched }: Visiting): boolean {
    const own = this.#own.get(app);
    if (touched.some((part) => (this.#telling.has(part) && (before[part] ?? 0) > 0) || this.#isForeign(app, this.#platforms.get(part)))) return false;
    return after.every((value, part) => value === before[part] || own?.has(part)) && this.#options.keptBy(before) === this.#options.keptBy(after);
  }

  /** Whether a visit counts that asks this platform: not the app's own, or one that is known to change with visits of others. */
  #isForeign(app: string, platform: string | undefined): boolean {
    if (platform === undefined) return false;
    return (platform !== app && platform !== SHELL) || this.#counting.asked.has(`${app} ${platform}`);
  }
}

function note(book: Map<string, Set<string>>, platform: string, app: string): void {
  const known = book.get(platform) ?? new Set<string>();
  book.set(platform, known.add(app));
}

/** The app that a page belongs to, by the name of its part: a page of its own, or of its web view. */
export function appOfPage(part: string): string {
  return appOfPane(part.slice('page '.length));
}

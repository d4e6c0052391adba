import type { Answer, PlatformRequest } from './platform-states.ts';
import type { Page, PageStore } from '../phone/jsdom/page-store.ts';
import { Interner } from './interner.ts';
import { Sights } from './sights.ts';
import { TransitionCache } from './transition-cache.ts';

/** What is known of one kind of phone: everything that does not depend on the world it is in. */
export class PhoneAtlas {
  readonly transitions = new TransitionCache();
  /** What the person sees, by the numbers of what it depends on. */
  readonly sights = new Sights();
  /** What moves look at, by name. */
  readonly questions = new Interner<string>();
  readonly #values = new Map<string, Interner<unknown>>();
  readonly #pages = new Map<Page, number>();

  /** A page's number: the store has one object for equal pages. */
  numberPage(page: Page): number {
    const number = this.#pages.get(page) ?? this.#pages.size;
    this.#pages.set(page, number);
    return number;
  }

  /** The values that a part of the phone's state was ever seen with. */
  valuesOf<T>(part: string): Interner<T> {
    const known = this.#values.get(part) ?? new Interner<unknown>();
    this.#values.set(part, known);
    return known as Interner<T>;
  }
}

/**
 * What searches learn that holds in every world: what pages are, what platforms were asked and answered, and what
 * gestures do with that. Share one among all cells of a process: most of what a regime changes nobody meets on most ways.
 */
export class Atlas {
  readonly store: PageStore;
  readonly requests = new Interner<PlatformRequest>();
  readonly answers = new Interner<Answer>();
  /** States of platforms, by platform and content: what a state holds each world keeps for itself. */
  readonly states = new Interner<string>();
  readonly #phones = new Map<string, PhoneAtlas>();

  constructor(store: PageStore) {
    this.store = store;
  }

  /** `description`: all that tells one kind of phone from another. */
  phoneOf(description: string): PhoneAtlas {
    const known = this.#phones.get(description) ?? new PhoneAtlas();
    this.#phones.set(description, known);
    return known;
  }
}

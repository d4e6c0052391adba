import { NO_OBSERVER, type Observer } from './observer.ts';
import type { Photo } from './pane.ts';

/** What was copied last, and in which app. */
export interface Copied {
  readonly text: string;
  readonly from: string;
}

/** Photos by id. */
export type Photos = Readonly<Record<string, Photo>>;

/** All that a person carries, as plain data. */
export interface PocketState {
  /** Undefined on a fresh phone. */
  readonly copied?: Copied;
  readonly photos: Photos;
}

/** What a person carries from app to app: the clipboard and the photos of one phone. */
export class Pocket {
  #copied: Copied | undefined;
  #photos: Photos = {};
  readonly #observer: Observer;

  constructor(observer: Observer = NO_OBSERVER) {
    this.#observer = observer;
  }

  /** All of it, for whoever saves it; nobody is told. */
  save(): PocketState {
    return { ...(this.#copied && { copied: this.#copied }), photos: this.#photos };
  }

  load({ copied, photos }: PocketState): void {
    this.#copied = copied;
    this.#photos = photos;
  }

  get copied(): Copied | undefined {
    this.#observer.read('copied');
    return this.#copied;
  }

  /** Whether anything was copied at all, which is less than what. */
  get hasCopied(): boolean {
    this.#observer.read('whether copied');
    return this.#copied !== undefined;
  }

  copy(text: string, from: string): void {
    this.#observer.write('copied');
    this.#copied = { text, from };
  }

  keepPhoto(id: string, photo: Photo): void {
    this.#observer.read('photos');
    this.#observer.write('photos');
    this.#photos = { ...this.#photos, [id]: photo };
  }

  findPhoto(id: string): Photo | undefined {
    this.#observer.read('photos');
    return Object.hasOwn(this.#photos, id) ? this.#photos[id] : undefined;
  }
}

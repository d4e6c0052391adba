import type { Photo } from './pane.ts';

/** All that a person carries, as plain data. */
export interface PocketState {
  /** What was copied last, and in which app; undefined on a fresh phone. */
  readonly copied?: { readonly text: string; readonly from: string };
  /** Photos by id. */
  readonly photos: Readonly<Record<string, Photo>>;
}

/** What a person carries from app to app: the clipboard and the photos of one phone. */
export class Pocket {
  #state: PocketState = { photos: {} };
  readonly #touch: () => void;

  /** `touch`: told whenever somebody looks into the pocket or puts something there. */
  constructor(touch: () => void = () => undefined) {
    this.#touch = touch;
  }

  get state(): PocketState {
    this.#touch();
    return this.#state;
  }

  set state(state: PocketState) {
    this.#touch();
    this.#state = state;
  }

  get copied(): PocketState['copied'] {
    return this.state.copied;
  }

  copy(text: string, from: string): void {
    this.state = { ...this.state, copied: { text, from } };
  }

  keepPhoto(id: string, photo: Photo): void {
    this.state = { ...this.state, photos: { ...this.state.photos, [id]: photo } };
  }

  findPhoto(id: string): Photo | undefined {
    const { photos } = this.state;
    return Object.hasOwn(photos, id) ? photos[id] : undefined;
  }
}

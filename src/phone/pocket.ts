import type { Photo } from './pane.ts';

/** What a person carries from app to app: the clipboard and the photos of one phone. */
export class Pocket {
  #copied: { readonly text: string; readonly from: string } | undefined;
  readonly #photos = new Map<string, Photo>();

  /** What was copied last, and in which app; undefined on a fresh phone. */
  get copied(): { readonly text: string; readonly from: string } | undefined {
    return this.#copied;
  }

  copy(text: string, from: string): void {
    this.#copied = { text, from };
  }

  keepPhoto(id: string, photo: Photo): void {
    this.#photos.set(id, photo);
  }

  findPhoto(id: string): Photo | undefined {
    return this.#photos.get(id);
  }
}

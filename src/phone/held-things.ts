import { splitGraphemes } from '../meter/witness.ts';
import type { Course, Stage } from './course.ts';
import { type HoldChoice, listHoldChoices } from './hold-choices.ts';
import type { Held } from './in-page/protocol.ts';
import type { Pane, Photo } from './pane.ts';
import type { Pocket } from './pocket.ts';

export interface HeldThingsOptions {
  readonly person: string;
  readonly pocket: Pocket;
  readonly stage: Stage;
  /** Puts a picture among the person's photos, where the phone shell shows it. @returns its id. */
  readonly savePhoto: (photo: Photo) => Promise<string>;
}

/** What a long press got hold of, its menu, and the photos that are saved and picked. */
export class HeldThings {
  readonly #options: HeldThingsOptions;
  #held: { readonly held: Held; readonly pane: Pane; readonly isShell: boolean } | undefined;
  #asksForFile: Pane | undefined;
  #pasted = 0;

  constructor(options: HeldThingsOptions) {
    this.#options = options;
  }

  /** Graphemes that the phone put into fields since the last call. */
  takePasted(): number {
    const pasted = this.#pasted;
    this.#pasted = 0;
    return pasted;
  }

  /** Opens the menu of a hold; nothing where nothing can be done with the thing. */
  offer(held: Held, pane: Pane, isShell: boolean): void {
    const { pocket, stage } = this.#options;
    const entries = listHoldChoices(held, pocket.copied !== undefined);
    if (entries.length === 0) return;
    this.#held = { held, pane, isShell };
    stage.cover('/hold', { kind: held.kind, entries: entries.join(',') });
  }

  /** Carries out an entry of the menu. `app`: the one in front, which the clipboard remembers. */
  async use(choice: HoldChoice, app: string): Promise<Course> {
    if (!this.#held) return undefined;
    const { held, pane, isShell } = this.#held;
    this.#held = undefined;
    const { pocket } = this.#options;
    switch (choice) {
      case 'copy':
        pocket.copy(held.text, app);
        return undefined;
      case 'copy-address':
        pocket.copy(held.address ?? '', app);
        return undefined;
      case 'save-picture':
        await this.keep(await pane.readPicture(held.address ?? ''));
        return undefined;
      case 'paste':
        return this.#paste(pane, isShell);
    }
  }

  /** A page asks for a file: the person picks one of their photos. */
  openPicker(pane: Pane): void {
    this.#asksForFile = pane;
    this.#options.stage.cover('/picker', { person: this.#options.person });
  }

  async givePhoto(id: string): Promise<Course> {
    const pane = this.#asksForFile;
    const photo = this.#options.pocket.findPhoto(id);
    this.#asksForFile = undefined;
    return pane && photo && { effect: await pane.giveFile(photo), pane };
  }

  /** Puts a picture among the person's photos. */
  async keep(photo: Photo): Promise<void> {
    this.#options.pocket.keepPhoto(await this.#options.savePhoto(photo), photo);
  }

  async #paste(pane: Pane, isShell: boolean): Promise<Course> {
    const { pocket, stage } = this.#options;
    if (!pocket.copied) return undefined;
    const { text } = pocket.copied;
    // The address field is the system's own: it draws what was pasted, nothing is typed into a page.
    if (isShell) return stage.fillAddressField(text);
    this.#pasted += splitGraphemes(text).length;
    return { effect: await pane.paste(text), pane };
  }
}

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
  readonly findPane: (name: string) => Pane | undefined;
  /** What a picture's code says; without it nothing reads codes in pictures. */
  readonly readCode?: ((photo: Photo) => Promise<string | undefined>) | undefined;
  /** Puts a picture among the person's photos, where the phone shell shows it. @returns its id. */
  readonly savePhoto: (photo: Photo) => Promise<string>;
}

/** What is under way between a hand and a page, as plain data. Panes go by their names. */
export interface HandState {
  /** `leadsTo`: where the app in front opens the code in a held picture. */
  readonly held?: { readonly held: Held; readonly pane: string; readonly leadsTo?: string };
  readonly asksForFile?: string;
}

/** What a long press got hold of, its menu, and the photos that are saved and picked. */
export class HeldThings {
  readonly #options: HeldThingsOptions;
  state: HandState = {};
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

  /** Opens the menu of a hold; nothing where nothing can be done with the thing. `codesTo`: where the app in front has codes read, as it says itself. */
  async offer(held: Held, pane: Pane, codesTo?: string): Promise<void> {
    const { pocket, stage } = this.#options;
    const code = codesTo !== undefined && held.kind === 'picture' ? await this.#findCode(pane, held.address ?? '') : undefined;
    const entries = listHoldChoices(held, pocket.hasCopied, code !== undefined);
    if (entries.length === 0) return;
    this.state = { ...this.state, held: { held, pane: pane.name, ...(code !== undefined && { leadsTo: `${codesTo}${encodeURIComponent(code)}` }) } };
    stage.cover('/hold', { kind: held.kind, entries: entries.join(',') });
  }

  /** Carries out an entry of the menu. `app`: the one in front, which the clipboard remembers. */
  async use(choice: HoldChoice, app: string): Promise<Course> {
    const { held: thing, ...rest } = this.state;
    if (!thing) return undefined;
    this.state = rest;
    const { held } = thing;
    const { pocket, stage, findPane } = this.#options;
    const pane = findPane(thing.pane);
    switch (choice) {
      case 'copy':
        pocket.copy(held.text, app);
        return undefined;
      case 'copy-address':
        pocket.copy(held.address ?? '', app);
        return undefined;
      case 'save-picture':
        if (pane) await this.#savePicture(pane, held.address ?? '');
        return undefined;
      case 'read-code':
        return thing.leadsTo === undefined ? undefined : stage.showApp(app, thing.leadsTo);
      case 'paste':
        // The address field is the system's own: it draws what was pasted, nothing is typed into a page.
        return pane ? this.#paste(pane) : pocket.copied && stage.fillAddressField(pocket.copied.text);
    }
  }

  /** A page asks for a file: the person picks one of their photos. */
  openPicker(pane: Pane): void {
    this.state = { ...this.state, asksForFile: pane.name };
    this.#options.stage.cover('/picker', { person: this.#options.person });
  }

  async givePhoto(id: string): Promise<Course> {
    const { asksForFile, ...rest } = this.state;
    const pane = asksForFile === undefined ? undefined : this.#options.findPane(asksForFile);
    const photo = this.#options.pocket.findPhoto(id);
    this.state = rest;
    return pane && photo && { effect: await pane.giveFile(photo), pane };
  }

  /** The code in a picture of a page; pictures that no phone could keep have none. */
  async #findCode(pane: Pane, address: string): Promise<string | undefined> {
    const photo = this.#options.readCode && (await pane.readPicture(address));
    return photo && this.#options.readCode?.(photo);
  }

  async #savePicture(pane: Pane, address: string): Promise<void> {
    const photo = await pane.readPicture(address);
    if (!photo) return void this.#options.stage.cover('/prompt/no-picture', {});
    await this.keep(photo);
  }

  /** Puts a picture among the person's photos. */
  async keep(photo: Photo): Promise<void> {
    this.#options.pocket.keepPhoto(await this.#options.savePhoto(photo), photo);
  }

  async #paste(pane: Pane): Promise<Course> {
    const { copied } = this.#options.pocket;
    if (!copied) return undefined;
    const { text } = copied;
    this.#pasted += splitGraphemes(text).length;
    return { effect: await pane.paste(text), pane };
  }
}

import { splitGraphemes, type LedgerEntry, type WitnessEvent } from '../meter/witness.ts';
import { nameOf } from './app-shelf.ts';
import type { Device } from './devices.ts';
import type { Spot } from './in-page/protocol.ts';
import type { Effect, Pane, Photo } from './pane.ts';
import { capturePhone, type PhonePicture } from './picture.ts';
import { addressShell, BARS, hasTopBar, STORE } from './shell-address.ts';
import type { PocketState } from './pocket.ts';
import { System, type Switch, type SystemOptions, type SystemState } from './system.ts';
import type { Control, PaneName, PaneSight, Picture, Sight, TextBlock } from './sight.ts';

/** A gesture as a hand would make it; things are those of the latest `see()`. */
export type Gesture =
  | { readonly kind: 'tap' | 'choose'; readonly thing: Control }
  | { readonly kind: 'hold'; readonly thing: Control | TextBlock | Picture }
  | { readonly kind: 'type'; readonly thing: Control; readonly text: string }
  | { readonly kind: 'closing-key'; readonly thing: Control }
  | SystemGesture;

/** A press on the system's own bar. */
export type SystemGesture = { readonly kind: 'home' } | { readonly kind: 'back' };

/** A gesture that knows where it goes; pictures are taken between aiming and carrying out. */
export interface Aimed {
  readonly gesture: Gesture;
  readonly pane: Pane;
  readonly spot: Spot;
  /** Where the finger goes, CSS pixels of the phone; none for keys. */
  readonly finger?: { readonly x: number; readonly y: number };
}

/** What a gesture did, for the meter. */
export interface Done {
  readonly ledger: LedgerEntry;
  readonly witnessed: readonly WitnessEvent[];
  readonly switched?: Switch;
}

export type PhoneOptions = SystemOptions;

/**
 * One person's device as hands and eyes meet it. The system decides what is in front, the phone shell draws it, and
 * every gesture is carried out here and handed to the meter. It knows no platform and no rule.
 */
export class Phone {
  readonly person: string;
  readonly device: Device;
  readonly #shellOrigin: string;
  readonly #shell: Pane;
  readonly #system: System;
  #bars: Promise<PaneSight> | undefined;

  /** Starts a phone on its unlocked home screen: every app closed, clipboard empty. */
  static async start(options: PhoneOptions): Promise<Phone> {
    const { device, engine } = options;
    const system = new System(options);
    // Apps are opened when they are started: one costs as much as three screens, and many legs need but one.
    const shell = await engine.openPane({
      name: 'system',
      width: device.width,
      height: device.height,
      userAgentTokens: [],
      language: device.language,
      cookies: [],
      supply: () => ({ now: undefined }),
    });
    const phone = new Phone(options, shell, system);
    await phone.#drawSystem();
    return phone;
  }

  private constructor(options: PhoneOptions, shell: Pane, system: System) {
    this.person = options.person;
    this.device = options.device;
    this.#shellOrigin = options.shell;
    this.#shell = shell;
    this.#system = system;
  }

  /** `home`, or the place in front as results name it (`chat`, `chat-webview`). */
  get place(): string {
    const { front } = this.#system.state;
    return front === 'home' ? 'home' : nameOf(front);
  }

  /** Whether the page in front is one that this person is logged into: an installed app's own. */
  get isLoggedIn(): boolean {
    const { front } = this.#system.state;
    return front !== 'home' && !front.webview && front.app !== 'browser' && front.app !== STORE;
  }

  /** Apps that the person had to install. */
  get installed(): readonly string[] {
    return this.#system.shelf.added;
  }

  /** Whether the pane of a name runs now. */
  isOpen(name: string): boolean {
    return this.#system.shelf.isOpen(name);
  }

  setOpen(name: string, open: boolean): void {
    this.#system.shelf.setOpen(name, open);
  }

  /** Makes the pane of a name (`chat`, `chat-webview`) without running it. */
  async preparePane(name: string): Promise<void> {
    const [app = '', webview] = name.split('-webview');
    await this.#system.shelf.open({ app, ...(webview !== undefined && { webview: true }) });
    this.#system.shelf.setOpen(name, false);
  }

  /** What the system remembers, as plain data, and the pocket apart. */
  save(): { readonly system: SystemState; readonly pocket: PocketState } {
    return { system: this.#system.save(), pocket: this.#system.pocket };
  }

  /** Goes back to a saved state; either part alone where the other has not changed. */
  load({ system, pocket }: { readonly system?: SystemState; readonly pocket?: PocketState }): void {
    if (system) this.#system.load(system);
    if (pocket) this.#system.pocket = pocket;
    this.#bars = undefined;
  }

  /** Lies unlocked on its home screen again, with apps, photos and clipboard as they were left. */
  async layDown(): Promise<void> {
    this.#system.load({ shell: { front: 'home' }, hand: {}, added: this.#system.save().added });
    await this.#drawSystem(true);
  }

  /** What the person perceives now: the system's bars with the page that they frame, or what covers it. */
  async see(): Promise<Sight> {
    const { front, overlay } = this.#system.state;
    const page = this.#reachablePage();
    // The system's screens move by presses on them alone: what was seen of one holds until it is drawn or pressed again.
    const [bars, content] = await Promise.all([(this.#bars ??= this.#shell.look()), page?.look()]);
    const shown = content ?? bars;
    return {
      front: overlay ? 'overlay' : front === 'home' ? 'home' : 'app',
      ...(front === 'home' ? {} : { app: front.app }),
      inWebview: front !== 'home' && front.webview === true,
      address: shown.address,
      title: shown.title,
      headings: shown.headings,
      controls: [...ofShell(bars.controls), ...(content?.controls ?? [])],
      texts: content?.texts ?? ofShell(bars.texts),
      pictures: content?.pictures ?? ofShell(bars.pictures),
      modals: shown.modals,
      ...(shown.unread && { unread: shown.unread }),
    };
  }

  /** Finds where the finger has to go. @throws where it cannot get there. */
  async aim(gesture: Gesture): Promise<Aimed> {
    if (gesture.kind === 'home' || gesture.kind === 'back') return this.#aimAt(gesture, this.#shell, await this.#findSystemButton(gesture.kind));
    const pane = gesture.thing.pane === 'shell' ? this.#shell : this.#reachablePage();
    if (!pane) throw new Error(`Failed to ${gesture.kind} "${gesture.thing.name}": the page is covered.`);
    if (gesture.kind === 'type' || gesture.kind === 'closing-key') return { gesture, pane, spot: { x: 0, y: 0, swipes: 0 } };
    return this.#aimAt(gesture, pane, gesture.thing.id, gesture.thing.name);
  }

  /** Makes the gesture and resolves when the phone is at rest. */
  async carryOut({ gesture, pane, spot }: Aimed): Promise<Done> {
    if (pane === this.#shell) this.#bars = undefined;
    const effect = await move(gesture, pane, spot);
    await this.#system.follow(effect, pane, pane === this.#shell);
    await this.#attendForeign(pane === this.#shell);
    await this.#drawSystem();
    const { switched, pasted } = this.#system.takeHappened();
    const isPress = gesture.kind !== 'type' && gesture.kind !== 'closing-key';
    return {
      ledger: {
        presses: isPress ? 1 : 0,
        typed: gesture.kind === 'type' ? splitGraphemes(gesture.text).length : 0,
        closingKeys: gesture.kind === 'closing-key' ? 1 : 0,
        pasted,
        ...(isPress && { point: { x: spot.x, y: spot.y } }),
      },
      witnessed: this.#panes.flatMap((each) => each.takeWitnessed()),
      ...(switched && { switched }),
    };
  }

  /** Errors of any page of this phone since the last call, in words. */
  takeTroubles(): string[] {
    return this.#panes.flatMap((pane) => pane.takeTroubles().map((trouble) => `${pane.name}: ${trouble}`));
  }

  /** The phone as it looks now, as layers. */
  async capture(): Promise<PhonePicture> {
    const { front, overlay } = this.#system.state;
    const { headings } = await (this.#bars ??= this.#shell.look());
    return capturePhone(this.device, { shell: this.#shell, page: this.#system.page, top: hasTopBar(front) ? BARS.top : 0, covered: overlay !== undefined, hour: headings.join(' ') });
  }

  /** Whether something visible on the page in front answers to a CSS selector. */
  async shows(selector: string): Promise<boolean> {
    return (await this.#reachablePage()?.find(selector)) !== undefined;
  }

  /** What a camera before this screen would get to read: the first picture on it that a phone could keep. */
  async showPicture(): Promise<Photo | undefined> {
    const page = this.#reachablePage();
    if (!page) return undefined;
    for (const { id } of (await page.look()).pictures) {
      const address = await page.addressOf(id);
      const photo = address === undefined ? undefined : await page.readPicture(address);
      if (photo) return photo;
    }
    return undefined;
  }

  async close(): Promise<void> {
    await Promise.all(this.#panes.map((pane) => pane.close()));
  }

  async #aimAt(gesture: Gesture, pane: Pane, id: number, name: string = gesture.kind): Promise<Aimed> {
    const spot = await pane.locate(id);
    if (spot.trouble !== undefined) throw new Error(`Failed to ${gesture.kind} "${name}": ${spot.trouble}.`);
    const top = pane === this.#shell || !hasTopBar(this.#system.state.front) ? 0 : BARS.top;
    return { gesture, pane, spot, finger: { x: spot.x, y: spot.y + top } };
  }

  async #findSystemButton(kind: 'home' | 'back'): Promise<number> {
    const id = await this.#shell.find(`a[href="phone://${kind}"]`);
    if (id === undefined) throw new Error(`Failed to press ${kind}: the system's bar is not there.`);
    return id;
  }

  /** The page that a finger can reach: none on the home screen or under a sheet of the system. */
  #reachablePage(): Pane | undefined {
    return this.#system.state.overlay ? undefined : this.#system.page;
  }

  /** `anew`: though it is there already, for the hour on it may be another. */
  async #drawSystem(anew = false): Promise<void> {
    const wanted = addressShell(this.#shellOrigin, this.#system.state, this.#system.page, this.#system.shelf.installed);
    if (this.#shell.address === wanted && !anew) return;
    this.#bars = undefined;
    await this.#shell.open(wanted);
  }

  /** A page from elsewhere goes on while the person is in the system's screens, and learns whether it is seen. */
  async #attendForeign(fromShell: boolean): Promise<void> {
    const page = this.#system.page;
    for (const pane of this.#system.shelf.panes) if (pane.isForeign) await pane.setVisible?.(pane === page);
    const reachable = this.#reachablePage();
    if (fromShell && reachable?.isForeign) await this.#system.follow(await reachable.rest(), reachable, false);
  }

  get #panes(): Pane[] {
    return [this.#shell, ...this.#system.shelf.panes];
  }
}

function move(gesture: Gesture, pane: Pane, spot: Spot): Promise<Effect> {
  switch (gesture.kind) {
    case 'hold':
      return pane.hold(spot);
    case 'type':
      return pane.type(splitGraphemes(gesture.text));
    case 'closing-key':
      return pane.pressClosingKey();
    default:
      return pane.press(spot);
  }
}

function ofShell<T extends { readonly pane: PaneName }>(things: readonly T[]): T[] {
  return things.map((thing) => ({ ...thing, pane: 'shell' as const }));
}

import { createJsdomEngine, type JsdomEngine } from '../phone/jsdom/jsdom-engine.ts';
import type { Send } from '../phone/jsdom/jsdom-pane.ts';
import type { PageStore } from '../phone/jsdom/page-store.ts';
import { Phone, type PhoneOptions } from '../phone/phone.ts';
import type { PocketState } from '../phone/pocket.ts';
import type { Sight } from '../phone/sight.ts';
import { listMoves, type Move, type Text } from './list-moves.ts';
import { listParts, type Part } from './parts.ts';
import { PlatformStates, type Platforms } from './platform-states.ts';
import { TransitionCache, type State, type Transition } from './transition-cache.ts';

export interface WalkerOptions {
  readonly world: Platforms;
  readonly store: PageStore;
  /** The person's phone, given the way to the platforms. */
  readonly describePhone: (send: Send) => Omit<PhoneOptions, 'engine' | 'touchPocket' | 'touchPane'>;
  readonly texts: readonly Text[];
}

/** Home and Back, as the phone itself finds them in the bar that the shell draws. */
const SYSTEM_KEYS = ['a[href="phone://home"]', 'a[href="phone://back"]'];

/** What is known of a move beside the parts that it changed. */
export interface MoveFacts {
  readonly newScreen: boolean;
}

/** What came of a move. */
export interface Made {
  readonly state: State;
  readonly facts: MoveFacts;
  /** Parts that the move looked at or changed. */
  readonly touched: readonly number[];
}

/**
 * One person's phone among the platforms, walked from any state by any gesture. The phone, the pages and the platforms
 * are the very ones that a journey meets; states are brought back part by part, and what a gesture did once is remembered.
 */
export class Walker {
  readonly phone: Phone;
  readonly #options: WalkerOptions;
  readonly #engine: JsdomEngine;
  readonly #platforms: PlatformStates;
  readonly #parts: readonly Part[];
  readonly #cache = new TransitionCache<MoveFacts>();
  readonly #sights = new Map<string, Sight>();
  readonly #moves = new Map<Sight, Map<number, readonly Move[]>>();
  readonly #read = new Map<Sight, number>();
  readonly #touched: number[] = [];
  /** The state that phone and platforms are in now. */
  #now: number[];
  /** Gestures that were really made. */
  made = 0;

  /** Starts a phone on its home screen in the world as it stands. */
  static async start(options: WalkerOptions): Promise<Walker> {
    let touch: (name: string) => void = () => undefined;
    const platforms = new PlatformStates(options.world, (platform) => touch(`platform ${platform}`));
    const { send } = platforms;
    const described = options.describePhone(send);
    const engine = createJsdomEngine({ send, store: options.store, touch: (pane) => touch(`pane ${pane}`) });
    const phone = await Phone.start({ ...described, engine, touchPocket: () => touch('pocket'), touchPane: (pane) => touch(`pane ${pane}`) });
    const walker = new Walker(options, phone, engine, platforms, described.apps.flatMap(({ id }) => [id, `${id}-webview`]));
    touch = (name) => walker.#touch(name);
    return walker;
  }

  private constructor(options: WalkerOptions, phone: Phone, engine: JsdomEngine, platforms: PlatformStates, panes: readonly string[]) {
    this.#options = options;
    this.#engine = engine;
    this.phone = phone;
    this.#platforms = platforms;
    this.#parts = listParts(phone, engine, ['system', ...panes], platforms);
    this.parts = [...this.#parts.map(({ name }) => name), 'read'];
    this.#now = this.#parts.map((part) => part.save());
  }

  /** Names of the parts, in the order of a state's numbers. */
  readonly parts: readonly string[];

  /** The state that the walker was started in, or brought to last. */
  get state(): State {
    return [...this.#now, 0];
  }

  /** What the person carries in a state. */
  pocketOf(state: State): PocketState {
    this.bring(state);
    return this.phone.save().pocket;
  }

  /** Numbers of the platforms' states alone. */
  platformsOf(state: State): readonly number[] {
    return state.slice(this.#parts.length - this.#platforms.names.length, this.#parts.length);
  }

  /** What the person sees in a state. */
  async see(state: State): Promise<Sight> {
    const key = state.slice(0, this.#parts.length - this.#platforms.names.length).join();
    const known = this.#sights.get(key);
    if (known) return known;
    this.bring(state);
    const sight = await this.phone.see();
    this.#sights.set(key, sight);
    return sight;
  }

  /** Every move that a state allows. */
  async list(state: State): Promise<readonly Move[]> {
    const sight = await this.see(state);
    const read = state.at(-1) ?? 0;
    const known = this.#moves.get(sight)?.get(read);
    if (known) return known;
    const texts = this.#options.texts.filter(({ byHeart }, text) => byHeart || (read & (1 << text)) !== 0);
    const moves = listMoves(sight, texts, await this.#findSystemKeys(state));
    const all = this.#moves.get(sight) ?? new Map<number, readonly Move[]>();
    this.#moves.set(sight, all.set(read, moves));
    return moves;
  }

  /** The state with what the person reads in it: a bit for each text of the closed list that the screen shows. */
  async read(state: State): Promise<State> {
    const sight = await this.see(state);
    let read = this.#read.get(sight);
    if (read === undefined) {
      const words = [...sight.controls, ...sight.texts].map(({ name }) => name).concat(sight.headings);
      read = this.#options.texts.reduce((bits, { text }, at) => (words.some((word) => word.includes(text)) ? bits | (1 << at) : bits), 0);
      this.#read.set(sight, read);
    }
    const before = state.at(-1) ?? 0;
    return (before | read) === before ? state : [...state.slice(0, -1), before | read];
  }

  /** The part that is the pane in front, covered or not; undefined on the home screen and in the store. */
  async frontPart(state: State): Promise<number | undefined> {
    const { front, app, inWebview } = await this.see(state);
    const part = front === 'home' || app === undefined ? -1 : this.parts.indexOf(`pane ${app}${inWebview ? '-webview' : ''}`);
    return part < 0 ? undefined : part;
  }

  /**
   * What a move does in a state. `below`: for Back alone, the address that it leads to; without one the history is at its end.
   * @throws where a platform was surprised or a page complained.
   */
  async make(state: State, move: Move, below?: string): Promise<Made> {
    const name = `${state[0]} ${move.name}${below === undefined ? '' : ` to ${below}`}`;
    const transition = this.#cache.get(name, state) ?? (await this.#try(name, state, move, below));
    const { facts, touched } = transition;
    if (transition.writes.length === 0) return { state, facts, touched };
    const next = [...state];
    for (const [part, value] of transition.writes) next[part] = value;
    return { state: next, facts, touched };
  }

  async #findSystemKeys(state: State): Promise<number[]> {
    this.bring(state);
    const bars = this.#engine.panes.get('system');
    const keys = await Promise.all(SYSTEM_KEYS.map((selector) => bars?.find(selector)));
    return keys.filter((key) => key !== undefined);
  }

  async #try(name: string, state: State, move: Move, below: string | undefined): Promise<Transition<MoveFacts>> {
    this.made += 1;
    const before = await this.see(state);
    this.bring(state);
    const part = await this.frontPart(state);
    const front = part === undefined ? undefined : this.#engine.panes.get((this.parts[part] ?? '').replace('pane ', ''));
    if (front) front.entries = below === undefined ? [front.address] : [below, front.address];
    this.#touched.length = 0;
    const { gesture } = move;
    await this.phone.carryOut(await this.phone.aim(gesture));
    const after = await this.phone.see();
    const touched = [...this.#touched];
    const troubles = [...this.#options.world.surprises, ...this.phone.takeTroubles()];
    if (troubles.length > 0) throw new Error(`Failed to trust the mocks: ${troubles.join('; ')} (after ${move.name}).`);
    const writes: [number, number][] = [];
    for (const part of new Set([0, ...touched])) {
      const value = (this.#parts[part] as Part).save();
      this.#now[part] = value;
      if (value !== state[part]) writes.push([part, value]);
    }
    const transition = { writes, touched, facts: { newScreen: isNewScreen(before, after) } };
    this.#cache.set(name, state, transition);
    return transition;
  }

  /** Brings phone and platforms into a state. */
  bring(state: State): void {
    this.phone.load({});
    for (const [part, each] of this.#parts.entries()) {
      const value = state[part] as number;
      if (this.#now[part] === value) continue;
      each.load(value);
      this.#now[part] = value;
    }
  }

  /** Brings the platforms into a state for real, so that their records can be asked. */
  bringPlatforms(state: State): void {
    this.bring(state);
    this.#platforms.bringAll();
  }

  #touch(name: string): void {
    const part = this.#parts.findIndex((each) => each.name === name);
    if (part > 0 && !this.#touched.includes(part)) this.#touched.push(part);
  }
}

function isNewScreen(before: Sight, after: Sight): boolean {
  return before.address !== after.address || (after.modals.length > 0 && after.modals.join() !== before.modals.join());
}

import { createJsdomEngine, type JsdomEngine } from '../phone/jsdom/jsdom-engine.ts';
import { isNewScreen } from '../phone/is-new-screen.ts';
import type { Send, Shown } from '../phone/jsdom/jsdom-pane.ts';
import { Phone, type PhoneOptions } from '../phone/phone.ts';
import type { Copied, Photos } from '../phone/pocket.ts';
import type { Sight } from '../phone/sight.ts';
import type { JumpAnswer, MayJump } from '../phone/system.ts';
import type { Asked } from './asked.ts';
import type { Atlas, PhoneAtlas } from './atlas.ts';
import type { Move } from './list-moves.ts';
import { MoveLists } from './move-lists.ts';
import { COPIED, listParts, PHOTOS, SYSTEM, type Part } from './parts.ts';
import { PlatformStates, type PlatformMemory, type Platforms } from './platform-states.ts';
import { JUMPS, Questions } from './questions.ts';
import { SystemStates } from './system-states.ts';
import { TextsRead, type ClosedTexts } from './texts-read.ts';
import type { Observation, State, Transition } from './transition-cache.ts';
import { NOTHING_COUNTS, VISIT, Visits, type Counting } from './visits.ts';
import { Watch } from './watch.ts';

export interface WalkerOptions {
  readonly world: Platforms;
  /** Shared by all phones that are walked in this world. */
  readonly memory: PlatformMemory;
  readonly atlas: Atlas;
  /** Whose phone it is. */
  readonly person: string;
  /** The person's phone, given the way to the platforms. */
  readonly describePhone: (send: Send) => Omit<PhoneOptions, 'engine' | 'observer' | 'camera'>;
  readonly texts: ClosedTexts;
  /** Whether a text is one that anybody copies. */
  readonly mayCopy: (text: string) => boolean;
  /** What of a visit counts although the app alone was changed by it. */
  readonly counting?: Counting;
  /** Told when a page wants the camera: there is no second phone here that it could see. */
  readonly onCamera?: () => void;
}

const NO_PARTS: readonly number[] = [];

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
  /** Parts that the move looked at, in the order of the first look; ANY_COPIED where it asked whether anything is copied. */
  readonly touched: readonly number[];
  /** Requests that it made, by number. */
  readonly requests: readonly number[];
  /** Platforms whose pages others' servers read for it, by their parts. */
  readonly read: readonly number[];
  /** Parts that it replaced. */
  readonly written: readonly number[];
  /**
   * A platform was asked for what it does not know: the phone shows something here that these platforms never gave it, which
   * a relaxed search makes up and nobody can be in. Such a move leads nowhere.
   */
  readonly lost: boolean;
}

/**
 * One person's phone among the platforms, walked from any state by any gesture. The phone, the pages and the platforms
 * are the very ones that a journey meets; states are brought back part by part, and what a gesture did once is remembered.
 */
export class Walker {
  readonly phone: Phone;
  /** Names of the parts, in the order of a state's numbers: the phone's, the platforms', which app is visited for nothing, and what was read. */
  readonly parts: readonly string[];
  /** What kind of phone it is, in words: all that tells it from another one. */
  readonly kind: string;
  readonly #mayJump: MayJump;
  readonly #options: WalkerOptions;
  readonly #engine: JsdomEngine;
  readonly #platforms: PlatformStates;
  readonly #parts: readonly Part[];
  readonly #partOf: ReadonlyMap<string, number>;
  readonly #atlas: PhoneAtlas;
  readonly #questions: Questions;
  readonly visits: Visits;
  readonly #texts: TextsRead;
  readonly #lists: MoveLists;
  readonly #system: SystemStates;
  readonly #systemPage: number;
  readonly #visit: number;
  readonly #watch: Watch;
  readonly #start: State;
  readonly #startedOn: readonly StartRequest[];
  readonly #startedIn: ReadonlyMap<string, number>;
  /** The state that the phone is in now. */
  #now: number[];
  /** Gestures that were really made. */
  made = 0;

  /** Starts a phone on its home screen in the world as it stands. */
  static async start(options: WalkerOptions): Promise<Walker> {
    const { world, memory, atlas, person } = options;
    const watch = new Watch();
    const startedOn: StartRequest[] = [];
    let isStarting = true;
    const onAnswer = (request: number, answer: number): void => {
      if (isStarting) startedOn.push({ request, answer });
      watch.see(`request ${request}`, answer);
    };
    const platforms = new PlatformStates({ world, memory, atlas, person, onAnswer });
    const { send } = platforms;
    const described = options.describePhone(send);
    const jumps = new Map<string, JumpAnswer>();
    const mayJump: MayJump = (from, to, address, way) => {
      const question = `jump ${from} ${to} ${address} ${way}`;
      world.answers.startLeg(person);
      const known = jumps.get(question);
      const answer = known ?? described.mayJump(from, to, address, way);
      if (!known) memory.asked.push({ person, jump: [from, to, address, way], answer });
      jumps.set(question, answer);
      watch.see(question, JUMPS.indexOf(answer));
      return answer;
    };
    const camera = async (): Promise<undefined> => {
      options.onCamera?.();
      watch.see('camera', 0);
    };
    const engine = createJsdomEngine({ send, sendForParts: world.send, store: atlas.store, observer: watch });
    const phone = await Phone.start({ ...described, mayJump, camera, engine, observer: watch });
    isStarting = false;
    const { device, apps, shell, session } = described;
    const kind = JSON.stringify([person, device, apps, shell, session]);
    return new Walker(options, { phone, engine, platforms, startedOn, watch, mayJump, kind, atlas: atlas.phoneOf(kind), apps: apps.map(({ id }) => id) });
  }

  private constructor(options: WalkerOptions, { phone, engine, platforms, startedOn, watch, mayJump, kind, atlas, apps }: Started) {
    this.#options = options;
    this.kind = kind;
    this.#mayJump = mayJump;
    this.#engine = engine;
    this.phone = phone;
    this.#platforms = platforms;
    this.#watch = watch;
    this.#atlas = atlas;
    this.#parts = listParts(phone, engine, apps, atlas);
    this.parts = [...this.#parts.map(({ name }) => name), ...platforms.names.map((name) => `platform ${name}`), VISIT, 'read'];
    this.#partOf = new Map(this.parts.map((name, part) => [name, part]));
    this.#system = new SystemStates(atlas.valuesOf(SYSTEM), this.#partOf);
    this.#texts = new TextsRead(options.texts);
    this.#lists = new MoveLists({ texts: this.#texts, mayCopy: options.mayCopy, store: options.atlas.store, isWriting: (state) => this.isWriting(state), pageOf: (state, pane) => this.#pageOf(state, pane), findSystemKeys: (state) => this.#findSystemKeys(state) });
    this.#systemPage = this.parts.indexOf(`page ${SYSTEM}`);
    this.#visit = this.parts.indexOf(VISIT);
    this.#questions = new Questions({ names: atlas.questions, partOf: this.#partOf, platforms, mayJump, ...(options.onCamera && { onCamera: options.onCamera }) });
    this.visits = new Visits({ parts: this.parts, appOf: (state) => this.#system.appOf(state), keptBy: (state) => this.#system.keptBy(state) }, options.counting ?? NOTHING_COUNTS);
    this.#now = this.#parts.map((part) => part.save());
    this.#start = this.#now.slice();
    this.#startedOn = startedOn;
    this.#startedIn = new Map(platforms.names.map((name) => [name, platforms.get(name)]));
    watch.valueOf = (name) => this.#questions.valueOf(name, this.#now);
  }

  /**
   * The state in which the phone starts where the platforms are in these states.
   * @throws where what the phone asked as it was started is answered in another way there.
   */
  async startIn(platforms: readonly number[]): Promise<State> {
    this.#bringPlatforms([...this.#start, ...platforms]);
    for (const { request, answer } of this.#startedOn) {
      if ((await this.#platforms.ask(request)) !== answer) throw new Error(`Failed to search: ${this.#platforms.platformAsked(request)} answers a phone that starts in another way than before. Give each such start a phone of its own.`);
    }
    return [...this.#start, ...this.#platforms.names.map((name) => this.#platforms.get(name)), 0, 0];
  }

  /** Numbers of the states that the platforms were in when the phone was started, in the order of a state's parts. */
  get platforms(): readonly number[] {
    return [...this.#startedIn.values()];
  }

  /** Names of the platforms, in that order. */
  get platformNames(): readonly string[] {
    return this.#platforms.names;
  }

  /** What somebody has read who has read every text of the closed list, of those too that no screen has shown yet. */
  get readAll(): number {
    return TextsRead.ALL;
  }

  /** Ways of the leg that cost this or more are of no concern, and so are texts that do by themselves; to be said before anything is read. */
  typeBelow(cost: number): void {
    this.#texts.below = cost;
  }

  /** How many texts there are to type, of those that were seen so far. */
  get textsKnown(): number {
    return this.#texts.size;
  }

  /** The text that the person has copied in a state. */
  copiedIn(state: State): { readonly part: number; readonly text?: string } {
    const part = state[this.#partOf.get(COPIED) ?? 0] ?? 0;
    const text = this.#atlas.valuesOf<Copied | undefined>(COPIED).get(part)?.text;
    return { part, ...(text !== undefined && { text }) };
  }

  /** The photos that the person has in a state. */
  photosOf(state: State): { readonly part: number; readonly photos: Photos } {
    const part = state[this.#partOf.get(PHOTOS) ?? 0] ?? 0;
    return { part, photos: this.#atlas.valuesOf<Photos>(PHOTOS).get(part) };
  }

  /** Numbers of the platforms' states alone. */
  platformsOf(state: State): readonly number[] {
    return state.slice(this.#parts.length, this.#parts.length + this.#platforms.names.length);
  }

  /** All that what is seen depends on, in words: the system, its page, and the page in front. */
  sightKey(state: State): string {
    return this.#seenOf(state).join(' ');
  }

  /** What the person sees in a state; what was seen before is told at once. */
  see(state: State): Sight | Promise<Sight> {
    return this.#seenIn(state) ?? this.#look(state);
  }

  async #look(state: State): Promise<Sight> {
    await this.bring(state);
    const sight = await this.phone.see();
    this.#atlas.sights.keep(...this.#seenOf(state), sight);
    return sight;
  }

  #seenIn(state: State): Sight | undefined {
    return this.#atlas.sights.find(...this.#seenOf(state));
  }

  /** All that what is seen depends on, as numbers: the state of the system, its page, and the page in front, which the first of them names. */
  #seenOf(state: State): readonly [system: number, bars: number, page: number] {
    const front = this.frontPart(state);
    return [state[0] as number, state[this.#systemPage] as number, front === undefined ? 0 : (state[front] as number)];
  }

  /** Every move that a state allows. */
  async list(state: State): Promise<readonly Move[]> {
    return this.#lists.list(state, await this.see(state));
  }

  /** The state with what the person reads in it: a bit for each text of the closed list that the screen shows. */
  async read(state: State): Promise<State> {
    const read = this.#texts.shownOn(await this.see(state));
    const before = state.at(-1) ?? 0;
    return (before | read) === before ? state : [...state.slice(0, -1), before | read];
  }

  /** Which texts of the closed list the screen of a state shows that was seen before, a bit for each. */
  readOn(state: State): number {
    const sight = this.#seenIn(state);
    if (!sight) throw new Error('Failed to search: a screen is asked for its texts that nobody has seen.');
    return this.#texts.shownOn(sight);
  }

  /** Which texts of the closed list have to be read for a move, a bit for each. */
  readsFor(move: Move): number {
    return this.#texts.neededFor(move);
  }

  #pageOf(state: State, pane: string): Shown['page'] {
    const part = pane === 'shell' ? this.#systemPage : this.frontPart(state);
    return part === undefined ? undefined : this.#atlas.valuesOf<Shown>(this.parts[part] as string).get(state[part] as number).page;
  }

  /** The address that a page has, by its part and number; empty where nothing is shown. */
  addressOf(part: number, value: number): string {
    return this.#atlas.valuesOf<Shown>(this.parts[part] as string).get(value).page?.source.address ?? '';
  }

  /** The part that is the page in front, covered or not; undefined on the home screen and in the store. */
  frontPart(state: State): number | undefined {
    return this.#system.frontPart(state);
  }

  /** Whether something stands in the browser's address field that was pasted there and not opened yet; what is beneath it is of no concern then. */
  isWriting(state: State): boolean {
    return this.#system.isWriting(state);
  }

  /**
   * What a move does in a state. `below`: for Back alone, the address that it leads to; without one the history is at its end.
   * @throws where a page complained.
   */
  make(state: State, move: Move, below?: string): Made | Promise<Made> {
    const name = below === undefined ? move.name : `${move.name} to ${below}`;
    this.#bringPlatforms(state);
    this.#platforms.takeSurprises();
    this.#platforms.takeRead();
    const known = this.#atlas.transitions.find(name, state[0] as number, (question) => this.#questions.ask(question, state));
    return known instanceof Promise || !known ? this.#makeAnew(name, { state, move, ...(below !== undefined && { below }) }, known) : this.#tell(state, known);
  }

  async #makeAnew(name: string, { state, move, below }: { readonly state: State; readonly move: Move; readonly below?: string }, pending: Promise<Transition | undefined> | undefined): Promise<Made> {
    const found = await pending;
    if (!found) return this.#tell(state, await this.#try(name, state, move, below));
    // Now that all answers are known they are told at once, with what was looked at.
    return this.make(state, move, below);
  }

  /** What came of a move, by what it replaced and what the platforms went over into. */
  #tell(state: State, transition: Transition): Made | Promise<Made> {
    const { parts, requests } = this.#questions.looksOf(transition);
    const read = this.#listRead();
    const touched = read.length === 0 ? parts : [...new Set([...parts, ...read])];
    const { writes, written } = transition;
    if (this.#platforms.takeSurprises().length > 0) return { state, facts: { newScreen: false }, touched, requests, read, written, lost: true };
    const next = state.slice();
    for (const [part, value] of writes) next[part] = value;
    this.#platforms.writeInto(next, this.#parts.length);
    next[this.#visit] = this.visits.follow({ before: state, after: next, touched });
    const before = this.see(state);
    const after = before instanceof Promise ? before : this.see(next);
    if (before instanceof Promise || after instanceof Promise) return this.#tellSeen(after, [state, next], { touched, requests, read, written });
    return { state: next, facts: { newScreen: isNewScreen(before, after) }, touched, requests, read, written, lost: false };
  }

  /** Platforms whose pages others' servers read, by their parts. */
  #listRead(): readonly number[] {
    const read = this.#platforms.takeRead();
    return read.length === 0 ? NO_PARTS : read.map((platform) => this.#parts.length + this.#platforms.names.indexOf(platform));
  }

  async #tellSeen(pending: Sight | Promise<Sight>, [state, next]: readonly [State, State], looked: Pick<Made, 'touched' | 'requests' | 'read' | 'written'>): Promise<Made> {
    // One look at a time: the phone is brought into a state for it.
    await pending;
    const [before, after] = [await this.see(state), await this.see(next)];
    return { state: next, facts: { newScreen: isNewScreen(before, after) }, ...looked, lost: false };
  }

  /**
   * Whether a platform answers those of some requests that it is asked in one of its states as in another, and stays in both as it is. `part`: the platform's. What
   * was never asked there may be answered in another way.
   */
  answersAlike(requests: readonly number[], part: number, value: number, other: number): boolean {
    return this.#platforms.answersAlike(requests, this.#platforms.names[part - this.#parts.length] as string, value, other);
  }

  /** Whose phone it is. */
  get person(): string {
    return this.#options.person;
  }

  /** Whether something is answered in this world as it was in another one. */
  answersAs(asked: Asked): boolean | Promise<boolean> {
    return 'jump' in asked ? this.#mayJump(...asked.jump) === asked.answer : this.#platforms.answersAs(asked);
  }

  /** Brings the phone into a state. */
  async bring(state: State): Promise<void> {
    this.phone.load({});
    for (let part = 0; part < this.#parts.length; part += 1) {
      const value = state[part] as number;
      if (this.#now[part] === value) continue;
      const each = this.#parts[part] as Part;
      if (value !== 0) await this.#havePane(each.name);
      each.load(value);
      this.#now[part] = value;
    }
  }

  /** Brings the platforms into a state for real, so that their records can be asked. */
  bringPlatforms(state: State): void {
    this.#bringPlatforms(state);
    this.#platforms.bringAll();
  }

  #bringPlatforms(state: State): void {
    this.#platforms.readFrom(state, this.#parts.length);
  }

  /** A pane that this phone never opened may have been opened by another one that is like it. */
  async #havePane(part: string): Promise<void> {
    const [kind = '', name = ''] = part.split(' ');
    if (!['page', 'open', 'cookies'].includes(kind) || name === SYSTEM || this.#engine.panes.has(name)) return;
    await this.phone.preparePane(name);
  }

  async #findSystemKeys(state: State): Promise<number[]> {
    await this.bring(state);
    const bars = this.#engine.panes.get(SYSTEM);
    const keys = await Promise.all(SYSTEM_KEYS.map((selector) => bars?.find(selector)));
    return keys.filter((key) => key !== undefined);
  }

  async #try(name: string, state: State, move: Move, below: string | undefined): Promise<Transition> {
    this.made += 1;
    await this.bring(state);
    this.#bringPlatforms(state);
    this.#platforms.takeSurprises();
    this.#platforms.takeRead();
    const part = this.frontPart(state);
    const front = part === undefined ? undefined : this.#engine.panes.get((this.parts[part] ?? '').replace('page ', ''));
    if (front) front.entries = below === undefined ? [''] : [below, ''];
    const { gesture } = move;
    const lengths = new Map([...this.#engine.panes].map(([pane, { entries }]) => [pane, entries.length]));
    const { seen, written } = await this.#watch.during(async () => {
      await this.phone.carryOut(await this.phone.aim(gesture));
    });
    const troubles = this.phone.takeTroubles();
    if (troubles.length > 0) throw new Error(`Failed to trust the mocks: ${troubles.join('; ')} (after ${move.name}).`);
    // What is known of Back rests on this (`Behind`).
    for (const [pane, { entries }] of this.#engine.panes) if (entries.length > (lengths.get(pane) ?? 0) + 1) throw new Error(`Failed to search: a gesture led ${pane} through two pages at once (${move.name}). What stands behind them is not known.`);
    const writes = this.#listWrites(written);
    const asked = seen.map(({ question, answer }): Observation => ({ question: this.#atlas.questions.intern(question, question), answer }));
    const transition = { writes, written: writes.map(([part]) => part), asked: asked.map(({ question }) => question) };
    this.#atlas.transitions.keep(name, state[0] as number, asked, transition);
    return transition;
  }

  /** What a move replaced. */
  #listWrites(written: ReadonlySet<string>): [part: number, value: number][] {
    return [...new Set([SYSTEM, ...written])].map((name) => {
      const part = this.#partOf.get(name) as number;
      const value = (this.#parts[part] as Part).save();
      this.#now[part] = value;
      return [part, value];
    });
  }
}

/** What a phone asked a platform as it was started, and the number of the answer. */
interface StartRequest {
  readonly request: number;
  readonly answer: number;
}

interface Started {
  readonly phone: Phone;
  readonly engine: JsdomEngine;
  readonly platforms: PlatformStates;
  readonly startedOn: readonly StartRequest[];
  readonly watch: Watch;
  readonly mayJump: MayJump;
  readonly kind: string;
  readonly atlas: PhoneAtlas;
  readonly apps: readonly string[];
}

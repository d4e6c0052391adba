import { createHash } from 'node:crypto';
import type { Send } from '../phone/jsdom/jsdom-pane.ts';
import type { Atlas } from './atlas.ts';
import type { Answered, Asked, AskedRequest, PlatformState } from './asked.ts';

/** The platforms of a world as far as a search uses them. */
export interface Platforms {
  readonly platforms: readonly string[];
  readonly send: Send;
  platformOf(host: string): string | undefined;
  snapshotOf(platform: string): unknown;
  restoreOf(platform: string, state: unknown): void;
  /** What no platform expected; a search in which there is any proves nothing. */
  readonly surprises: string[];
  /** The log of answers, which a search charges to nobody; what the regime answers may depend on whose leg it is. */
  readonly answers: { forget(): void; startLeg(person: string): void };
  /** Platforms whose pages servers of others read since the last call. */
  takeRead(): readonly string[];
}

export type Answer = Awaited<ReturnType<Send>>;

/** A request to one platform. */
export interface PlatformRequest {
  readonly platform: string;
  readonly request: Parameters<Send>[0];
}

/** Told of every request that a phone makes, and of the number of its answer. */
export type OnAnswer = (request: number, answer: number) => void;

/** What is known of a request to a platform in one state. */
interface Known {
  /** Other platforms that its server read to answer, in whatever states they were. */
  readonly reads: readonly string[];
  /** By the states of these. */
  readonly answers: Map<string, Answered>;
}

/**
 * What is known of the platforms of one world, for all phones that are walked in it: they number the states alike, and
 * whoever brings a platform into a state does so for the others too.
 */
export class PlatformMemory {
  /** What is in the states that any platform was in, by their numbers. */
  readonly #states = new Map<number, unknown>();
  /** By person, then by state, as no two platforms share the number of one, then by request. */
  readonly #known = new Map<string, Map<number, Map<number, Known>>>();
  /** The state that a platform really is in. */
  readonly real = new Map<string, number>();
  /** All that was asked of this world, in order. */
  readonly asked: Asked[] = [];

  keep(number: number, state: unknown): void {
    if (!this.#states.has(number)) this.#states.set(number, state);
  }

  /** Whether a platform was ever in a state in this world. */
  knows(number: number): boolean {
    return this.#states.has(number);
  }

  stateOf(number: number): unknown {
    return this.#states.get(number);
  }

  /** What is known of requests of one person, by the platform's state. */
  answersTo(person: string): Map<number, Map<number, Known>> {
    const known = this.#known.get(person) ?? new Map<number, Map<number, Known>>();
    this.#known.set(person, known);
    return known;
  }
}

export interface PlatformStatesOptions {
  readonly world: Platforms;
  readonly memory: PlatformMemory;
  readonly atlas: Pick<Atlas, 'requests' | 'answers' | 'states'>;
  /** Whose phone asks. */
  readonly person: string;
  readonly onAnswer: OnAnswer;
}

/**
 * The states of the platforms as numbers. A platform in one state gives one answer to one request of one person and goes over
 * into one other state, whatever the others are in but for those whose pages its server reads: so each request is made once
 * for these states, and a state is brought back for real only when something new is asked.
 */
export class PlatformStates {
  readonly names: readonly string[];
  readonly #world: Platforms;
  readonly #atlas: Pick<Atlas, 'requests' | 'answers' | 'states'>;
  readonly #person: string;
  readonly #onAnswer: OnAnswer;
  readonly #memory: PlatformMemory;
  /** What is known of this person's requests, by the platform's state. */
  readonly #known: Map<number, Map<number, Known>>;
  readonly #places: ReadonlyMap<string, number>;
  /** The state that counts, in the order of the names. */
  readonly #now: number[];
  readonly #surprises: string[] = [];
  readonly #read = new Set<string>();

  constructor({ world, memory, atlas, person, onAnswer }: PlatformStatesOptions) {
    this.#world = world;
    this.#person = person;
    this.#memory = memory;
    this.#atlas = atlas;
    this.#onAnswer = onAnswer;
    this.#known = memory.answersTo(person);
    this.names = world.platforms;
    this.#places = new Map(this.names.map((name, place) => [name, place]));
    this.#now = this.names.map((name) => this.#number(name));
    for (const [place, name] of this.names.entries()) memory.real.set(name, this.#now[place] as number);
  }

  get(platform: string): number {
    return this.#now[this.#places.get(platform) as number] ?? 0;
  }

  set(platform: string, id: number): void {
    this.#now[this.#places.get(platform) as number] = id;
  }

  /** The states that count are those which stand in a state from a place on, in the order of the names. */
  readFrom(state: readonly number[], from: number): void {
    for (let place = 0; place < this.#now.length; place += 1) this.#now[place] = state[from + place] as number;
  }

  /** Writes the states that count into a state, from a place on. */
  writeInto(state: number[], from: number): void {
    for (let place = 0; place < this.#now.length; place += 1) state[from + place] = this.#now[place] as number;
  }

  /** Brings every platform into the state that counts, so that it can be asked. */
  bringAll(): void {
    for (const name of this.names) this.#bring(name);
  }

  /** What platforms did not expect since the last call. */
  takeSurprises(): readonly string[] {
    return this.#surprises.length === 0 ? NOTHING : this.#surprises.splice(0);
  }

  /** Platforms that others' servers read since the last call. */
  takeRead(): readonly string[] {
    if (this.#read.size === 0) return NOTHING;
    const read = [...this.#read];
    this.#read.clear();
    return read;
  }

  /** What phones send by. */
  readonly send: Send = async (request) => {
    const platform = this.#world.platformOf(new URL(request.address).hostname);
    // Nobody answers there: the world says so, the same way every time.
    if (platform === undefined) return this.#world.send(request);
    const { body, ...words } = request;
    const id = this.#atlas.requests.intern(JSON.stringify([platform, words, body && digest(body)]), { platform, request });
    const answer = await this.ask(id);
    this.#onAnswer(id, answer);
    return this.#atlas.answers.get(answer);
  };

  /** The platform that a request goes to. */
  platformAsked(id: number): string {
    return this.#atlas.requests.get(id).platform;
  }

  /** Makes a request by its number in the state that counts. @returns the number of the answer; what is known is told at once. */
  ask(id: number): number | Promise<number> {
    const { platform } = this.#atlas.requests.get(id);
    const place = this.#places.get(platform) as number;
    const known = this.#known.get(this.#now[place] as number)?.get(id);
    const answered = known?.answers.get(known.reads.length === 0 ? '' : this.#nameStates(known.reads));
    if (!known || !answered) return this.#make(id);
    this.#now[place] = answered.next;
    if (answered.surprises.length > 0) this.#surprises.push(...answered.surprises);
    for (const read of known.reads) this.#read.add(read);
    return answered.answer;
  }

  /** Whether a platform is known to answer those of some requests that go to it in one state as in another, and to stay in both as it is. */
  answersAlike(requests: readonly number[], platform: string, state: number, other: number): boolean {
    const [here, there] = [this.#known.get(state), this.#known.get(other)];
    return requests.every((id) => {
      if (this.platformAsked(id) !== platform) return true;
      const [one, two] = [tellAlone(here?.get(id)), tellAlone(there?.get(id))];
      return one !== undefined && two !== undefined && one.answer === two.answer && one.next === state && two.next === other;
    });
  }

  /** Whether a request is answered here as it was in another world in the same states, and no other platform is read for it than there. */
  async answersAs({ request, asked, read, answered }: AskedRequest): Promise<boolean> {
    const states = [asked, ...read];
    if (!states.every(([, state]) => this.#memory.knows(state))) return false;
    for (const [platform, state] of states) this.set(platform, state);
    this.takeSurprises();
    this.takeRead();
    const answer = await this.ask(request);
    const isSame = answer === answered.answer && this.get(asked[0]) === answered.next && this.takeSurprises().join() === answered.surprises.join();
    return this.takeRead().every((platform) => read.some(([each]) => each === platform)) && isSame;
  }

  async #make(id: number): Promise<number> {
    const { platform, request } = this.#atlas.requests.get(id);
    const state = this.get(platform);
    const known = this.#known.get(state) ?? new Map<number, Known>();
    this.#known.set(state, known);
    // Its server may read the pages of any other one.
    this.bringAll();
    this.#world.answers.forget();
    this.#world.answers.startLeg(this.#person);
    this.#world.takeRead();
    const given = await this.#world.send(request);
    const surprises = this.#world.surprises.splice(0);
    this.#surprises.push(...surprises);
    const { body, ...words } = given;
    const answer = this.#atlas.answers.intern(JSON.stringify([words, digest(body)]), given);
    const next = this.#number(platform);
    const answered = { answer, next, surprises };
    const read = this.#keep(known, id, this.#world.takeRead().filter((each) => each !== platform), answered);
    this.#memory.asked.push({ person: this.#person, request: id, asked: [platform, state], read: read.map((each): PlatformState => [each, this.get(each)]), answered });
    this.set(platform, next);
    this.#memory.real.set(platform, next);
    return answer;
  }

  /** What was answered while fewer platforms were known to be read does not say in which states the others were. @returns all that are known to be read */
  #keep(known: Map<number, Known>, id: number, read: readonly string[], answered: Answered): readonly string[] {
    const before = known.get(id);
    const reads = [...new Set([...(before?.reads ?? []), ...read])].sort();
    const kept = before && before.reads.length === reads.length ? before : { reads, answers: new Map<string, Answered>() };
    kept.answers.set(this.#nameStates(reads), answered);
    known.set(id, kept);
    for (const each of reads) this.#read.add(each);
    return reads;
  }

  #nameStates(platforms: readonly string[]): string {
    return platforms.map((platform) => this.get(platform)).join(' ');
  }

  #bring(platform: string): void {
    const id = this.get(platform);
    if (this.#memory.real.get(platform) === id) return;
    this.#world.restoreOf(platform, this.#memory.stateOf(id));
    this.#memory.real.set(platform, id);
  }

  #number(platform: string): number {
    const state = this.#world.snapshotOf(platform);
    const name = `${platform} ${digest(JSON.stringify(state))}`;
    const number = this.#atlas.states.intern(name, name);
    this.#memory.keep(number, state);
    return number;
  }
}

const NOTHING: readonly string[] = [];

/** What a platform answers by itself, having read no other one; undefined where that is not known, or is a surprise. */
function tellAlone(known: Known | undefined): Answered | undefined {
  const answered = known?.reads.length === 0 ? known.answers.get('') : undefined;
  return answered?.surprises.length === 0 ? answered : undefined;
}

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64');
}

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
  /** By person, platform and state, then by request. */
  readonly #known = new Map<string, Map<number, Known>>();
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

  answersIn(person: string, platform: string, state: number): Map<number, Known> {
    const key = `${person} ${platform} ${state}`;
    const known = this.#known.get(key) ?? new Map<number, Known>();
    this.#known.set(key, known);
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
  /** The state that counts. */
  readonly #now = new Map<string, number>();
  readonly #surprises: string[] = [];
  readonly #read = new Set<string>();

  constructor({ world, memory, atlas, person, onAnswer }: PlatformStatesOptions) {
    this.#world = world;
    this.#person = person;
    this.#memory = memory;
    this.#atlas = atlas;
    this.#onAnswer = onAnswer;
    this.names = world.platforms;
    for (const name of this.names) {
      const id = this.#number(name);
      this.#now.set(name, id);
      memory.real.set(name, id);
    }
  }

  get(platform: string): number {
    return this.#now.get(platform) ?? 0;
  }

  set(platform: string, id: number): void {
    this.#now.set(platform, id);
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
    const known = this.#memory.answersIn(this.#person, platform, this.get(platform)).get(id);
    const answered = known?.answers.get(this.#nameStates(known.reads));
    if (!known || !answered) return this.#make(id);
    this.#now.set(platform, answered.next);
    this.#surprises.push(...answered.surprises);
    for (const read of known.reads) this.#read.add(read);
    return answered.answer;
  }

  /** Whether a platform is known to answer those of some requests that go to it in one state as in another, and to stay in both as it is. */
  answersAlike(requests: readonly number[], platform: string, state: number, other: number): boolean {
    const [here, there] = [state, other].map((each) => this.#memory.answersIn(this.#person, platform, each));
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
    const known = this.#memory.answersIn(this.#person, platform, state);
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
    this.#now.set(platform, next);
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

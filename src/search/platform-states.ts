import { createHash } from 'node:crypto';
import type { Send } from '../phone/jsdom/jsdom-pane.ts';
import type { Atlas } from './atlas.ts';
import { Interner } from './interner.ts';

/** The platforms of a world as far as a search uses them. */
export interface Platforms {
  readonly platforms: readonly string[];
  readonly send: Send;
  platformOf(host: string): string | undefined;
  snapshotOf(platform: string): unknown;
  restoreOf(platform: string, state: unknown): void;
  /** What no platform expected; a search in which there is any proves nothing. */
  readonly surprises: string[];
  /** The log of answers, which a search charges to nobody. */
  readonly answers: { forget(): void };
}

export type Answer = Awaited<ReturnType<Send>>;

/** A request to one platform. */
export interface PlatformRequest {
  readonly platform: string;
  readonly request: Parameters<Send>[0];
}

/** Told of every request that a phone makes, and of the number of its answer. */
export type OnAnswer = (request: number, answer: number) => void;

interface Answered {
  /** Number of the answer in the atlas. */
  readonly answer: number;
  /** Number of the state that the platform goes over into. */
  readonly next: number;
  /** What the platform did not expect, in words. */
  readonly surprises: readonly string[];
}

/**
 * What is known of the platforms of one world, for all phones that are walked in it: they number the states alike, and
 * whoever brings a platform into a state does so for the others too.
 */
export class PlatformMemory {
  readonly #states = new Map<string, Interner<unknown>>();
  /** By platform and state, then by request. */
  readonly #answered = new Map<string, Map<number, Answered>>();
  /** The state that a platform really is in. */
  readonly real = new Map<string, number>();

  statesOf(platform: string): Interner<unknown> {
    const known = this.#states.get(platform) ?? new Interner<unknown>();
    this.#states.set(platform, known);
    return known;
  }

  answersIn(platform: string, state: number): Map<number, Answered> {
    const key = `${platform} ${state}`;
    const known = this.#answered.get(key) ?? new Map<number, Answered>();
    this.#answered.set(key, known);
    return known;
  }
}

/**
 * The states of the platforms as numbers. A platform in one state gives one answer to one request and goes over into
 * one other state, whatever the others are in: so each request is made once for each state, and a state is brought
 * back for real only when something new is asked.
 */
export class PlatformStates {
  readonly names: readonly string[];
  readonly #world: Platforms;
  readonly #atlas: Pick<Atlas, 'requests' | 'answers'>;
  readonly #onAnswer: OnAnswer;
  readonly #memory: PlatformMemory;
  /** The state that counts. */
  readonly #now = new Map<string, number>();
  #surprises: string[] = [];

  constructor(world: Platforms, memory: PlatformMemory, atlas: Pick<Atlas, 'requests' | 'answers'>, onAnswer: OnAnswer) {
    this.#world = world;
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
  takeSurprises(): string[] {
    const surprises = this.#surprises;
    this.#surprises = [];
    return surprises;
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
    const known = this.#memory.answersIn(platform, this.get(platform)).get(id);
    if (!known) return this.#make(id);
    this.#now.set(platform, known.next);
    this.#surprises.push(...known.surprises);
    return known.answer;
  }

  async #make(id: number): Promise<number> {
    const { platform, request } = this.#atlas.requests.get(id);
    const answers = this.#memory.answersIn(platform, this.get(platform));
    this.#bring(platform);
    this.#world.answers.forget();
    const given = await this.#world.send(request);
    const surprises = this.#world.surprises.splice(0);
    this.#surprises.push(...surprises);
    const { body, ...words } = given;
    const answer = this.#atlas.answers.intern(JSON.stringify([words, digest(body)]), given);
    const next = this.#number(platform);
    this.#now.set(platform, next);
    this.#memory.real.set(platform, next);
    answers.set(id, { answer, next, surprises });
    return answer;
  }

  #bring(platform: string): void {
    const id = this.get(platform);
    if (this.#memory.real.get(platform) === id) return;
    this.#world.restoreOf(platform, this.#memory.statesOf(platform).get(id));
    this.#memory.real.set(platform, id);
  }

  #number(platform: string): number {
    const state = this.#world.snapshotOf(platform);
    return this.#memory.statesOf(platform).intern(digest(JSON.stringify(state)), state);
  }
}

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64');
}

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
 * The states of the platforms as numbers. A platform in one state gives one answer to one request and goes over into
 * one other state, whatever the others are in: so each request is made once for each state, and a state is brought
 * back for real only when something new is asked.
 */
export class PlatformStates {
  readonly names: readonly string[];
  readonly #world: Platforms;
  readonly #atlas: Pick<Atlas, 'requests' | 'answers'>;
  readonly #onAnswer: OnAnswer;
  readonly #states = new Map<string, Interner<unknown>>();
  /** The state that counts, and the one that the platform really is in. */
  readonly #now = new Map<string, number>();
  readonly #real = new Map<string, number>();
  #surprises: string[] = [];
  /** By platform and state, then by request. */
  readonly #answered = new Map<string, Map<number, Answered>>();

  constructor(world: Platforms, atlas: Pick<Atlas, 'requests' | 'answers'>, onAnswer: OnAnswer) {
    this.#world = world;
    this.#atlas = atlas;
    this.#onAnswer = onAnswer;
    this.names = world.platforms;
    for (const name of this.names) {
      this.#states.set(name, new Interner());
      const id = this.#number(name);
      this.#now.set(name, id);
      this.#real.set(name, id);
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

  /** Makes a request by its number in the state that counts. @returns the number of the answer; what is known is told at once. */
  ask(id: number): number | Promise<number> {
    const { platform } = this.#atlas.requests.get(id);
    const known = this.#answersIn(platform).get(id);
    if (!known) return this.#make(id);
    this.#now.set(platform, known.next);
    this.#surprises.push(...known.surprises);
    return known.answer;
  }

  async #make(id: number): Promise<number> {
    const { platform, request } = this.#atlas.requests.get(id);
    const answers = this.#answersIn(platform);
    this.#bring(platform);
    this.#world.answers.forget();
    const given = await this.#world.send(request);
    const surprises = this.#world.surprises.splice(0);
    this.#surprises.push(...surprises);
    const { body, ...words } = given;
    const answer = this.#atlas.answers.intern(JSON.stringify([words, digest(body)]), given);
    const next = this.#number(platform);
    this.#now.set(platform, next);
    this.#real.set(platform, next);
    answers.set(id, { answer, next, surprises });
    return answer;
  }

  #answersIn(platform: string): Map<number, Answered> {
    const key = `${platform} ${this.get(platform)}`;
    const known = this.#answered.get(key) ?? new Map<number, Answered>();
    this.#answered.set(key, known);
    return known;
  }

  #bring(platform: string): void {
    const id = this.get(platform);
    if (this.#real.get(platform) === id) return;
    this.#world.restoreOf(platform, this.#states.get(platform)?.get(id));
    this.#real.set(platform, id);
  }

  #number(platform: string): number {
    const state = this.#world.snapshotOf(platform);
    return this.#states.get(platform)?.intern(digest(JSON.stringify(state)), state) ?? 0;
  }
}

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64');
}

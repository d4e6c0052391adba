import { createHash } from 'node:crypto';
import type { Send } from '../phone/jsdom/jsdom-pane.ts';
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

type Answer = Awaited<ReturnType<Send>>;

/**
 * The states of the platforms as numbers. A platform in one state gives one answer to one request and goes over into
 * one other state, whatever the others are in: so each request is made once for each state, and a state is brought
 * back for real only when something new is asked.
 */
export class PlatformStates {
  readonly names: readonly string[];
  readonly #world: Platforms;
  readonly #touch: (platform: string) => void;
  readonly #states = new Map<string, Interner<unknown>>();
  /** The state that counts, and the one that the platform really is in. */
  readonly #now = new Map<string, number>();
  readonly #real = new Map<string, number>();
  readonly #answers = new Map<string, { readonly answer: Answer; readonly next: number }>();

  constructor(world: Platforms, touch: (platform: string) => void) {
    this.#world = world;
    this.#touch = touch;
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

  readonly send: Send = async (request) => {
    const platform = this.#world.platformOf(new URL(request.address).hostname);
    // Nobody answers there: the world says so, the same way every time.
    if (platform === undefined) return this.#world.send(request);
    this.#touch(platform);
    const { body, ...words } = request;
    const key = JSON.stringify([platform, this.get(platform), words, body && createHash('sha256').update(body).digest('base64')]);
    const known = this.#answers.get(key);
    if (known) {
      this.#now.set(platform, known.next);
      return known.answer;
    }
    this.#bring(platform);
    this.#world.answers.forget();
    const answer = await this.#world.send(request);
    const next = this.#number(platform);
    this.#now.set(platform, next);
    this.#real.set(platform, next);
    this.#answers.set(key, { answer, next });
    return answer;
  };

  #bring(platform: string): void {
    const id = this.get(platform);
    if (this.#real.get(platform) === id) return;
    this.#world.restoreOf(platform, this.#states.get(platform)?.get(id));
    this.#real.set(platform, id);
  }

  #number(platform: string): number {
    const state = this.#world.snapshotOf(platform);
    const key = createHash('sha256').update(JSON.stringify(state)).digest('base64');
    return this.#states.get(platform)?.intern(key, state) ?? 0;
  }
}

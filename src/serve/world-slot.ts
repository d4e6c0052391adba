import type { Seed } from '../../mock-platforms/platform.ts';
import type { Regime } from '../regimes/regime.ts';
import { startWorld } from '../world/start-world.ts';
import type { World } from '../world/start-world.ts';

/** The one world that is served, and its replacement by a fresh one. */
export class WorldSlot {
  readonly #seed: Seed;
  readonly #port: number;
  #world: World;
  #last: Promise<unknown> = Promise.resolve();

  /** @param port where the front listens: what the world's addresses carry */
  static async open(regime: Regime, seed: Seed, port: number): Promise<WorldSlot> {
    return new WorldSlot(await startFresh(regime, seed, port), seed, port);
  }

  private constructor(world: World, seed: Seed, port: number) {
    this.#world = world;
    this.#seed = seed;
    this.#port = port;
  }

  get world(): World {
    return this.#world;
  }

  /** Puts a fresh world under `regime` in place of this one; asked for twice at once, one after the other. */
  replace(regime: Regime): Promise<void> {
    const replaced = this.#last.then(async () => {
      const old = this.#world;
      this.#world = await startFresh(regime, this.#seed, this.#port);
      await old.close();
    });
    this.#last = replaced.catch(() => undefined);
    return replaced;
  }

  async close(): Promise<void> {
    await this.#last;
    await this.#world.close();
  }
}

function startFresh(regime: Regime, seed: Seed, port: number): Promise<World> {
  return startWorld({ regime, seed, addresses: { port } });
}

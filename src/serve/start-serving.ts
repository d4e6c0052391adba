import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Seed } from '../../mock-platforms/platform.ts';
import type { Lang } from '../compare/show-text.ts';
import type { Regime } from '../regimes/regime.ts';
import { CAST } from '../scenarios/cast.ts';
import { SCENARIOS } from '../scenarios/index.ts';
import { setStages } from '../world/set-stages.ts';
import { MAX_HEADER_BYTES } from './forward.ts';
import { createFront } from './front.tsx';
import { routeFront } from './route-front.ts';
import { Views } from './views.ts';
import { WorldSlot } from './world-slot.ts';

/** Whose phones are served: the two who walk in every built-in scenario. */
const PEOPLE: readonly string[] = ['alice', 'bob'];

export interface ServingOptions {
  /** What can be chosen, in this order. */
  readonly regimes: readonly Regime[];
  /** Id of the one to begin with. */
  readonly regime: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Of the pages and of the phones. */
  readonly language: Lang;
  readonly seed?: Seed;
}

/** Platforms that a person can look at. */
export interface Serving {
  /** Of the index page. */
  readonly address: string;
  /** Id of the regime that is in force now. */
  readonly regime: string;
  close(): Promise<void>;
}

/** A person who looks around meets what every scenario sets up, but for what scenarios differ in: whose the short-video app is, and by which address the shop hands things over. */
const EVERYTHING = setStages(CAST, SCENARIOS.map(({ stage: { owners: _owners, shortLinks: _shortLinks, ...stage } = {} }) => stage));

/**
 * Serves the platforms to an ordinary browser, on 127.0.0.1 alone: a front draws the index page and hands everything
 * else on to a world. Names under .localhost lead to this machine by themselves (RFC 6761, section 6.3).
 * @throws where the port cannot be had or the regime is none of `regimes`
 */
export async function startServing({ regimes, regime: first, port, language, seed = EVERYTHING }: ServingOptions): Promise<Serving> {
  const start = regimes.find(({ id }) => id === first);
  if (!start) throw new Error(`Failed to serve: there is no regime "${first}". Choose one of ${regimes.map(({ id }) => id).join(', ')}.`);
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(tellPort(error, port)));
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = new URL(`http://localhost:${(server.address() as AddressInfo).port}/`);
  try {
    const slot = await WorldSlot.open(start, seed, Number(address.port || 80));
    const { origins, apps } = slot.world;
    const people = seed.people.filter(({ id }) => PEOPLE.includes(id));
    const views = new Views({ people, apps, origins, front: address.origin });
    const device = { language };
    server.on('request', routeFront({ slot, views, device, front: createFront({ slot, views, device, regimes }) }));
    return {
      address: address.href,
      get regime() {
        return slot.world.regime.id;
      },
      async close() {
        const closed = new Promise((resolve) => server.close(resolve));
        server.closeAllConnections();
        await Promise.all([closed, slot.close()]);
      },
    };
  } catch (error) {
    server.close();
    throw error;
  }
}

function tellPort({ code, message }: NodeJS.ErrnoException, port: number): Error {
  const problem = code === 'EADDRINUSE' ? `port ${port} is in use` : code === 'EACCES' ? `port ${port} is not allowed to you` : message;
  return new Error(`Failed to serve: ${problem}. Choose another one with --port, or 0 for any that is free.`);
}

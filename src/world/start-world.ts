import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { listApps, PLATFORMS } from '../../mock-platforms/index.ts';
import type { AppManifest, HostRole, Rules, RunningPlatform, Seed } from '../../mock-platforms/platform.ts';
import { HOSTS } from '../../mock-platforms/platform.ts';
import type { Regime } from '../regimes/regime.ts';
import { AnswerLog } from './answer-log.ts';
import { GuestDoor, type Guests } from './guest-door.ts';
import { createHostRouter } from './host-router.ts';

/** Fixed "now" of every world: 2021-10-20 10:24 in China, inside the period of the first suite's regimes. */
export const WORLD_TIME = Date.parse('2021-10-20T10:24:00+08:00');

/** Longest header block that a world accepts, bytes: share links of hostile titles are long, node's 16 KB are not enough. */
const MAX_HEADER_BYTES = 128 * 1024;

export interface WorldOptions {
  readonly regime: Regime;
  readonly seed: Seed;
  /**
   * `proxied` (default): addresses without a port, reached through the world as an HTTP proxy. `direct`: with the port.
   * With a port of its own: a front listens there and hands requests on to the world.
   */
  readonly addresses?: 'proxied' | 'direct' | { readonly port: number };
  /** Port for `direct`; 0 or none lets the system choose. */
  readonly port?: number;
  /** Pages of the user's own that are reached through this world. */
  readonly guests?: Guests;
}

/** All platforms running under one regime, reachable on loopback only. */
export interface World {
  readonly regime: Regime;
  readonly origins: Readonly<Record<HostRole, string>>;
  readonly apps: readonly AppManifest[];
  /** Address of the world as an HTTP proxy; whatever host is asked for is answered here or refused (421). */
  readonly proxy: string;
  readonly port: number;
  readonly answers: AnswerLog;
  /** What no platform expected (unknown host or path, server error), in words; a built-in cell with any is broken. */
  readonly surprises: string[];
  /** What the user's own pages asked for and did not get; undefined where there are none. */
  readonly guestLog?: GuestDoor;
  /** A named question to a platform's state. @throws where platform or question is unknown. */
  ask(platform: string, question: string, args: Readonly<Record<string, string>>): unknown;
  snapshot(): unknown;
  restore(state: unknown): void;
  close(): Promise<void>;
}

/** Starts every platform under `regime` behind one server on 127.0.0.1 with a port of its own. */
export async function startWorld({ regime, seed, addresses = 'proxied', port = 0, guests }: WorldOptions): Promise<World> {
  const answers = new AnswerLog(regime);
  const surprises: string[] = [];
  const rules: Rules = { decide: (act) => answers.decide(act), placeDrawn: (surface) => answers.placeDrawn(surface) };

  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  const origins = listOrigins(addresses === 'proxied' ? '' : `:${addresses === 'direct' ? bound : addresses.port}`);
  const apps = guests ? seatGuest(listApps(origins), guests) : listApps(origins);
  const door = guests && new GuestDoor(guests);

  const running = new Map<string, RunningPlatform>();
  for (const platform of PLATFORMS) {
    running.set(platform.id, platform.createApp({ rules, origins, clock: () => WORLD_TIME, seed, apps, ...(guests && { guests: guests.origins }) }));
  }
  server.on('request', createHostRouter(running.values(), surprises, door));
  server.on('connect', (request, socket: Socket, head: Buffer) => {
    if (door && !/(^|\.)(chat|shop|phone)\.localhost:\d+$/.test(request.url ?? '')) return door.tunnel(request, socket, head);
    surprises.push(`A page asked for ${request.url ?? 'an address'} over TLS, which no platform serves`);
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 421 Misdirected Request\r\n\r\n');
  });

  return {
    regime,
    origins,
    apps,
    proxy: `http://127.0.0.1:${bound}`,
    port: bound,
    answers,
    surprises,
    ...(door && { guestLog: door }),
    ask(platform, question, args) {
      const found = running.get(platform);
      if (!found) throw new Error(`Failed to ask: no platform "${platform}". Choose one of ${[...running.keys()].join(', ')}.`);
      return found.ask(question, args);
    },
    snapshot: () => ({ answers: answers.snapshot(), platforms: [...running].map(([id, platform]) => [id, platform.snapshot()]) }),
    restore(state) {
      const { answers: log, platforms } = state as { answers: unknown; platforms: [string, unknown][] };
      answers.restore(log);
      for (const [id, platform] of platforms) running.get(id)?.restore(platform);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        door?.close();
        server.closeAllConnections();
      }),
  };
}

/** The apps of this world: the guest's own takes the place of the shop's, which otherwise is not there. */
function seatGuest(apps: readonly AppManifest[], { app }: Guests): AppManifest[] {
  return apps.flatMap((each) => (each.id === 'shop' ? (app ?? []) : each));
}

function listOrigins(suffix: string): Record<HostRole, string> {
  const entries = Object.entries(HOSTS).map(([role, host]) => [role, `http://${host}${suffix}`]);
  return Object.fromEntries(entries) as Record<HostRole, string>;
}

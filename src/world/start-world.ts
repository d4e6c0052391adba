import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Seed } from '../../mock-platforms/platform.ts';
import type { Regime } from '../regimes/regime.ts';
import { assembleWorld, type AssembledWorld } from './assemble-world.ts';
import { isBrowserErrand } from './browser-errands.ts';
import { GuestDoor, type Guests } from './guest-door.ts';

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
export interface World extends AssembledWorld {
  /** Address of the world as an HTTP proxy; whatever host is asked for is answered here or refused (421). */
  readonly proxy: string;
  readonly port: number;
  /** Takes over a connection that was opened elsewhere, as if it had come to the world's own port. */
  admit(socket: Socket): void;
  /** What the user's own pages asked for and did not get; undefined where there are none. */
  readonly guestLog?: GuestDoor;
  close(): Promise<void>;
}

/** Starts every platform under `regime` behind one server on 127.0.0.1 with a port of its own. */
export async function startWorld({ regime, seed, addresses = 'proxied', port = 0, guests }: WorldOptions): Promise<World> {
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  const door = guests && new GuestDoor(guests);
  const world = assembleWorld(regime, seed, { suffix: addresses === 'proxied' ? '' : `:${addresses === 'direct' ? bound : addresses.port}`, ...(door && { door }) });
  server.on('request', world.listener);
  server.on('connect', (request, socket: Socket, head: Buffer) => {
    if (door && world.platformOf((request.url ?? '').replace(/:\d+$/, '')) === undefined) return door.tunnel(request, socket, head);
    if (!isBrowserErrand(request.url ?? '')) world.surprises.push(`A page asked for ${request.url ?? 'an address'} over TLS, which no platform serves`);
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 421 Misdirected Request\r\n\r\n');
  });

  return {
    ...world,
    proxy: `http://127.0.0.1:${bound}`,
    port: bound,
    admit: (socket) => void server.emit('connection', socket),
    ...(door && { guestLog: door }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        door?.close();
        server.closeAllConnections();
      }),
  };
}

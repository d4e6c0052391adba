import { request as askServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { AppManifest } from '../../mock-platforms/platform.ts';
import { dialHost } from '../config/host-names.ts';
import type { Owner } from '../regimes/vocabulary.ts';
import { isBrowserErrand } from './browser-errands.ts';

/** A page of the user's own in a world: where it lives, and what it may reach. */
export interface Guests {
  /** Origins to which the chat may lead. */
  readonly origins: readonly string[];
  /** Whose the page is, in the eyes of the chat. */
  readonly owner: Owner;
  /** Whether a host may be reached at all. */
  readonly allows: (url: { readonly hostname: string; readonly host: string }) => boolean;
  /** An app of the user's own, in the place of the shop's. */
  readonly app?: AppManifest;
}

/** Largest answer that is passed on, bytes: a page that is larger costs its own cell, not the machine. */
export const MAX_ANSWER_BYTES = 50 * 1024 * 1024;
/** A tunnel carries many answers. */
const MAX_TUNNEL_BYTES = 4 * MAX_ANSWER_BYTES;

/**
 * The way out of a world to the user's own pages and back, and to nowhere else. What is asked of another host is not
 * passed on but counted: a page is measured without it, and the report says so.
 */
export class GuestDoor {
  /** Requests that were not passed on, by host. */
  readonly refused = new Map<string, number>();
  /** What went wrong with requests that were passed on, in words. */
  readonly troubles: string[] = [];
  readonly guests: Guests;
  readonly #tunnels = new Set<Socket>();

  constructor(guests: Guests) {
    this.guests = guests;
  }

  /** Passes a plain request on, its host already cut off its address and put into its headers. */
  answer(request: IncomingMessage, response: ServerResponse): void {
    const url = parse(`http://${request.headers.host ?? ''}`);
    if (!url || !this.guests.allows(url)) {
      this.#refuse(url?.host ?? 'an unreadable host');
      response.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(`This page is measured without ${url?.host ?? 'that host'}.\n`);
      return;
    }
    const { 'proxy-connection': _, ...headers } = request.headers;
    const upstream = askServer({ host: dialHost(url), port: url.port || 80, method: request.method, path: request.url, headers }, (reply) => {
      const cutOff = (): void => {
        this.#tell(`${url.host}${clip(request.url)} answered with more than ${MAX_ANSWER_BYTES / 1024 / 1024} MB and was cut off`);
        upstream.destroy();
        response.destroy();
      };
      // What says beforehand how long it is does not get to keep a page busy until the limit.
      if (Number(reply.headers['content-length'] ?? 0) > MAX_ANSWER_BYTES) return cutOff();
      response.writeHead(reply.statusCode ?? 502, reply.headers);
      let bytes = 0;
      reply.on('data', (part: Buffer) => {
        bytes += part.length;
        if (bytes > MAX_ANSWER_BYTES) cutOff();
      });
      reply.on('error', () => response.destroy());
      reply.pipe(response);
    });
    let isLeft = false;
    upstream.on('error', (error: NodeJS.ErrnoException) => {
      // Whoever asked is gone: that it was given up says nothing of the host.
      if (isLeft) return;
      if (response.headersSent) return response.destroy();
      this.#tell(`nothing answers at ${url.host} (${error.code ?? error.message})`);
      response.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(`Nothing answers at ${url.host}.\n`);
    });
    // A person who leaves a page does not wait for its answers.
    response.on('close', () => {
      isLeft = true;
      upstream.destroy();
    });
    request.pipe(upstream);
  }

  /** Passes on what is asked for over TLS, or by a socket: bytes that nobody here can read. */
  tunnel(request: IncomingMessage, socket: Socket, head: Buffer): void {
    socket.on('error', () => undefined);
    const url = parse(`https://${request.url ?? ''}`);
    const port = /:(\d+)$/.exec(request.url ?? '')?.[1] ?? '443';
    if (!url || !this.guests.allows({ hostname: url.hostname, host: `${url.hostname}:${port}` })) {
      if (!isBrowserErrand(request.url ?? '')) this.#refuse(url?.host ?? 'an unreadable host');
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const upstream = connect(Number(port), dialHost(url), () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      if (head.length > 0) upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    let bytes = 0;
    upstream.on('data', (part: Buffer) => {
      bytes += part.length;
      if (bytes <= MAX_TUNNEL_BYTES) return;
      this.#tell(`${url.host} sent more than ${MAX_TUNNEL_BYTES / 1024 / 1024} MB and was cut off`);
      upstream.destroy();
    });
    upstream.on('error', (error: NodeJS.ErrnoException) => {
      if (!upstream.bytesRead) this.#tell(`nothing answers at ${url.host} (${error.code ?? error.message})`);
      socket.destroy();
    });
    for (const end of [socket, upstream]) {
      this.#tunnels.add(end);
      end.on('close', () => {
        this.#tunnels.delete(end);
        (end === socket ? upstream : socket).destroy();
      });
    }
  }

  close(): void {
    for (const socket of this.#tunnels) socket.destroy();
  }

  #refuse(host: string): void {
    this.refused.set(host, (this.refused.get(host) ?? 0) + 1);
  }

  #tell(trouble: string): void {
    if (!this.troubles.includes(trouble)) this.troubles.push(trouble);
  }
}

function parse(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}

function clip(text = ''): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Lang } from '../compare/show-text.ts';
import { showText } from '../compare/show-text.ts';
import { forward } from './forward.ts';
import type { Views } from './views.ts';
import type { WorldSlot } from './world-slot.ts';

/** What the phones have in common; it can be changed while they are looked at. */
export interface DeviceState {
  language: Lang;
}

export interface FrontRoutes {
  readonly slot: WorldSlot;
  readonly views: Views;
  readonly device: DeviceState;
  /** Answers to `localhost` itself. */
  readonly front: RequestListener;
}

/**
 * Hands a request to whom its Host names: the front's own pages, or a platform in a view. A platform's host without
 * a view, as in an address that was copied out of a message, leads to the page that asks on whose phone to open it.
 * Any other host is refused (421), and so is a form that another site sent (403).
 */
export function routeFront({ slot, views, device, front }: FrontRoutes): RequestListener {
  const { host: ownHost, port } = new URL(views.front);
  const loopback = `127.0.0.1${port && `:${port}`}`;
  return (request, response) => {
    const host = (request.headers.host ?? '').toLowerCase();
    const path = request.url ?? '/';
    if (!path.startsWith('/')) return refuse(response, 400, 'Failed to read the request: its address is not a path.');
    if (isForeignForm(request)) return refuse(response, 403, 'Failed to take the form: it comes from another site.');
    if (host === ownHost) return front(request, response);
    if (host === loopback) return redirect(response, `${views.front}${path}`);
    const name = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : undefined;
    const located = name && name.host === host && name.port === port ? views.locate(name.hostname) : undefined;
    if (!located) return refuse(response, 421, `Misdirected request: nothing here is called "${showText(host, 120)}". Begin at ${views.front}/.`);
    if (located.view) return forward(request, response, { world: slot.world, views, view: located.view, host: located.host, language: device.language });
    redirect(response, `${views.front}/open?address=${encodeURIComponent(`http://${host}${path}`)}`);
  };
}

/** Browsers say where a request comes from; forms are sent by pages of the same origin only. */
function isForeignForm({ method, headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  return method !== 'GET' && method !== 'HEAD' && site !== undefined && site !== 'same-origin';
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location, 'cache-control': 'no-store' }).end();
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' }).end(`${sentence}\n`);
}

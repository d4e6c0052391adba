import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { RunningPlatform } from '../../mock-platforms/platform.ts';
import type { GuestDoor } from './guest-door.ts';
import { HOSTS, type HostRole } from '../../mock-platforms/platform.ts';

/**
 * Hands a request to the platform whose host it names. An unknown host is answered 421 naming it, and every answer
 * that no page of ours should bring about (421, 404, 5xx) is noted in `surprises`. What is asked of other hosts goes to
 * `guests` where a page of the user's own is in the world.
 */
export function createHostRouter(platforms: Iterable<RunningPlatform>, surprises: string[], guests?: GuestDoor): RequestListener {
  const byHost = new Map<string, RequestListener>();
  for (const platform of platforms) {
    for (const [role, app] of Object.entries(platform.hosts)) byHost.set(HOSTS[role as HostRole], app);
  }
  return (request, response) => {
    const host = readHost(request);
    const app = byHost.get(host);
    if (!app) {
      if (guests) return guests.answer(request, response);
      refuseHost(host, response, surprises);
      return;
    }
    // In process it is told twice that an answer is finished, the second time when the next request may be under way.
    response.once('finish', () => {
      const { statusCode } = response;
      if (statusCode === 404) surprises.push(`Unknown path ${clip(request.url)} on ${host}`);
      else if (statusCode >= 400) surprises.push(`${host} answered ${statusCode} to ${request.method} ${clip(request.url)}`);
    });
    app(request, response);
  };
}

/** The host that is asked for, without port; a proxied request's absolute address is cut down to its path. */
function readHost(request: IncomingMessage): string {
  const absolute = /^http:\/\/([^/]+)(\/.*)?$/.exec(request.url ?? '');
  if (absolute) {
    request.url = absolute[2] ?? '/';
    request.headers.host = absolute[1];
  }
  return (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
}

function refuseHost(host: string, response: ServerResponse, surprises: string[]): void {
  surprises.push(`Unknown host "${clip(host)}"`);
  response.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`Misdirected request: no platform of this world is called "${clip(host)}".\n`);
}

function clip(text: string | undefined): string {
  const words = text ?? '';
  return words.length > 120 ? `${words.slice(0, 119)}…` : words;
}

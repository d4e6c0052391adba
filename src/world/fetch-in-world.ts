import { AsyncLocalStorage } from 'node:async_hooks';
import type { FetchInWorld, HostRole, RunningPlatform } from '../../mock-platforms/platform.ts';
import { HOSTS } from '../../mock-platforms/platform.ts';
import { createHostRouter } from './host-router.ts';
import { createSender, type Send, type WorldAnswer } from './send-in-process.ts';

/** Most that a server takes in of one answer, bytes. */
export const MAX_FETCHED_BYTES = 512 * 1024;
/** Longest chain of redirects, hops. */
const MAX_REDIRECTS = 5;
/** Longest wait for one answer, ms; platforms answer in process, so whoever needs that long hangs. */
export const MAX_WAIT = 5000;

export interface FetchOptions {
  readonly origins: Readonly<Record<HostRole, string>>;
  /** Every platform by its id, asked for when something is fetched: they are made before all of them are there. */
  readonly platforms: ReadonlyMap<string, RunningPlatform>;
  /** Where it is told that a platform failed, or remembered having been read. */
  readonly surprises: string[];
  /** Told the id of each platform that is read. */
  readonly onRead?: (platform: string) => void;
}

/**
 * How servers of a world read each other's pages, as crawlers and link previews do: by a plain GET without cookies, to
 * hosts of this world alone, over no redirect that leads out, bounded in hops, size and time. What is read may not
 * depend on who asks nor change anything, and fetches nothing in its turn: a search walks the states of each platform
 * apart from the others, and has to know of each look into another's.
 */
export function createFetchInWorld({ origins, platforms, surprises, onRead = () => undefined }: FetchOptions): FetchInWorld {
  const inside = new Set(Object.values(origins).map((origin) => new URL(origin).origin));
  const isFetching = new AsyncLocalStorage<true>();
  const unexpected: string[] = [];
  let send: Send | undefined;
  let running = 0;
  /** Following who asks for what costs every promise of the process a little, so it is done only while something is fetched. */
  const fetchApart = async (request: Parameters<Send>[0], ask: Send): Promise<WorldAnswer | undefined> => {
    running += 1;
    try {
      return await isFetching.run(true, () => inTime(ask(request)));
    } finally {
      running -= 1;
      if (running === 0) isFetching.disable();
    }
  };

  return async (address, userAgent, language) => {
    if (isFetching.getStore()) return undefined;
    let next = address;
    for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
      const url = URL.canParse(next) ? new URL(next) : undefined;
      if (!url || !inside.has(url.origin) || url.username !== '' || url.password !== '') return undefined;
      url.hash = '';
      send ??= createSender(createHostRouter(platforms.values(), unexpected));
      const [id, owner] = findOwner(platforms, url.hostname) ?? [];
      if (id !== undefined) onRead(id);
      const before = JSON.stringify(owner?.snapshot());
      const answer = await fetchApart({ method: 'GET', address: url.href, headers: { 'user-agent': userAgent, accept: 'text/html,text/plain,application/xml', ...(language !== undefined && { 'accept-language': language }) } }, send);
      unexpected.length = 0;
      if (JSON.stringify(owner?.snapshot()) !== before) surprises.push(`${url.hostname} remembered that a server read ${clip(url.pathname)}`);
      if (answer && answer.status >= 500) surprises.push(`${url.hostname} answered ${answer.status} to a server that read ${clip(url.pathname)}`);
      if (!answer || answer.body.length > MAX_FETCHED_BYTES) return undefined;
      if (answer.location === undefined || answer.status < 300 || answer.status >= 400) {
        return { status: answer.status, address: url.href, contentType: answer.contentType, text: answer.body.toString('utf8') };
      }
      if (!URL.canParse(answer.location, url.href)) return undefined;
      next = new URL(answer.location, url.href).href;
    }
    return undefined;
  };
}

function findOwner(platforms: ReadonlyMap<string, RunningPlatform>, host: string): readonly [id: string, platform: RunningPlatform] | undefined {
  return [...platforms].find(([, { hosts }]) => (Object.keys(hosts) as HostRole[]).some((role) => HOSTS[role] === host));
}

async function inTime(answer: Promise<WorldAnswer>): Promise<WorldAnswer | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), MAX_WAIT);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

function clip(path: string): string {
  return path.length > 120 ? `${path.slice(0, 119)}…` : path;
}

import express, { type Express } from 'express';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HostRole, RunningPlatform } from '../../../mock-platforms/platform.ts';
import { HOSTS } from '../../../mock-platforms/platform.ts';
import { createFetchInWorld, MAX_FETCHED_BYTES, MAX_WAIT } from '../../../src/world/fetch-in-world.ts';

const ORIGINS = Object.fromEntries(Object.entries(HOSTS).map(([role, host]) => [role, `http://${host}`])) as Record<HostRole, string>;
const SHOP = ORIGINS['shop-site'];

let surprises: string[];
let visits: number;
let fetchInWorld: ReturnType<typeof createFetchInWorld>;
let seen: (string | undefined)[];

/** One platform whose pages do what a page of somebody's own might do. */
beforeEach(() => {
  surprises = [];
  seen = [];
  visits = 0;
  const platforms = new Map<string, RunningPlatform>([['shop', platform(describeSite)]]);
  fetchInWorld = createFetchInWorld({ origins: ORIGINS, platforms, surprises });
});

afterEach(() => {
  vi.useRealTimers();
});

function platform(describeHost: (app: Express) => void): RunningPlatform {
  const app = express();
  describeHost(app);
  return { hosts: { 'shop-site': app }, snapshot: () => ({ visits }), restore: () => undefined, ask: () => undefined };
}

function describeSite(app: Express): void {
  app.get('/page', (request, response) => {
    seen.push(request.headers['user-agent'], request.headers.cookie);
    response.type('html').send('<title>Page</title>');
  });
  app.get('/here', (_request, response) => response.redirect(302, '/page'));
  app.get('/out', (_request, response) => response.redirect(302, 'http://elsewhere.example/'));
  app.get('/round', (_request, response) => response.redirect(302, '/round'));
  app.get('/large', (_request, response) => response.type('text').send('x'.repeat(MAX_FETCHED_BYTES + 1)));
  app.get('/slow', () => undefined);
  app.get('/remembers', (_request, response) => {
    visits += 1;
    response.type('text').send('noted');
  });
  app.get('/asks', async (_request, response) => response.type('text').send(String((await fetchInWorld(`${SHOP}/page`, 'Inner/1.0'))?.status ?? 'nothing')));
  app.get('/fails', () => {
    throw new Error('planned');
  });
}

// Protects the world from its own servers: what one reads of another lies inside the world, is bounded, says who reads,
// and leaves no trace, so that a search that walks each platform's states apart stays right.
describe('fetchInWorld', () => {
  it('reads a page, over a redirect inside the world, under the name that was given and without cookies', async () => {
    expect(await fetchInWorld(`${SHOP}/here#part`, 'Reader/1.0')).toEqual({ status: 200, address: `${SHOP}/page`, contentType: 'text/html; charset=utf-8', text: '<title>Page</title>' });
    expect(seen).toEqual(['Reader/1.0', undefined]);
    expect(surprises).toEqual([]);
  });

  it.each(['http://elsewhere.example/', `${SHOP}/out`, `${SHOP}/round`, `${SHOP}/large`, 'http://a:b@shop.localhost/page', 'http://shop.localhost:8080/page', 'ftp://shop.localhost/page', 'no address'])('reads nothing of %s', async (address) => {
    expect(await fetchInWorld(address, 'Reader/1.0')).toBeUndefined();
  });

  it('does not wait for an answer that does not come', async () => {
    // Only the timer is the test's own: the request itself goes its way as it does in a world.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const reading = fetchInWorld(`${SHOP}/slow`, 'Reader/1.0');
    await vi.advanceTimersByTimeAsync(MAX_WAIT - 1);
    const outcome = Promise.race([reading, Promise.resolve('still waiting')]);
    expect(await outcome).toBe('still waiting');
    await vi.advanceTimersByTimeAsync(1);
    expect(await reading).toBeUndefined();
  });

  it('takes a page that is not there for an answer, as every crawler does', async () => {
    expect((await fetchInWorld(`${SHOP}/nowhere`, 'Reader/1.0'))?.status).toBe(404);
    expect(surprises).toEqual([]);
  });

  it('tells of a page that remembers having been read, and of one that fails', async () => {
    await fetchInWorld(`${SHOP}/remembers`, 'Reader/1.0');
    await fetchInWorld(`${SHOP}/fails`, 'Reader/1.0');
    expect(surprises).toEqual(['shop.localhost remembered that a server read /remembers', 'shop.localhost answered 500 to a server that read /fails']);
  });

  it('fetches nothing for a page that is fetched itself', async () => {
    expect((await fetchInWorld(`${SHOP}/asks`, 'Reader/1.0'))?.text).toBe('nothing');
  });
});

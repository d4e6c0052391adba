import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/regimes/load.ts';
import { CAST } from '../../../src/scenarios/cast.ts';
import { MAX_ANSWER_BYTES } from '../../../src/world/guest-door.ts';
import { startWorld, type World } from '../../../src/world/start-world.ts';

// Protects two sides: a page of the user's own is reached through the world as it is, and nothing but what was allowed
// is ever reached, however it is asked for.

let site: Server;
let world: World;
let port: number;
/** Told of a request that the site never answers. */
let holding: ((asked: IncomingMessage) => void) | undefined;

beforeAll(async () => {
  site = createServer((asked, answer) => {
    if (asked.url === '/huge') {
      const part = Buffer.alloc(1 << 20);
      for (let sent = 0; sent <= MAX_ANSWER_BYTES; sent += part.length) answer.write(part);
      return answer.end();
    }
    if (asked.url === '/held') {
      holding?.(asked);
      return undefined;
    }
    answer.setHeader('x-asked', `${asked.headers.host} ${asked.url}`);
    return answer.end('tea');
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  port = (site.address() as AddressInfo).port;
  const [open] = await loadCatalogue();
  world = await startWorld({ regime: open!, seed: CAST, guests: { origins: [`http://127.0.0.1:${port}`], owner: 'rival', allows: ({ host }) => host === `127.0.0.1:${port}` } });
});
afterAll(async () => {
  await world.close();
  site.closeAllConnections();
  site.close();
});

/** Asks the world as a browser asks its proxy. */
function ask(address: string): Promise<{ status: number; asked: string; text: string }> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: world.port, path: address }, (answer) => {
      let text = '';
      answer.on('data', (part: Buffer) => (text += part.length > 1000 ? '' : part.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, asked: String(answer.headers['x-asked']), text }));
      answer.on('error', reject);
    }).on('error', reject).end();
  });
}

function tunnel(to: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(world.port, '127.0.0.1', () => socket.write(`CONNECT ${to} HTTP/1.1\r\nHost: ${to}\r\n\r\n`));
    socket.once('data', (part: Buffer) => {
      resolve(part.toString().split('\r\n')[0] ?? '');
      socket.destroy();
    });
  });
}

describe('the door for guests', () => {
  // A person who leaves a page gives up what it still asks for: that is no fault of the host, and says nothing of it.
  it('says nothing of a request that whoever asked gave up', async () => {
    const before = JSON.stringify(world.guestLog);
    const held = new Promise<IncomingMessage>((resolve) => (holding = resolve));
    const asking = request({ host: '127.0.0.1', port: world.port, path: `http://127.0.0.1:${port}/held` }).on('error', () => undefined);
    asking.end();
    const asked = await held;
    const gone = new Promise((resolve) => asked.once('close', resolve));
    asking.destroy();
    await gone;
    expect(JSON.stringify(world.guestLog)).toBe(before);
  });

  it('passes the page through, with its own host and path', async () => {
    expect(await ask(`http://127.0.0.1:${port}/cup?x=1`)).toEqual({ status: 200, asked: `127.0.0.1:${port} /cup?x=1`, text: 'tea' });
    expect(await tunnel(`127.0.0.1:${port}`)).toBe('HTTP/1.1 200 Connection Established');
  });

  it('passes nothing else on, and counts it by host', async () => {
    expect(await ask('http://fonts.example/a.woff')).toMatchObject({ status: 421, text: 'This page is measured without fonts.example.\n' });
    expect((await ask('http://127.0.0.1:1/')).status).toBe(421);
    expect(await tunnel('fonts.example:443')).toBe('HTTP/1.1 403 Forbidden');
    // The browser's own errand, which says nothing of the page.
    expect(await tunnel('content-autofill.googleapis.com:443')).toBe('HTTP/1.1 403 Forbidden');
    expect(Object.fromEntries(world.guestLog?.refused ?? [])).toEqual({ 'fonts.example': 2, '127.0.0.1:1': 1 });
    expect(world.surprises).toEqual([]);
  });

  it('keeps the companies their own: a host of theirs is answered here, and never over TLS', async () => {
    expect((await ask('http://chat.localhost/')).status).toBe(401);
    expect(await tunnel('chat.localhost:443')).toBe('HTTP/1.1 421 Misdirected Request');
  });

  it('cuts off an answer that has no end', async () => {
    await expect(ask(`http://127.0.0.1:${port}/huge`)).rejects.toThrow();
    expect(world.guestLog?.troubles).toEqual([`127.0.0.1:${port}/huge answered with more than 50 MB and was cut off`]);
  });
});

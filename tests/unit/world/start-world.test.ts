import { request } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/regimes/load.ts';
import { CAST } from '../../../src/scenarios/cast.ts';
import { startWorld, type World } from '../../../src/world/start-world.ts';

let world: World;
beforeAll(async () => {
  const regime = (await loadCatalogue()).find(({ id }) => id === 'open');
  if (!regime) throw new Error('the catalogue lacks open');
  world = await startWorld({ regime, seed: CAST });
});
afterAll(() => world.close());

/** Asks the world for an address as a browser does through a proxy. */
function ask(path: string, host = '127.0.0.1', method = 'GET'): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const question = request({ host, port: world.port, path, method }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (part: string) => void (body += part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
    });
    question.on('connect', (answer, socket) => {
      socket.destroy();
      resolve({ status: answer.statusCode ?? 0, body: '' });
    });
    question.on('error', reject);
    question.end();
  });
}

it('protects loopback: an unknown host is refused by name, and noted', async () => {
  const { status, body } = await ask('http://elsewhere.example/x');
  expect(status).toBe(421);
  expect(body).toContain('"elsewhere.example"');
  expect(world.surprises.splice(0)).toEqual(['Unknown host "elsewhere.example"']);
});

it('protects the mocks from wandering: an unknown path of a known host is noted', async () => {
  expect((await ask('http://shop.localhost/nowhere')).status).toBe(404);
  expect(world.surprises.splice(0)).toEqual(['Unknown path /nowhere on shop.localhost']);
});

it('protects the world from TLS to anywhere: a tunnel is refused and noted', async () => {
  expect((await ask('fonts.example:443', '127.0.0.1', 'CONNECT')).status).toBe(421);
  expect(world.surprises.splice(0)).toEqual(['A page asked for fonts.example:443 over TLS, which no platform serves']);
});

it('protects cells from what the browser asks for by itself: it is refused like anything else, and no page is blamed', async () => {
  expect((await ask('content-autofill.googleapis.com:443', '127.0.0.1', 'CONNECT')).status).toBe(421);
  expect((await ask('fonts.googleapis.com:443', '127.0.0.1', 'CONNECT')).status).toBe(421);
  expect(world.surprises.splice(0)).toEqual(['A page asked for fonts.googleapis.com:443 over TLS, which no platform serves']);
});

it('protects the machine: nothing but loopback is listened on', async () => {
  const { networkInterfaces } = await import('node:os');
  const outside = Object.values(networkInterfaces()).flat().find((each) => each && !each.internal && each.family === 'IPv4');
  if (!outside) return;
  await expect(ask('http://shop.localhost/', outside.address)).rejects.toThrow(/ECONNREFUSED/);
});

it('protects search and measure alike: a snapshot brings every platform and the log back', async () => {
  const before = world.snapshot();
  expect((await ask('http://shop.localhost/item/7301')).status).toBe(200);
  world.restore(before);
  expect(world.snapshot()).toEqual(before);
});

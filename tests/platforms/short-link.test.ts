import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Seed } from '../../mock-platforms/platform.ts';
import { CAST } from '../../src/scenarios/cast.ts';
import { linkOf, modalOf, startTestWorld } from './test-world.ts';
import type { TestWorld } from './test-world.ts';

const SEED: Seed = { ...CAST, shortLinks: [{ id: 'k7w2', target: { host: 'shop-site', path: '/item/7301' } }] };
const SHORT = 'http://short.localhost/k7w2';

let world: TestWorld;
beforeEach(async () => {
  world = await startTestWorld({ seed: SEED });
});
afterEach(() => world.close());

test('protects the second hop: a short address leads on by a redirect alone, and one that is not there leads nowhere', async () => {
  const { status, headers } = await world.get('short-site', '/k7w2');
  expect([status, headers.location]).toEqual([302, 'http://shop.localhost/item/7301']);
  expect((await world.get('short-site', '/k7w3')).status).toBe(404);
  expect((await world.get('short-site', '/')).status).toBe(200);
});

test('protects every other scenario: the shop hands a short address out for what has one, and for nothing else', async () => {
  const sheetOf = async (item: string): Promise<string> => new URL(linkOf((await world.get('shop-app', `/item/${item}/share`, { as: 'alice' })).document, 'Friend')).searchParams.get('address') ?? '';
  expect([await sheetOf('7301'), await sheetOf('7302')]).toEqual([SHORT, 'http://shop.localhost/item/7302']);
  expect((await world.get('shop-app', '/item/7301/share/copied?what=link', { as: 'alice' })).document.querySelector('[data-copy]')?.textContent).toBe(SHORT);
});

test('protects notices from being asked of one domain only: the chat asks about both, and its two confirmations lead to the item', async () => {
  world.answer({ open: { kind: 'confirm', times: 1 } });
  await world.post('chat-app', '/conversation/bob/messages', { as: 'alice', form: { text: SHORT } });
  world.asked.length = 0;
  const first = await world.get('chat-link', '/check?message=m1');
  const second = await world.get('chat-link', '/check?message=m1&confirmed=1');
  const again = await world.get('chat-link', String(second.headers.location));
  const end = await world.get('chat-link', '/check?message=m1&hop=second&confirmed=1');
  expect([modalOf(first.document) !== undefined, modalOf(again.document) !== undefined, end.headers.location]).toEqual([true, true, SHORT]);
  const hops = world.asked.flatMap((act) => ('gate' in act && act.gate === 'open' ? [[act.hop, act.target]] : []));
  expect(hops).toEqual([['first', 'page'], ['first', 'page'], ['second', 'goods'], ['second', 'goods']]);
});

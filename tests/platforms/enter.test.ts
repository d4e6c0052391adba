import { afterEach, beforeEach, expect, test } from 'vitest';
import { CAST } from '../../src/scenarios/cast.ts';
import { claimGift } from '../../src/scenarios/claim-gift.ts';
import { openMini } from '../../src/scenarios/open-mini.ts';
import { setStages } from '../../src/world/set-stages.ts';
import { controlsOf, startTestWorld } from './test-world.ts';
import type { TestWorld } from './test-world.ts';

const GIFT = '/item/8801';

let world: TestWorld;
beforeEach(async () => {
  world = await startTestWorld({ seed: setStages(CAST, [claimGift.stage, openMini.stage]) });
});
afterEach(() => world.close());

const give = (as = 'alice') => world.post('shop-app', `${GIFT}/give`, { as, form: {} });
const claim = (as: string) => world.post('shop-app', '/claim', { as, form: { item: '8801' } });
const isClaimed = (by: string): unknown => world.platforms.get('shop')?.ask('gift-claimed', { gift: '8801', by });

test('protects gifts from everybody but their givers until they are given away: listed to nobody else, found by no search, at no address', async () => {
  expect((await world.get('shop-app', '/', { as: 'alice' })).text).toContain('Red packet');
  expect((await world.get('shop-app', '/', { as: 'bob' })).text).not.toContain('Red packet');
  expect((await world.get('shop-app', '/search?q=Red+packet', { as: 'bob' })).text).toContain('Nothing found');
  expect((await world.get('shop-site', '/sitemap.xml')).text).not.toContain(GIFT);
  for (const role of ['shop-app', 'shop-site'] as const) expect((await world.get(role, GIFT, { as: 'bob' })).status).toBe(404);
  expect((await give('bob')).status).toBe(404);
});

test('protects a gift from a second taker: whoever comes first has it, once', async () => {
  expect((await give()).headers.location).toBe(`${GIFT}/share`);
  expect([...controlsOf((await world.get('shop-app', GIFT, { as: 'bob' })).document).keys()]).toContain('Claim');
  expect((await claim('bob')).headers.location).toBe(`${GIFT}/claimed`);
  expect((await claim('carol')).headers.location).toBe(GIFT);
  expect((await world.get('shop-app', GIFT, { as: 'carol' })).text).toContain('Somebody was faster');
  expect((await world.get('shop-app', `${GIFT}/claimed`, { as: 'carol' })).status).toBe(404);
  expect([isClaimed('bob'), isClaimed('carol')]).toEqual([true, false]);
});

test('protects the time of a gift: it begins as it is given away, is asked about by age, and a page from before helps nobody', async () => {
  await give();
  world.advance('25h');
  world.answer({ enter: 'expired' });
  const late = await world.get('shop-app', GIFT, { as: 'bob' });
  expect(world.asked).toContainEqual({ gate: 'enter', entry: 'gift', app: 'shop', age: '24h' });
  expect(late.text).toContain('Too late');
  expect([...controlsOf(late.document).keys()]).not.toContain('Claim');
  expect((await claim('bob')).headers.location).toBe(GIFT);
  expect(isClaimed('bob')).toBe(false);
});

test('protects visitors of the site: whoever is not known logs in first, and has the gift afterwards', async () => {
  await give();
  expect((await world.post('shop-site', '/claim', { form: { item: '8801' } })).headers.location).toBe('/login?item=8801');
  expect((await world.post('shop-site', '/login', { form: { item: '8801', password: 'bob-7314' } })).headers.location).toBe(`${GIFT}/claimed`);
  expect((await world.get('shop-site', `${GIFT}/claimed`, { as: 'bob' })).text).toContain('It is yours');
  expect(isClaimed('bob')).toBe(true);
});

test('protects the list of mini-programs: all stand in it, and only as one is opened the gate is asked what the chat knows of its merchant', async () => {
  const list = [...controlsOf((await world.get('chat-app', '/mini-programs', { as: 'bob' })).document).keys()];
  expect(list).toEqual(expect.arrayContaining(['Kettle and leaf', 'Highfield kites', 'Manifold']));
  expect(world.asked).not.toContainEqual(expect.objectContaining({ gate: 'enter' }));
  expect((await world.get('chat-app', '/mini-programs/kite-maker', { as: 'bob' })).headers.location).toBe('http://mini.localhost/kite-maker');
  expect(world.asked).toContainEqual({ gate: 'enter', entry: 'mini-program', standing: 'not-vetted', app: 'chat' });
  expect((await world.get('mini-site', '/kite-maker', { as: 'bob' })).text).toContain('Bob Zhou');
  world.answer({ enter: 'refused' });
  expect((await world.get('chat-app', '/mini-programs/kite-maker', { as: 'bob' })).text).toContain('not open to visitors');
  expect((await world.get('chat-app', '/mini-programs/nobody', { as: 'bob' })).status).toBe(404);
});

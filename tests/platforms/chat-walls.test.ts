import { afterEach, beforeEach, expect, test } from 'vitest';
import { modalOf, startTestWorld } from './test-world.ts';
import type { TestWorld } from './test-world.ts';

const ITEM = 'http://shop.localhost/item/7301';

let world: TestWorld;
beforeEach(async () => {
  world = await startTestWorld();
  await world.post('chat-app', '/conversation/bob/messages', { as: 'alice', form: { text: ITEM } });
});
afterEach(() => world.close());

// Protects what later walls cost: each notice holds the ways on that its treatment names, and no others.
test('a warning has its main button lead back, and goes on by the lesser entry', async () => {
  world.answer({ open: 'warning' });
  const { document } = await world.get('chat-link', '/check?message=m1');
  expect(modalOf(document)?.role).toBe('alertdialog');
  expect([...document.querySelectorAll('a')].map((link) => [link.className, link.getAttribute('href')])).toEqual([['button', 'chatapp://home'], ['message-aside', '/check?message=m1&confirmed=1']]);
  expect((await world.get('chat-link', '/check?message=m1&confirmed=1')).headers.location).toBe(ITEM);
});

test('a scare sheet goes on to the site and not to the page', async () => {
  world.answer({ open: 'scare-sheet' });
  expect((await world.get('chat-link', '/check?message=m1')).text).toContain('/check?message=m1&amp;confirmed=1');
  expect((await world.get('chat-link', '/check?message=m1&confirmed=1')).headers.location).toBe('http://shop.localhost/');
});

test('a delay paints nothing and leads to the target', async () => {
  world.answer({ open: { kind: 'delay', seconds: 5 } });
  const { status, headers } = await world.get('chat-link', '/check?message=m1');
  expect([status, headers.location]).toEqual([302, ITEM]);
});

test('plain words that cannot be copied hold no link, and nothing in them can be selected', async () => {
  world.answer({ show: 'no-copy' });
  const { document } = await world.get('chat-app', '/conversation/alice', { as: 'bob' });
  expect([...document.querySelectorAll('.bubble-fixed')].map(({ textContent }) => textContent)).toEqual([ITEM]);
  expect(document.querySelectorAll('.live')).toHaveLength(0);
});

test('what waits for the reader’s consent is not there before, and there after the switch', async () => {
  world.answer({ show: 'opt-in' });
  const read = async (): Promise<string> => (await world.get('chat-app', '/conversation/alice', { as: 'bob' })).text;
  expect(await read()).not.toContain(ITEM);
  expect((await world.get('chat-app', '/me', { as: 'bob' })).text).toContain('href="/settings"');
  await world.post('chat-app', '/settings', { as: 'bob', form: { switch: 'outside' } });
  expect(await read()).toContain(ITEM);
  await world.post('chat-app', '/settings', { as: 'bob', form: { switch: 'outside' } });
  expect(await read()).not.toContain(ITEM);
});

test('links open in the phone’s browser once that is switched on, and nobody has settings where no rule asks for them', async () => {
  expect((await world.get('chat-app', '/me', { as: 'bob' })).text).not.toContain('/settings');
  await world.post('chat-app', '/settings', { as: 'bob', form: { switch: 'browser' } });
  expect((await world.get('chat-app', '/conversation/alice', { as: 'bob' })).text).toContain('browser://open?address=');
});

test('the shop’s login comes before the item, keeps it meanwhile, and the reverse wall shows none', async () => {
  world.answer({ land: 'login' });
  const { headers } = await world.get('shop-site', '/item/7301');
  expect(headers.location).toBe('/login?see=%2Fitem%2F7301');
  const login = await world.get('shop-site', '/login?see=%2Fitem%2F7301');
  expect(login.document.querySelector('input[name="see"]')?.getAttribute('value')).toBe('/item/7301');
  expect((await world.post('shop-site', '/login', { form: { password: 'bob-7314', see: '/item/7301' } })).headers.location).toBe('/item/7301');
  expect((await world.get('shop-site', '/item/7301', { as: 'bob' })).status).toBe(200);
  world.answer({ land: 'chat-only' });
  expect((await world.get('shop-site', '/item/7301')).document.querySelectorAll('a, form')).toHaveLength(0);
});

test('a code that has aged out is not told from one that never was', async () => {
  world.answer({ offer: 'pass-code' });
  const { text } = await world.get('shop-app', '/item/7301/share/copied?what=code&surface=group', { as: 'alice' });
  const code = /￥([A-Za-z0-9]{11})￥/u.exec(text)?.[1] ?? '';
  expect((await world.get('shop-app', `/code?code=${code}`, { as: 'bob' })).headers.location).toBe('/item/7301');
  expect(world.asked.at(-1)).toEqual({ gate: 'land', app: 'shop', kind: 'code', age: 'fresh', owner: 'rival', target: 'goods' });
  world.answer({ land: 'refused' });
  expect(modalOf((await world.get('shop-app', `/code?code=${code}`, { as: 'bob' })).document)?.name).toBe('This code is not known');
});

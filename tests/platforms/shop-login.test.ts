import { afterEach, beforeEach, expect, test } from 'vitest';
import { CAST } from '../../src/scenarios/cast.ts';
import { controlsOf, linkOf, modalOf, nameOf, startTestWorld } from './test-world.ts';
import type { TestWorld } from './test-world.ts';

const SEED = { ...CAST, people: CAST.people.map((person) => ({ ...person, password: `secret of ${person.id}` })) };

let world: TestWorld;
beforeEach(async () => {
  world = await startTestWorld({ seed: SEED });
});
afterEach(() => world.close());

test('protects what belongs to people: without a session every way of the app leads to the login, sent forms too', async () => {
  for (const path of ['/', '/item/7301', '/cart', '/scan', '/item/7301/code.png', '/deep-link?address=shopapp%3A%2F%2Fitem%2F7301']) {
    const { status, headers } = await world.get('shop-app', path);
    expect([status, headers.location], path).toEqual([303, '/login']);
  }
  expect((await world.post('shop-app', '/cart', { form: { item: '7302' } })).headers.location).toBe('/login');
});

test('protects the page itself: one field for the password, hidden as it is typed, and one button, in both languages', async () => {
  for (const [language, label, button] of [['en', 'Password', 'Log in'], ['zh', '密码', '登录']] as const) {
    const { status, document } = await world.get('shop-app', '/login', { language });
    const fields = [...document.querySelectorAll('input')];
    expect([status, fields.map(({ name, type, autocomplete }) => [name, type, autocomplete])]).toEqual([200, [['password', 'password', 'off']]]);
    expect([nameOf(fields[0]?.closest('label') as Element), [...controlsOf(document).keys()]]).toEqual([label, [button]]);
    expect(document.querySelector('form')?.method).toBe('post');
  }
});

test('protects the way in: the right password sets a cookie that scripts cannot read, and it opens that person’s home', async () => {
  const { status, headers } = await world.post('shop-app', '/login', { form: { password: 'secret of bob' } });
  expect([status, headers.location]).toEqual([303, '/']);
  expect(headers['set-cookie']).toEqual(['session=session-bob; Path=/; HttpOnly; SameSite=Lax']);
  expect((await world.get('shop-app', '/', { as: 'bob' })).status).toBe(200);
  expect((await world.get('shop-app', '/login', { as: 'bob' })).headers.location).toBe('/');
});

test.each(['', 'secret', 'secret of bob ', "' or 1=1", 'x'.repeat(50_000)])('protects accounts from a wrong password: %j sets nothing and is told so', async (password) => {
  const { status, headers } = await world.post('shop-app', '/login', { form: { password } });
  expect([status, headers.location, headers['set-cookie']]).toEqual([303, '/login?wrong=1', undefined]);
  const { document } = await world.get('shop-app', '/login?wrong=1');
  expect([modalOf(document)?.role, modalOf(document)?.name, linkOf(document, 'Close')]).toEqual(['alertdialog', 'Wrong password', '/login']);
});

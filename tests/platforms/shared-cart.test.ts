import { afterEach, beforeEach, expect, test } from 'vitest';
import { CAST } from '../../src/scenarios/cast.ts';
import { controlsOf, linkOf, modalOf, startTestWorld } from './test-world.ts';
import type { Answered, TestWorld } from './test-world.ts';

const CART = '/carts/7302,7304';

let world: TestWorld;
beforeEach(async () => {
  world = await startTestWorld({ seed: { ...CAST, carts: [{ by: 'alice', items: ['7302', '7304'] }] } });
});
afterEach(() => world.close());

const app = (path: string, as = 'alice'): Promise<Answered> => world.get('shop-app', path, { as });
const titlesOf = ({ document }: Answered): string[] => [...document.querySelectorAll('.tile-title')].map(({ textContent }) => textContent ?? '');

test('protects the sender: a cart that holds something is shared as one thing, an empty one is not', async () => {
  expect([...controlsOf((await app('/cart', 'bob')).document).keys()]).not.toContain('Share');
  expect(linkOf((await app('/cart')).document, 'Share')).toBe(`${CART}/share`);
  world.asked.length = 0;
  const { document } = await app(`${CART}/share`);
  expect(world.asked).toEqual(['direct', 'group', 'moments'].map((surface) => ({ gate: 'offer', app: 'shop', surface, owner: 'rival', target: 'cart' })));
  expect([modalOf(document)?.name, linkOf(document, 'Cancel')]).toEqual(['Share', '/cart']);
  expect(Object.fromEntries(new URL(linkOf(document, 'Group')).searchParams)).toEqual({
    surface: 'group', title: 'Shared cart: 2 items', address: `http://shop.localhost${CART}`, price: '¥98.00', picture: 'http://shop.localhost/pictures/7302.svg',
  });
});

test('protects the receiver: the items stand on one page of the site and of the app, whose they are stands nowhere', async () => {
  const pages = [await world.get('shop-site', CART), await app(CART, 'bob')];
  for (const page of pages) {
    expect(page.document.querySelector('h1')?.textContent).toBe('Shared cart: 2 items');
    expect(titlesOf(page)).toEqual(['Enamel mug, two sizes', 'Rain cape for day trips']);
    expect(page.text).not.toContain('Alice');
  }
  expect(linkOf(pages[0]!.document, 'Open in the app')).toBe(`shopapp:/${CART}`);
  expect((await app(`/deep-link?address=${encodeURIComponent(`shopapp:/${CART}`)}`, 'bob')).headers.location).toBe(CART);
});

test('protects what was shared from what happens to the cart later, and a code from pointing elsewhere', async () => {
  world.answer({ 'offer direct': 'pass-code' });
  const text = (await app(`${CART}/share/copied?what=code&surface=direct`)).document.querySelector('[data-copy]')?.textContent ?? '';
  expect(text).toMatch(/^【Shared cart: 2 items】/u);
  const follow = async (): Promise<unknown> => (await app(`/code?code=${encodeURIComponent(text)}`, 'bob')).headers.location;
  expect(await follow()).toBe(CART);
  await world.post('shop-app', '/cart', { as: 'alice', form: { item: '7303' } });
  // Nobody has these two in a cart any more, so the code stands for nothing; the address still does.
  expect(await follow()).toBeUndefined();
  expect(titlesOf(await world.get('shop-site', CART))).toHaveLength(2);
});

test('protects against addresses of carts that are none: unknown items, a partner’s, no items', async () => {
  for (const path of ['/carts/7302,9', '/carts/9101', '/carts/,', '/item/7302,7304', '/carts/7302%2C7304']) {
    expect((await world.get('shop-site', path)).status, path).toBe(404);
  }
});

test('protects the gate land: a cart meets what an item meets, and after the login it is there', async () => {
  world.answer({ land: 'download-page' });
  expect((await world.get('shop-site', CART, { userAgent: 'Phone Dovecote/8.0' })).headers.location).toBe('/download');
  world.answer({ land: 'login' });
  const { headers } = await world.get('shop-site', CART);
  expect(headers.location).toBe(`/login?see=${encodeURIComponent(CART)}`);
  expect((await world.post('shop-site', '/login', { form: { password: 'bob-7314', see: CART } })).headers.location).toBe(CART);
  expect((await world.post('shop-site', '/login', { form: { password: 'bob-7314', see: 'http://elsewhere.example/' } })).headers.location).toBe('/');
});

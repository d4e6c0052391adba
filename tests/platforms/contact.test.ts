import { afterEach, beforeEach, expect, test } from 'vitest';
import { maskText, passesFilter } from '../../mock-platforms/shop/filter-words.ts';
import { CAST } from '../../src/scenarios/cast.ts';
import { addClerk } from '../../src/scenarios/add-clerk.ts';
import { setStages } from '../../src/world/set-stages.ts';
import { controlsOf, startTestWorld } from './test-world.ts';
import type { TestWorld } from './test-world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await startTestWorld({ seed: setStages(CAST, [addClerk.stage]) });
});
afterEach(() => world.close());

const ask = (language = 'en') => world.get('shop-app', '/support/clerk?asked=reach', { as: 'bob', language });

test('protects every other scenario: without a clerk there is no support, and nobody to be found by a number', async () => {
  const plain = await startTestWorld();
  try {
    expect([...controlsOf((await plain.get('shop-app', '/item/7302', { as: 'bob' })).document).keys()]).not.toContain('Support');
    expect([...controlsOf((await plain.get('chat-app', '/contacts', { as: 'bob' })).document).keys()]).not.toContain('Find a contact');
    for (const [role, path] of [['shop-app', '/support/clerk'], ['chat-app', '/add/558213']] as const) expect((await plain.get(role, path, { as: 'bob' })).status, path).toBe(404);
  } finally {
    await plain.close();
  }
});

test('protects the open world: the answer names the chat, tells the number and leads there', async () => {
  const { text, document } = await ask();
  expect(text).toContain('my number there is 558213');
  expect(document.querySelector('a.live')?.getAttribute('href')).toBe('chatapp://add?number=558213');
  expect(world.asked).toContainEqual({ gate: 'contact', app: 'shop' });
});

test.each(['en', 'zh'])('protects the dodge: what gets through the filter names the chat nowhere, links nowhere, and tells the number (%s)', async (language) => {
  world.answer({ contact: 'keyword-filter' });
  const { document } = await ask(language);
  const words = [...document.querySelectorAll('.bubble')].at(-1)?.textContent ?? '';
  expect(words).toContain('558213');
  expect(passesFilter(words)).toBe(true);
  expect(words).not.toMatch(/鸽笼|dovecote/i);
  expect(document.querySelector('a.live')).toBeNull();
});

test('protects the end of the way: a masked answer holds neither number nor name nor link', async () => {
  world.answer({ contact: 'masked' });
  const { text } = await ask();
  expect(text).not.toMatch(/558213|Dovecote|chatapp:/);
  expect(text).toContain('********');
});

test('protects the filter from its own words: plain names and links are stopped in either language, odd spellings are not', () => {
  for (const text of ['加我鸽笼', 'find me on DOVECOTE', 'chatapp://add?number=1']) expect(passesFilter(text), text).toBe(false);
  for (const text of ['伽割泷 558213', 'the duv coat']) expect(passesFilter(text), text).toBe(true);
  expect(maskText('鸽笼号 558213，或 chatapp://add?number=558213')).toMatch(/^\*\*号 \*{6}，或 \*+$/);
});

test('protects the record: adding is on both sides, once, and a number that nobody has finds nobody', async () => {
  const added = (): unknown => world.platforms.get('chat')?.ask('contact-added', { person: 'bob', contact: 'clerk' });
  expect((await world.get('chat-app', '/contacts/find?number=558214', { as: 'bob' })).text).toContain('Nobody has this number.');
  expect((await world.get('chat-app', '/contacts/find?number=558213', { as: 'bob' })).headers.location).toBe('/add/558213');
  expect((await world.get('chat-app', '/deep-link?address=chatapp%3A%2F%2Fadd%3Fnumber%3D558213', { as: 'bob' })).headers.location).toBe('/add/558213');
  expect(added()).toBe(false);
  for (const _time of [1, 2]) expect((await world.post('chat-app', '/add/558213', { as: 'bob', form: {} })).headers.location).toBe('/add/558213/added');
  expect(added()).toBe(true);
  expect([...controlsOf((await world.get('chat-app', '/add/558213', { as: 'bob' })).document).keys()]).not.toContain('Add to contacts');
  expect((await world.get('chat-app', '/contacts', { as: 'bob' })).text).toContain('Mei of Pedlar');
  expect((await world.get('chat-app', '/contacts', { as: 'carol' })).text).not.toContain('Mei of Pedlar');
});

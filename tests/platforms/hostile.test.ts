import { afterEach, expect, test } from 'vitest';
import type { HostRole, Seed } from '../../mock-platforms/platform.ts';
import { BODY_LIMIT, clip, LABEL_LIMIT } from '../../mock-platforms/ui/clip.ts';
import { drawPng } from './test-pictures.ts';
import { encodeMultipart, nameOf, startTestWorld } from './test-world.ts';
import type { TestWorld } from './test-world.ts';

const MARKUP = '"><script>alert(1)</script><img src=x onerror=alert(2)>\'&amp;</title></textarea>';
const HOSTILE: Readonly<Record<string, string>> = {
  markup: MARKUP,
  bidi: '\u202Eevil\u2066 \u200Fx\u061C',
  long: '长'.repeat(10_000),
  word: 'W'.repeat(10_000),
  emoji: '👨‍👩‍👧‍👦'.repeat(500),
  marks: `a${'\u0301'.repeat(10_000)}`,
  all: `${MARKUP}\u202E${'👨‍👩‍👧‍👦长'.repeat(2_000)}`,
};

/** The same small world with one hostile string wherever a string can stand. */
function seedWith(text: string): Seed {
  const both = { en: text, zh: text };
  const person = (id: string): Seed['people'][number] => ({ id, name: both, session: `session-${id}`, password: `password-${id}` });
  return {
    people: [person('alice'), person('bob')],
    groups: [{ id: 'hikers', name: both, members: ['alice', 'bob'] }],
    items: [{ id: '7301', title: both, price: 12_900 }],
    messages: [
      { surface: 'direct', place: 'bob', from: 'bob', to: 'alice', text: both },
      { surface: 'group', place: 'hikers', from: 'bob', text: both },
      { surface: 'moments', place: 'moments', from: 'bob', text: both },
    ],
  };
}

/** Every page on which a string from outside stands, once a message, a card and a post with it are there. */
function pagesWith(text: string): [HostRole, string][] {
  const part = encodeURIComponent(text.slice(0, 3_000));
  const card = `title=${part}&price=${part}&picture=${part}&address=${part}`;
  return [
    ['chat-app', '/'], ['chat-app', '/contacts'], ['chat-app', '/me'], ['chat-app', '/conversation/bob'], ['chat-app', '/conversation/hikers'], ['chat-app', '/moments'],
    ['chat-app', `/share/new?surface=direct&${card}`], ['chat-app', `/share/confirm?surface=group&to=hikers&${card}`], ['chat-app', `/moments/new?${card}`],
    ['chat-app', `/moments/new/failed?${card}`], ['chat-link', '/check?message=m2'], ['chat-link', '/complaint?message=m2'],
    ['shop-app', '/'], ['shop-app', '/item/7301'], ['shop-app', '/item/7301/share'], ['shop-app', '/item/7301/share/copied?what=code&surface=direct'], ['shop-app', `/search?q=${part}`], ['shop-app', `/code?code=${part}`],
    ['shop-site', '/item/7301'], ['shop-site', `/search?q=${part}`],
    ['phone-shell', `/frame?app=chat&webview=1&title=${part}`], ['phone-shell', `/frame?app=browser&address=${part}`], ['phone-shell', `/prompt/paste?app=${part}&from=${part}`], ['phone-shell', `/store?installed=${part}`], ['phone-shell', `/sheet?title=${part}&address=${part}`],
  ];
}

let world: TestWorld | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

test.each(Object.keys(HOSTILE))('protects every screen from a hostile string (%s): nothing of it becomes markup, labels stay short', { timeout: 60_000 }, async (key) => {
  const text = HOSTILE[key] ?? '';
  world = await startTestWorld({ seed: seedWith(text), answers: { open: { kind: 'confirm', times: 1 }, 'offer direct': 'pass-code' } });
  const sent = text.slice(0, 5_000);
  await world.post('chat-app', '/conversation/bob/messages', { as: 'alice', form: { text: sent } });
  await world.post('chat-app', '/share', { as: 'alice', form: { surface: 'direct', to: 'bob', title: sent, price: sent, picture: `javascript:${sent}`, address: `http://example.com/${sent}` } });
  await world.post('chat-app', '/moments', { as: 'alice', form: { text: `http://example.com/ ${sent}` } });
  await world.post('chat-app', '/moments', { as: 'alice', body: encodeMultipart({ text: sent }, { name: 'x.png', bytes: drawPng(9, 9) }) });
  for (const [role, path] of pagesWith(text)) {
    const { status, text: html, document } = await world.get(role, path, { as: 'alice' });
    const where = `${role}${path.slice(0, 60)}`;
    expect(status, where).toBe(200);
    expect(html, where).not.toMatch(/<script>|<img src=x/);
    expect(document.querySelectorAll('script:not([src]), [onerror], [style]'), where).toHaveLength(0);
    for (const element of document.querySelectorAll('a, img')) expect(`${element.getAttribute('href')} ${element.getAttribute('src')}`, where).not.toMatch(/javascript:/i);
    for (const label of document.querySelectorAll('[aria-label]')) expect(label.getAttribute('aria-label')?.length, where).toBeLessThan(2 * 12 * LABEL_LIMIT + 60);
    for (const heading of document.querySelectorAll('h1, .bar-title, .card-title, .row-name, .tile-title')) expect(nameOf(heading).length, where).toBeLessThanOrEqual(12 * LABEL_LIMIT + 1);
  }
});

test('protects what Bob may type: the title as shown, cut off or not, finds its item', async () => {
  const title = `Chair ${MARKUP}\u202E${'长'.repeat(100)}`;
  world = await startTestWorld({ seed: seedWith(title) });
  const { document } = await world.get('shop-site', '/item/7301');
  const shown = nameOf(document.querySelector('h1') as Element);
  expect(shown.endsWith('…')).toBe(true);
  for (const typed of [shown, shown.replace('\u202E', '')]) {
    const found = await world.get('shop-app', `/search?q=${encodeURIComponent(typed)}`, { as: 'bob' });
    expect(found.document.querySelectorAll('a.tile')).toHaveLength(1);
  }
});

test('protects the clipboard text: marks that turn the direction of writing do not travel with the title', async () => {
  world = await startTestWorld({ seed: seedWith('a\u202Eb'), answers: { offer: 'pass-code' } });
  const { document } = await world.get('shop-app', '/item/7301/share/copied?what=code&surface=direct', { as: 'alice' });
  expect(document.querySelector('[data-copy]')?.textContent).toMatch(/^【ab】/u);
});

test.each([
  ['exactly sixty', 'é'.repeat(60), 'é'.repeat(60)],
  ['one more', 'é'.repeat(61), `${'é'.repeat(59)}…`],
  ['sixty families', '👨‍👩‍👧‍👦'.repeat(60), '👨‍👩‍👧‍👦'.repeat(60)],
  ['too many families', '👨‍👩‍👧‍👦'.repeat(70), `${'👨‍👩‍👧‍👦'.repeat(59)}…`],
  ['nothing', '', ''],
])('protects the cut at 60 graphemes: %s', (_what, text, shown) => {
  expect(clip(text)).toBe(shown);
});

test('protects the height of a screen: one letter with ten thousand marks is no label, and a body ends at 2,000', () => {
  expect(clip(`a${'\u0301'.repeat(10_000)}`).length).toBeLessThanOrEqual(12 * LABEL_LIMIT + 1);
  expect(clip('x'.repeat(5_000), BODY_LIMIT)).toHaveLength(BODY_LIMIT);
});

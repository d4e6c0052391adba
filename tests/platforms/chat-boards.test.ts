import { afterEach, beforeEach, expect, test } from 'vitest';
import { CAST } from '../../src/scenarios/cast.ts';
import { openAd } from '../../src/scenarios/open-ad.ts';
import { openArticle } from '../../src/scenarios/open-article.ts';
import { openBio } from '../../src/scenarios/open-bio.ts';
import { openChannel } from '../../src/scenarios/open-channel.ts';
import { openLive } from '../../src/scenarios/open-live.ts';
import { setStages } from '../../src/world/set-stages.ts';
import { controlsOf, linkOf, modalOf, startTestWorld } from './test-world.ts';
import type { TestWorld } from './test-world.ts';

const ITEM = 'http://shop.localhost/item/7301';
const CARD = { title: 'Folding camp chair, tangerine', price: '¥129', picture: '', address: ITEM };

let world: TestWorld;
beforeEach(async () => {
  world = await startTestWorld({ seed: setStages(CAST, [openLive, openChannel, openArticle, openAd, openBio].map(({ stage }) => stage)) });
});
afterEach(() => world.close());

test('protects every other scenario: without a stage there is no door, no entry on the sheet, no page and nothing on the feed', async () => {
  const plain = await startTestWorld();
  try {
    const names = async (role: 'chat-app' | 'shop-app', path: string): Promise<string[]> => [...controlsOf((await plain.get(role, path, { as: 'alice' })).document).keys()];
    expect((await names('chat-app', '/discover')).join()).not.toMatch(/Live|Channel|Article/);
    expect((await names('shop-app', '/item/7301/share')).join()).not.toMatch(/Live|Channel|Article|Profile/);
    for (const path of ['/boards/live', '/board/gear-night', '/board/chair-ad']) expect((await plain.get('chat-app', path, { as: 'bob' })).status, path).toBe(404);
    expect((await plain.get('chat-app', '/moments', { as: 'bob' })).text).not.toContain('Ridge outfitters');
  } finally {
    await plain.close();
  }
});

test('protects the shop’s sheet: whoever keeps a board is offered it, nobody else, and nobody an advertisement', async () => {
  const entries = async (as: string): Promise<string[]> => [...controlsOf((await world.get('shop-app', '/item/7301/share', { as })).document).keys()];
  expect(await entries('alice')).toEqual(expect.arrayContaining(['Live room', 'Channel', 'Article', 'Profile']));
  expect((await entries('bob')).join()).not.toMatch(/Live|Channel|Article|Profile|Advert/);
  expect((await entries('alice')).join()).not.toContain('Advert');
});

test.each([['live', 'gear-night'], ['channel', 'slow-ridge'], ['article', 'what-to-carry'], ['bio', 'about-alice']])('protects the way of a card onto a board: %s', async (surface, id) => {
  const choice = await world.get('chat-app', `/share/new?${new URLSearchParams({ surface, ...CARD }).toString()}`, { as: 'alice' });
  expect(choice.text).toContain(`to=${id}`);
  const sent = await world.post('chat-app', '/share', { as: 'alice', form: { surface, to: id, ...CARD } });
  expect([sent.status, sent.headers.location]).toEqual([303, `/board/${id}`]);
  expect(world.asked.filter((act) => 'gate' in act && act.gate === 'send')).toEqual([{ gate: 'send', surface, kind: 'card', owner: 'rival', cohort: 'outside', target: 'goods' }]);
  const seen = await world.get('chat-app', `/board/${id}`, { as: 'bob' });
  expect(seen.text).toContain('Folding camp chair, tangerine');
  expect(controlsOf(seen.document).has('Publish')).toBe(false);
  expect(world.platforms.get('chat')?.ask('message-sent', { from: 'alice', surface, place: id })).toBe(true);
});

test('protects boards from everybody but their keepers: nobody else puts anything there', async () => {
  expect((await world.post('chat-app', '/share', { as: 'bob', form: { surface: 'live', to: 'gear-night', ...CARD } })).status).toBe(404);
  expect((await world.post('chat-app', '/board/gear-night/messages', { as: 'bob', form: { text: ITEM } })).status).toBe(404);
  expect(world.platforms.get('chat')?.ask('messages', {})).toEqual([]);
});

test('protects the wall on the sender’s side: where a live room takes no link the attempt is told, and nothing stands there', async () => {
  world.answer({ 'send live': 'refuse' });
  const sent = await world.post('chat-app', '/share', { as: 'alice', form: { surface: 'live', to: 'gear-night', ...CARD } });
  const told = await world.get('chat-app', sent.headers.location ?? '', { as: 'alice' });
  expect(modalOf(told.document)).toMatchObject({ role: 'alertdialog', name: 'Not sent' });
  expect((await world.get('chat-app', '/board/gear-night', { as: 'bob' })).text).not.toContain('Folding camp chair, tangerine');
  expect((await world.post('chat-app', '/share', { as: 'alice', form: { surface: 'channel', to: 'slow-ridge', ...CARD } })).headers.location).toBe('/board/slow-ridge');
});

test('protects the difference that money makes: what stands in an advertisement is asked about as paid, a friend’s post as not', async () => {
  await world.post('chat-app', '/share', { as: 'alice', form: { surface: 'bio', to: 'about-alice', ...CARD } });
  world.asked.length = 0;
  const feed = await world.get('chat-app', '/moments', { as: 'bob' });
  expect(feed.text).toContain('Ridge outfitters');
  expect((await world.get('chat-link', '/check?message=chair-ad-1')).headers.location).toBe(`${ITEM}?ad=1`);
  expect((await world.get('chat-link', '/check?message=m1')).headers.location).toBe(ITEM);
  expect(world.asked.flatMap((act) => ('gate' in act && act.gate !== 'send' ? [[act.gate, act.surface, act.paid]] : []))).toEqual([['show', 'ad', 'paid'], ['open', 'ad', 'paid'], ['open', 'bio', 'unpaid']]);
});

test('protects the way from a dead link to the profile: words in the channel, one link on the profile, the item behind it', async () => {
  world.answer({ 'show channel': 'plain-text', 'show bio': 'folded' });
  await world.post('chat-app', '/share', { as: 'alice', form: { surface: 'channel', to: 'slow-ridge', ...CARD } });
  const channel = await world.get('chat-app', '/board/slow-ridge', { as: 'bob' });
  expect(channel.text).toContain(ITEM);
  expect([...controlsOf(channel.document).keys()].join()).not.toContain('Folding camp chair, tangerine');
  const profile = await world.get('chat-app', linkOf(channel.document, 'Profile'), { as: 'bob' });
  const list = await world.get('chat-app', `/board/about-alice${linkOf(profile.document, 'All links')}`, { as: 'bob' });
  expect([...controlsOf(list.document).keys()].join()).toContain('Folding camp chair');
});

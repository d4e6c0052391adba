import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Act } from '../../src/regimes/vocabulary.ts';
import { controlsOf, linkOf, modalOf, nameOf, platformOf, startTestWorld } from './test-world.ts';
import type { Answered, TestWorld } from './test-world.ts';

const ITEM = 'http://shop.localhost/item/7301';
const CARD = { title: 'Folding camp chair, tangerine', price: '¥129.00', picture: 'http://shop.localhost/pictures/7301.svg', address: ITEM };
const CODE = '【Chair】 C0py th1s ￥abcdefghi12￥';

let world: TestWorld;
beforeEach(async () => {
  world = await startTestWorld();
});
afterEach(() => world.close());

const say = (text: string, to = 'bob', as = 'alice'): Promise<Answered> => world.post('chat-app', `/conversation/${to}/messages`, { as, form: { text } });
const share = (to: string, surface: string): Promise<Answered> => world.post('chat-app', '/share', { as: 'alice', form: { ...CARD, to, surface } });
const bubbles = async (path: string, as = 'bob'): Promise<string[]> => {
  const { document } = await world.get('chat-app', path, { as });
  return [...document.querySelectorAll('ol > li')].map((item) => `${nameOf(item)}: ${item.querySelector('.bubble, .card')?.textContent ?? ''}`);
};
const acts = (gate: string): Act[] => world.asked.filter((entry): entry is Act => 'gate' in entry && entry.gate === gate);

describe('tabs', () => {
  test('protects what Bob finds people by: rows are named for the person or group alone, the newest talk first', async () => {
    await say('Are you there?', 'dan');
    const { document } = await world.get('chat-app', '/', { as: 'alice' });
    expect([...document.querySelectorAll('main a')].map(nameOf)).toEqual(['Dan Wu', 'Weekend hikers', 'Family', 'Bob Zhou', 'Carol He']);
    expect(linkOf(document, 'Bob Zhou')).toBe('/conversation/bob');
    expect(document.querySelector('.row-preview')?.getAttribute('aria-hidden')).toBe('true');
  });

  test('protects the way between the four doors in both languages', async () => {
    const english = await world.get('chat-app', '/', { as: 'alice' });
    const chinese = await world.get('chat-app', '/', { as: 'alice', language: 'zh-CN,zh;q=0.9,en;q=0.8' });
    for (const [document, names] of [[english.document, ['Chats', 'Contacts', 'Discover', 'Me']], [chinese.document, ['聊天', '通讯录', '发现', '我']]] as const) {
      expect(names.map((name) => linkOf(document, name))).toEqual(['/', '/contacts', '/discover', '/me']);
    }
    expect([english.document.documentElement.lang, chinese.document.documentElement.lang]).toEqual(['en', 'zh-CN']);
    expect((await world.get('chat-app', '/me', { as: 'alice', language: 'zh' })).document.querySelector('h2')?.textContent).toBe('林爱丽');
  });

  test('protects privacy between the fixed people: without a session there is only a page that says so, and nobody reads a foreign group', async () => {
    const visitor = await world.get('chat-app', '/conversation/bob');
    expect([visitor.status, linkOf(visitor.document, 'Back to start')]).toEqual([401, '/']);
    expect((await world.get('chat-app', '/conversation/family', { as: 'bob' })).status).toBe(404);
    expect((await world.get('chat-app', '/conversation/bob', { as: 'bob' })).status).toBe(404);
  });
});

describe('conversation', () => {
  test('protects the shape that messages are found by: a log named Messages, items named for their authors, own ones too', async () => {
    await say('See you');
    const { document } = await world.get('chat-app', '/conversation/bob', { as: 'alice' });
    expect(nameOf(document.querySelector('[role=log]') as Element)).toBe('Messages');
    expect(await bubbles('/conversation/bob', 'alice')).toEqual(['Bob Zhou: Back home, talk later', 'Alice Lin: See you']);
    expect(await bubbles('/conversation/alice', 'bob')).toEqual(['Bob Zhou: Back home, talk later', 'Alice Lin: See you']);
    expect([nameOf(document.querySelector('textarea') as Element), document.querySelector('form')?.method]).toEqual(['Message', 'post']);
    expect(controlsOf(document).has('Send')).toBe(true);
  });

  test("protects the line between a person's own words and another company's: own words are never asked about", async () => {
    await say('Just words');
    await bubbles('/conversation/alice');
    expect(world.asked).toEqual([{ drawn: 'direct' }]);
    expect(platformOf(world, 'chat').ask('message-sent', { from: 'alice', surface: 'direct', place: 'bob' })).toBe(false);
  });

  test('protects live links: every address in a text opens in the webview by way of the check, each by its own number', async () => {
    await say(`Look: ${ITEM}不错, or (http://shop.localhost/item/7302).`);
    const { document } = await world.get('chat-app', '/conversation/alice', { as: 'bob' });
    const links = [...document.querySelectorAll('.bubble a')];
    expect(links.map(nameOf)).toEqual([ITEM, 'http://shop.localhost/item/7302']);
    const addresses = links.map((link) => new URL(link.getAttribute('href') ?? '').searchParams.get('address'));
    expect(addresses).toEqual(['http://link.chat.localhost/check?message=m1', 'http://link.chat.localhost/check?message=m1&link=1']);
    expect(acts('show')).toEqual([{ gate: 'show', surface: 'direct', kind: 'link', owner: 'rival', paid: 'unpaid', target: 'goods' }]);
  });

  test('protects pass-codes: a text with a code travels as kind code, plain and without a link', async () => {
    expect((await say(CODE, 'hikers')).headers.location).toBe('/conversation/hikers');
    expect(acts('send')).toEqual([{ gate: 'send', surface: 'group', kind: 'code', cohort: 'outside' }]);
    const { document } = await world.get('chat-app', '/conversation/hikers', { as: 'bob' });
    expect([...document.querySelectorAll('.bubble')].at(-1)?.textContent).toBe(CODE);
    expect(document.querySelector('.bubble a')).toBeNull();
  });

  test('protects treatment garble: addresses become glyphs that no one can tap, the code stays, and it is still known as shared', async () => {
    world.answer({ send: 'garble' });
    await say(`x ${ITEM} ${CODE}`);
    await say(ITEM);
    expect(platformOf(world, 'chat').ask('messages', {})).toMatchObject([{ kind: 'code', shared: true }, { kind: 'text', shared: true }]);
    const texts = (await bubbles('/conversation/alice')).join();
    expect(texts).toContain('￥abcdefghi12￥');
    expect(texts).not.toMatch(/http|shop|7301/);
    expect((await world.get('chat-app', '/conversation/alice', { as: 'bob' })).document.querySelector('ol a')).toBeNull();
    expect(platformOf(world, 'chat').ask('message-sent', { from: 'alice', surface: 'direct', place: 'bob' })).toBe(true);
  });

  test('protects treatment refuse: nothing is stored, and a notice with one button lies over the inert conversation', async () => {
    world.answer({ send: 'refuse' });
    const sent = await say(ITEM, 'hikers');
    expect([sent.status, sent.headers.location]).toEqual([303, '/conversation/hikers/refused?kind=link&owner=rival']);
    world.asked.length = 0;
    const { document } = await world.get('chat-app', '/conversation/hikers/refused?kind=link&owner=rival', { as: 'alice' });
    expect(modalOf(document)).toMatchObject({ role: 'alertdialog', name: 'Not sent' });
    expect([...controlsOf(document)].map(([name, link]) => [name, link.getAttribute('href')])).toEqual([['Close', '/conversation/hikers']]);
    expect(world.asked).toEqual([{ drawn: 'group' }, { gate: 'send', surface: 'group', kind: 'link', owner: 'rival', cohort: 'outside', target: 'goods' }]);
    expect(platformOf(world, 'chat').ask('messages', {})).toEqual([]);
  });

  test('protects treatment nothing at the gate show: a shared message is not drawn at all, own words are', async () => {
    await say(ITEM);
    await say('and words');
    world.answer({ show: 'nothing' });
    expect(await bubbles('/conversation/alice')).toEqual(['Bob Zhou: Back home, talk later', 'Alice Lin: and words']);
    expect((await world.get('chat-app', '/', { as: 'bob' })).text).not.toContain('shop.localhost');
  });
});

describe('sharing from another app', () => {
  const query = new URLSearchParams(CARD).toString();

  test('protects the deep link: share leads to the choice, home to the start, anything else to a page that says so', async () => {
    const to = async (address: string): Promise<string | undefined> => (await world.get('chat-app', `/deep-link?address=${encodeURIComponent(address)}`, { as: 'alice' })).headers.location;
    expect(await to(`chatapp://share?surface=direct&${query}`)).toBe(`/share/new?surface=direct&${query}`);
    expect(await to('chatapp://home')).toBe('/');
    const unknown = await world.get('chat-app', `/deep-link?address=${encodeURIComponent('other://x')}`, { as: 'alice' });
    expect([unknown.status, modalOf(unknown.document)?.name]).toEqual([200, 'This link cannot be opened']);
  });

  test.each([
    ['direct', ['Bob Zhou', 'Carol He', 'Dan Wu'], 'Bob Zhou', 'bob'],
    ['group', ['Weekend hikers', 'Family'], 'Weekend hikers', 'hikers'],
  ])('protects the way of a card to %s: target, question, sent', async (surface, names, chosen, id) => {
    const list = await world.get('chat-app', `/share/new?surface=${surface}&${query}`, { as: 'alice' });
    expect([...list.document.querySelectorAll('main a')].map(nameOf)).toEqual(names);
    const confirm = await world.get('chat-app', linkOf(list.document, chosen), { as: 'alice' });
    expect(modalOf(confirm.document)).toMatchObject({ role: 'dialog', name: `Send to ${chosen}` });
    expect([...controlsOf(confirm.document).keys()].sort()).toEqual(['Cancel', 'Send']);
    const form = confirm.document.querySelector('[aria-modal] form') as HTMLFormElement;
    const fields = Object.fromEntries([...form.querySelectorAll('input')].map(({ name, value }) => [name, value]));
    const sent = await world.post('chat-app', form.getAttribute('action') ?? '', { as: 'alice', form: fields });
    expect([sent.status, sent.headers.location]).toEqual([303, `/conversation/${id}`]);
    expect(acts('send')).toEqual([{ gate: 'send', surface, kind: 'card', owner: 'rival', cohort: 'outside', target: 'goods' }]);
    expect(platformOf(world, 'chat').ask('message-sent', { from: 'alice', surface, place: id })).toBe(true);
    const shown = await world.get('chat-app', surface === 'direct' ? '/conversation/alice' : '/conversation/hikers', { as: 'bob' });
    const link = shown.document.querySelector('a.card') as Element;
    expect(nameOf(link)).toBe('Folding camp chair, tangerine ¥129.00');
    expect(link.getAttribute('href')).toBe(`webview://open?address=${encodeURIComponent('http://link.chat.localhost/check?message=m1')}`);
    expect(link.querySelector('img')?.getAttribute('src')).toBe(CARD.picture);
  });

  test('protects a card under garble and refuse: garbled it is plain text with the title, refused it is nowhere', async () => {
    world.answer({ 'send direct': 'garble', 'send group': 'refuse' });
    await share('bob', 'direct');
    expect((await share('hikers', 'group')).headers.location).toBe('/conversation/hikers/refused?kind=card&owner=rival');
    const { document } = await world.get('chat-app', '/conversation/alice', { as: 'bob' });
    expect([...document.querySelectorAll('.bubble')].at(-1)?.textContent).toMatch(/^【Folding camp chair, tangerine】[^\x00-\x7f]{4,8}$/);
    expect(document.querySelector('ol a')).toBeNull();
    expect(platformOf(world, 'chat').ask('messages', {})).toHaveLength(1);
  });
});

describe('Moments', () => {
  test('protects the feed: newest first, everyone sees it, a card is published with a thought from a form', async () => {
    const query = new URLSearchParams(CARD).toString();
    const jump = await world.get('chat-app', `/share/new?surface=moments&${query}`, { as: 'alice' });
    expect([jump.status, jump.headers.location]).toEqual([303, `/moments/new?${query}`]);
    const draft = await world.get('chat-app', `/moments/new?${query}`, { as: 'alice' });
    expect(controlsOf(draft.document).has('Publish')).toBe(true);
    expect((await world.post('chat-app', '/moments', { as: 'alice', form: { ...CARD, text: 'Nice' } })).headers.location).toBe('/moments');
    expect(acts('send')).toEqual([{ gate: 'send', surface: 'moments', kind: 'card', owner: 'rival', cohort: 'outside', target: 'goods' }]);
    expect(await bubbles('/moments')).toEqual(['Alice Lin: Nice', 'Carol He: Fog on the ridge this morning']);
    const feed = await world.get('chat-app', '/moments', { as: 'bob', language: 'zh' });
    expect([nameOf(feed.document.querySelector('ol') as Element), nameOf(feed.document.querySelector('a.card') as Element)]).toEqual(['朋友圈', 'Folding camp chair, tangerine ¥129.00']);
    expect(world.asked).toContainEqual({ drawn: 'moments' });
    expect(platformOf(world, 'chat').ask('message-sent', { from: 'alice', surface: 'moments', place: 'moments' })).toBe(true);
  });

  test('protects the notice of Moments, the same shape as in a conversation', async () => {
    world.answer({ send: 'refuse' });
    const sent = await world.post('chat-app', '/moments', { as: 'alice', form: { text: CODE } });
    expect(sent.headers.location).toBe('/moments/refused?kind=code');
    const { document } = await world.get('chat-app', '/moments/refused?kind=code', { as: 'alice', language: 'zh' });
    expect(modalOf(document)?.role).toBe('alertdialog');
    expect([...controlsOf(document).keys()]).toEqual(['关闭']);
  });
});

test('protects search over states: a snapshot is plain data, and restoring it brings back messages and the next id', async () => {
  const chat = platformOf(world, 'chat');
  await say(ITEM);
  const saved = JSON.parse(JSON.stringify(chat.snapshot())) as unknown;
  await say('later');
  await world.post('chat-link', '/complaint?message=m1', { form: { reason: 'lure' } });
  chat.restore(saved);
  expect(chat.snapshot()).toEqual(saved);
  await say('instead');
  expect(chat.ask('messages', {})).toMatchObject([{ id: 'm1' }, { id: 'm2', text: 'instead' }]);
  expect(() => chat.ask('weather', {})).toThrow('Failed to ask the chat: unknown question "weather"');
});

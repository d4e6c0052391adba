import { afterEach, describe, expect, it, vi } from 'vitest';
import { readPreview } from '../../mock-platforms/chat/read-preview.ts';
import type { Fetched, FetchInWorld } from '../../mock-platforms/platform.ts';
import { READER } from '../../mock-platforms/chat/read-page.ts';
import { controlsOf, nameOf, platformOf, startTestWorld } from './test-world.ts';
import type { TestWorld } from './test-world.ts';

const ITEM = 'http://shop.localhost/item/7301';
const TITLE = 'Folding camp chair, tangerine';

let world: TestWorld | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

async function share(card: Readonly<Record<string, string>>): Promise<Document> {
  world ??= await startTestWorld();
  await world.post('chat-app', '/share', { as: 'alice', form: { surface: 'direct', to: 'bob', ...card } });
  return (await world.get('chat-app', '/conversation/alice', { as: 'bob' })).document;
}

/** What the chat's server gets where a page of this text stands, whatever address it asks for. */
function pageOf(text: string, further: Partial<Fetched> = {}): FetchInWorld {
  return async (address) => ({ status: 200, address, contentType: 'text/html; charset=utf-8', text, ...further });
}

const tag = (property: string, content: string): string => `<meta property="${property}" content="${content}">`;

// Protects the receiver from a card that says what its page does not: what is shown of a link is read from the page, not from
// whoever sent it, and what a page says is hostile until escaped.
describe('what a card shows', () => {
  it('is what the page says of itself, in the language of the sender, and the tap still leads where it was sent to', async () => {
    const document = await share({ title: 'A bargain', price: '¥1.00', picture: 'http://shop.localhost/pictures/7302.svg', address: ITEM });
    const card = document.querySelector('a.card') as Element;
    expect(nameOf(card)).toBe(`${TITLE} ¥129.00`);
    expect(card.querySelector('img')?.getAttribute('src')).toBe('http://shop.localhost/pictures/7301.svg');
    expect(card.getAttribute('href')).toContain('message%3Dm1');
  });

  it('is what the app said where no page of this world stands behind it', async () => {
    for (const address of ['http://elsewhere.example/', 'http://shop.localhost/nowhere', 'http://shop.localhost/pictures/7301.svg']) {
      const document = await share({ title: `To ${address}`, price: '¥1.00', address });
      expect(nameOf([...document.querySelectorAll('a.card')].at(-1) as Element)).toBe(`To ${address} ¥1.00`);
    }
    expect(world?.fetchTroubles).toEqual([]);
  });

  it('stands below a pasted link too, and answers to no tap of its own', async () => {
    world = await startTestWorld();
    await world.post('chat-app', '/conversation/bob/messages', { as: 'alice', language: 'zh', form: { text: `看 ${ITEM}` } });
    const { document } = await world.get('chat-app', '/conversation/alice', { as: 'bob' });
    expect(nameOf(document.querySelector('div.card') as Element)).toBe('山野橘色便携折叠椅 ¥129.00');
    expect([...controlsOf(document).keys()].filter((name) => name.includes('折叠椅') || name === ITEM)).toEqual([ITEM]);
  });

  it('is there for no address that a rule garbled, and not drawn where nothing of a message is alive', async () => {
    world = await startTestWorld({ answers: { 'send direct': 'garble' } });
    await world.post('chat-app', '/conversation/bob/messages', { as: 'alice', form: { text: ITEM } });
    world.answer({ 'show direct': 'plain-text' });
    await world.post('chat-app', '/conversation/bob/messages', { as: 'alice', form: { text: ITEM } });
    const { document } = await world.get('chat-app', '/conversation/alice', { as: 'bob' });
    expect(document.querySelectorAll('.card')).toHaveLength(0);
    expect(platformOf(world, 'chat').ask('messages', {})).toMatchObject([{ kind: 'text' }, { kind: 'link', preview: { title: TITLE } }]);
  });
});

describe('reading the tags of a page', () => {
  it('says who reads and in which language, once', async () => {
    const fetch = vi.fn(pageOf(tag('og:title', 'Page')));
    expect(await readPreview({ fetchInWorld: fetch }, ITEM, 'zh')).toEqual({ title: 'Page' });
    expect(fetch.mock.calls).toEqual([[ITEM, READER, 'zh']]);
    expect(READER).toMatch(/^\w+Preview\/\d/);
  });

  it('takes a picture from where the page stands, and a price in yuan alone', async () => {
    const tags = [tag('og:title', 'First'), tag('og:title', 'Second'), tag('og:image', '/a.png'), tag('product:price:amount', '12.5')];
    expect(await readPreview({ fetchInWorld: pageOf(tags.join('')) }, ITEM, 'en')).toEqual({ title: 'First', picture: 'http://shop.localhost/a.png' });
    expect(await readPreview({ fetchInWorld: pageOf([...tags, tag('product:price:currency', 'CNY')].join('')) }, ITEM, 'en')).toMatchObject({ price: '¥12.50' });
  });

  it.each([['no page', async () => undefined], ['a page that is not there', pageOf(tag('og:title', 'x'), { status: 404 })], ['a picture', pageOf(tag('og:title', 'x'), { contentType: 'image/svg+xml' })], ['a page without a title', pageOf(tag('og:title', '  '))]])('finds nothing in %s', async (_name, fetchInWorld) => {
    expect(await readPreview({ fetchInWorld }, ITEM, 'en')).toBeUndefined();
  });

  it('neither runs nor loads anything, and keeps markup as the words that it is', async () => {
    const title = '&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;';
    const html = `<script>document.head.innerHTML = '${tag('og:title', 'run')}'</script><link rel="stylesheet" href="http://elsewhere.example/">${tag('og:title', title)}<img src="http://elsewhere.example/">`;
    expect(await readPreview({ fetchInWorld: pageOf(html) }, ITEM, 'en')).toEqual({ title: '"><script>alert(1)</script>' });
    // However deep it lies.
    expect(await readPreview({ fetchInWorld: pageOf(`${'<div>'.repeat(150)}${html}`) }, ITEM, 'en')).toEqual({ title: '"><script>alert(1)</script>' });
    const items = [{ id: '7301', title: { en: '"><img src=x onerror=alert(1)>', zh: 'x' }, price: 100 }];
    const people = ['alice', 'bob'].map((id) => ({ id, name: { en: id, zh: id }, session: `session-${id}`, password: `p-${id}` }));
    world = await startTestWorld({ seed: { people, groups: [], items, messages: [] } });
    const document = await share({ title: 'x', address: ITEM });
    expect(document.querySelector('a.card .card-title')?.textContent).toBe('"><img src=x onerror=alert(1)>');
    expect(document.querySelector('[onerror]')).toBeNull();
  });

  // All of them would be parsed for minutes, or to the end of the stack.
  it.each([['deep', '<div>'.repeat(100_000)], ['of open tags that each paragraph repeats', `<p>${Array.from({ length: 10_000 }, (_, at) => `<b a${at}>`).join('')}</p>${'<p>x'.repeat(100_000)}`], ['of one tag', `<p ${Array.from({ length: 60_000 }, (_, at) => `a${at}`).join(' ')}>`]])('reads the beginning alone of a page %s', async (_name, html) => {
    expect(await readPreview({ fetchInWorld: pageOf(`${html}${tag('og:title', 'Late')}`) }, ITEM, 'en')).toBeUndefined();
    expect(await readPreview({ fetchInWorld: pageOf(`${tag('og:title', 'Early')}${html}`) }, ITEM, 'en')).toEqual({ title: 'Early' });
  });
});

import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { controlsOf, linkOf, modalOf, nameOf, platformOf, startTestWorld } from './test-world.ts';
import type { Answered, TestWorld } from './test-world.ts';

const TITLE = 'Folding camp chair, tangerine';

let world: TestWorld;
beforeEach(async () => {
  world = await startTestWorld();
});
afterEach(() => world.close());

const app = (path: string, as = 'alice', language = 'en'): Promise<Answered> => world.get('shop-app', path, { as, language });
const tiles = (document: Document): string[] => [...document.querySelectorAll('a.tile')].map(nameOf);

describe('home and search', () => {
  test('protects that Bob reaches the item only by what arrived or by searching: it is not listed to him, but found', async () => {
    expect(tiles((await app('/')).document)[0]).toBe(`${TITLE} ¥129.00`);
    expect(tiles((await app('/', 'bob')).document).join()).not.toContain('camp chair');
    expect(tiles((await world.get('shop-site', '/')).document).join()).not.toContain('camp chair');
    expect(tiles((await app('/search?q=TANGERINE+chair', 'bob')).document)).toEqual([`${TITLE} ¥129.00`]);
    expect(tiles((await app(`/search?q=${encodeURIComponent('便携折叠椅')}`, 'bob')).document)).toHaveLength(1);
  });

  test('protects an empty or unknown search: it says that nothing was found', async () => {
    for (const query of ['', '%20', 'zeppelin', encodeURIComponent('…')]) {
      const { document } = await app(`/search?q=${query}`);
      expect([tiles(document), document.querySelector('h1')?.textContent]).toEqual([[], 'Nothing found']);
    }
  });

  test('protects the way to the scanner: it stands on the home screen in both languages', async () => {
    expect([linkOf((await app('/')).document, 'Scan'), linkOf((await app('/', 'alice', 'zh')).document, '扫一扫')]).toEqual(['/scan', '/scan']);
  });
});

describe('item and cart', () => {
  test("protects the goal's screen: heading, price and described picture of that very item, in the app and on the site", async () => {
    for (const { document } of [await app('/item/7301'), await world.get('shop-site', '/item/7301')]) {
      expect(document.querySelector('h1')?.textContent).toBe(TITLE);
      expect(document.body.textContent).toContain('¥129.00');
      expect(document.querySelector('img')?.getAttribute('alt')).toContain(TITLE);
    }
    expect((await app('/item/9999')).status).toBe(404);
  });

  test('protects the cart: what is put in stays with the person and is on record', async () => {
    const added = await world.post('shop-app', '/cart', { as: 'alice', form: { item: '7302' } });
    expect([added.status, added.headers.location]).toEqual([303, '/item/7302?added=1']);
    expect((await app('/item/7302?added=1')).document.querySelector('[role=status]')?.textContent).toBe('Added to cart');
    expect(tiles((await app('/cart')).document)).toEqual(['Enamel mug, two sizes ¥39.00']);
    expect([platformOf(world, 'shop').ask('cart', { person: 'alice' }), platformOf(world, 'shop').ask('cart', { person: 'bob' })]).toEqual([['7302'], []]);
  });

  test('protects pictures: the same bytes for the same item on both hosts, another drawing for another item', async () => {
    const [one, same, other] = await Promise.all([app('/pictures/7301.svg'), world.get('shop-site', '/pictures/7301.svg'), world.get('shop-site', '/pictures/7302.svg')]);
    expect(one.headers['content-type']).toContain('image/svg+xml');
    expect(same.text).toBe(one.text);
    expect(other.text).not.toBe(one.text);
    expect((await world.get('shop-site', '/pictures/1.svg')).status).toBe(404);
  });
});

describe('share sheet', () => {
  test('protects the gate offer under open: asked once for every surface, a jump into the chat with the card for each', async () => {
    const { document } = await app('/item/7301/share');
    expect(world.asked).toEqual(['direct', 'group', 'moments'].map((surface) => ({ gate: 'offer', app: 'shop', surface, owner: 'rival', target: 'goods' })));
    expect(modalOf(document)).toMatchObject({ role: 'dialog', name: 'Share' });
    expect([...controlsOf(document).keys()]).toEqual(['Friend', 'Group', 'Moments', 'Copy link', 'Cancel']);
    const jump = new URL(linkOf(document, 'Group'));
    expect([jump.protocol, jump.host, Object.fromEntries(jump.searchParams)]).toEqual([
      'chatapp:',
      'share',
      { surface: 'group', title: TITLE, address: 'http://shop.localhost/item/7301', price: '¥129.00', picture: 'http://shop.localhost/pictures/7301.svg' },
    ]);
    expect(linkOf(document, 'Cancel')).toBe('/item/7301');
    expect([...controlsOf((await app('/item/7301/share', 'alice', 'zh')).document).keys()]).toEqual(['好友', '群聊', '朋友圈', '复制链接', '取消']);
  });

  test('protects treatment nothing: no entry for that surface; no copy either once nothing may leave at all', async () => {
    world.answer({ 'offer group': 'nothing', 'offer moments': 'nothing' });
    expect([...controlsOf((await app('/item/7301/share')).document).keys()]).toEqual(['Friend', 'Copy link', 'Cancel']);
    world.answer({ offer: 'nothing' });
    expect([...controlsOf((await app('/item/7301/share')).document).keys()]).toEqual(['Cancel']);
  });

  test('protects treatment pass-code: the entry shows and copies a code of 11 signs, the same each time, that leads to the item', async () => {
    world.answer({ 'offer group': 'pass-code' });
    const sheet = await app('/item/7301/share');
    expect(linkOf(sheet.document, 'Group')).toBe('/item/7301/share/copied?what=code&surface=group');
    world.asked.length = 0;
    const [first, again] = [await app(linkOf(sheet.document, 'Group')), await app(linkOf(sheet.document, 'Group'))];
    expect(world.asked).toEqual([{ gate: 'offer', app: 'shop', surface: 'group', owner: 'rival', target: 'goods' }, { gate: 'offer', app: 'shop', surface: 'group', owner: 'rival', target: 'goods' }]);
    expect(modalOf(first.document)).toMatchObject({ role: 'dialog', name: 'Code copied' });
    expect([linkOf(first.document, 'Go to chat and paste'), linkOf(first.document, 'Close')]).toEqual(['chatapp://home', '/item/7301']);
    const text = first.document.querySelector('[data-copy]')?.textContent ?? '';
    expect(text).toMatch(/^【Folding camp chair, tangerine】.*￥[A-Za-z0-9]{11}￥/u);
    expect(again.document.querySelector('[data-copy]')?.textContent).toBe(text);
    const code = /￥(.*)￥/u.exec(text)?.[1];
    for (const form of [text, `￥${code}￥`, code ?? '']) {
      expect((await app(`/code?code=${encodeURIComponent(form)}`, 'bob')).headers.location).toBe('/item/7301');
    }
    expect((await app(linkOf(sheet.document, 'Group'), 'alice', 'zh')).document.querySelector('[data-copy]')?.textContent).toContain('【山野橘色便携折叠椅】');
  });

  test('protects treatment qr-picture: the entry keeps its name and leads to the picture, with the way to the chat', async () => {
    world.answer({ 'offer moments': 'qr-picture' });
    const sheet = await app('/item/7301/share');
    expect([...controlsOf(sheet.document).keys()]).toEqual(['Friend', 'Group', 'Moments', 'Copy link', 'Cancel']);
    expect(linkOf(sheet.document, 'Moments')).toBe('/item/7301/share/picture?surface=moments');
    world.asked.length = 0;
    const { document } = await app(linkOf(sheet.document, 'Moments'));
    expect(world.asked).toEqual([{ gate: 'offer', app: 'shop', surface: 'moments', owner: 'rival', target: 'goods' }]);
    expect(modalOf(document)).toMatchObject({ role: 'dialog', name: 'Picture with code' });
    const picture = modalOf(document)?.element.querySelector('img');
    expect([picture?.getAttribute('src'), picture?.getAttribute('alt')]).toEqual(['/item/7301/code.png', "Picture with the item's code"]);
    expect([...controlsOf(document)].map(([name, control]) => [name, control.getAttribute('href')])).toEqual([['Go to chat', 'chatapp://home'], ['Close', '/item/7301']]);
    expect(document.querySelector('.screen')?.hasAttribute('inert')).toBe(true);
    expect([...controlsOf((await app('/item/7301/share/picture?surface=moments', 'alice', 'zh')).document).keys()]).toEqual(['去聊天', '关闭']);
  });

  test('protects against pictures that no regime gave: without the treatment the address leads back to the sheet', async () => {
    world.answer({ 'offer moments': 'qr-picture' });
    expect((await app('/item/7301/share/picture?surface=group')).headers.location).toBe('/item/7301/share');
    for (const path of ['/item/7301/share/picture', '/item/7301/share/picture?surface=elsewhere', '/item/9/share/picture?surface=moments', '/item/9/code.png']) {
      expect((await app(path)).status, path).toBe(404);
    }
  });

  test('protects against codes that no regime gave: without the treatment the address leads back to the sheet', async () => {
    for (const query of ['what=code&surface=group', 'what=code', 'what=code&surface=elsewhere']) {
      expect((await app(`/item/7301/share/copied?${query}`)).headers.location).toBe('/item/7301/share');
    }
  });

  test('protects the copied link: the address of the site, and nothing to press but Done', async () => {
    const { document } = await app('/item/7301/share/copied?what=link');
    expect([modalOf(document)?.name, document.querySelector('[data-copy]')?.textContent]).toEqual(['Link copied', 'http://shop.localhost/item/7301']);
    expect([...controlsOf(document).keys()]).toEqual(['Close']);
  });
});

describe('pass-code dialog', () => {
  const script = readFileSync(new URL('../../mock-platforms/ui/sharing/scripts/paste-dialog.js', import.meta.url), 'utf8');

  /** The start page with its script run against a clipboard. */
  async function openHome(path: string, readText: () => Promise<string>): Promise<{ dialog: HTMLElement | null; page: HTMLElement; code: string | undefined }> {
    const { window } = new JSDOM((await app(path)).text, { runScripts: 'outside-only' });
    Object.defineProperty(window.navigator, 'clipboard', { value: { readText } });
    if (window.document.querySelector('script[src="/scripts/paste-dialog.js"]')) window.eval(script);
    await new Promise((resolve) => setTimeout(resolve, 0));
    const dialog = window.document.querySelector<HTMLElement>('#paste-dialog');
    return { dialog, page: window.document.querySelector('#page') as HTMLElement, code: dialog?.querySelector<HTMLInputElement>('[name=code]')?.value };
  }

  test('protects the dialog: hidden in the page, shown over the inert rest when the clipboard holds a code, with two answers', async () => {
    const { dialog, page, code } = await openHome('/', async () => 'look ￥abcdefghi12￥ now');
    expect([dialog?.hidden, page.inert, code]).toEqual([false, true, '￥abcdefghi12￥']);
    const form = dialog?.querySelector('form');
    expect([form?.method, form?.getAttribute('action')]).toEqual(['get', '/code']);
    expect([...(dialog?.querySelectorAll('a, button') ?? [])].map(nameOf)).toEqual(['Not now', 'Open']);
    expect((await world.get('shop-app', '/scripts/paste-dialog.js')).text).toBe(script);
  });

  test('protects everyone else: no code, a clipboard that is refused, or a declined question leave the page as it was', async () => {
    for (const read of [async () => 'nothing here', async () => Promise.reject(new Error('denied'))]) {
      const { dialog, page } = await openHome('/', read);
      expect([dialog?.hidden, page.inert]).toEqual([true, undefined]);
    }
    expect((await openHome('/?pasted=no', async () => '￥abcdefghi12￥')).dialog).toBeNull();
  });

  test('protects the clipboard: what the page shows as copied is what is copied, and a refusal leaves it readable', async () => {
    const copy = readFileSync(new URL('../../mock-platforms/ui/sharing/scripts/copy-on-load.js', import.meta.url), 'utf8');
    const { window } = new JSDOM((await app('/item/7301/share/copied?what=link')).text, { runScripts: 'outside-only' });
    const written: string[] = [];
    const writeText = async (text: string): Promise<void> => {
      written.push(text);
      throw new Error('denied');
    };
    Object.defineProperty(window.navigator, 'clipboard', { value: { writeText } });
    expect(window.document.querySelectorAll('script[src="/scripts/copy-on-load.js"]')).toHaveLength(1);
    window.eval(copy);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(written).toEqual(['http://shop.localhost/item/7301']);
  });

  test('protects an unknown code: a notice over the home screen with one way back', async () => {
    const { document, status } = await app('/code?code=nonsense');
    expect([status, modalOf(document)?.role, modalOf(document)?.name]).toEqual([200, 'alertdialog', 'This code is not known']);
    expect([...controlsOf(document).keys()]).toEqual(['Close']);
  });
});

describe('site and deep link', () => {
  test('protects the gate land: a visitor is known by the user agent, served or refused without a way on', async () => {
    await world.get('shop-site', '/item/7301', { userAgent: 'Phone Dovecote/8.0' });
    const served = await world.get('shop-site', '/item/7301');
    expect(world.asked).toEqual(['chat', 'browser'].map((app) => ({ gate: 'land', app, owner: 'rival', target: 'goods', referrer: 'elsewhere', paid: 'unpaid' })));
    expect(linkOf(served.document, 'Open in the app')).toBe('shopapp://item/7301');
    world.answer({ 'land chat': 'refused' });
    const refused = await world.get('shop-site', '/item/7301', { userAgent: 'Phone Dovecote/8.0' });
    expect([refused.status, modalOf(refused.document)?.role, controlsOf(refused.document).size]).toEqual([200, 'alertdialog', 0]);
    expect(refused.text).not.toContain(TITLE);
  });

  test('protects the download page: a redirect to an address that knows no item, with nothing but the store to press', async () => {
    world.answer({ 'land chat': 'download-page' });
    const walled = await world.get('shop-site', '/item/7301', { userAgent: 'Phone Dovecote/8.0' });
    expect([walled.status, walled.headers.location]).toEqual([302, '/download']);
    expect(walled.text).not.toContain('7301');
    for (const [language, heading, name] of [['en', 'Get the app', 'Get the app'], ['zh', '下载货郎App', '下载App']] as const) {
      const { document, status, text } = await world.get('shop-site', '/download', { userAgent: 'Phone Dovecote/8.0', language });
      expect([status, document.querySelector('h1')?.textContent, [...controlsOf(document).keys()], linkOf(document, name)]).toEqual([200, heading, [name], 'store://app/shop']);
      expect(text).not.toMatch(/7301|camp chair|折叠椅/);
    }
    expect((await world.get('shop-site', '/item/7301')).status).toBe(200);
  });

  test('protects the way into the app by its scheme, and robots who are let in', async () => {
    const to = async (address: string): Promise<[number, string | undefined]> => {
      const { status, headers } = await app(`/deep-link?address=${encodeURIComponent(address)}`);
      return [status, headers.location];
    };
    expect(await to('shopapp://item/7301')).toEqual([303, '/item/7301']);
    expect(await to('shopapp://home')).toEqual([303, '/']);
    expect(await to('shopapp://elsewhere/1')).toEqual([404, undefined]);
    expect((await world.get('shop-site', '/robots.txt')).text).toBe('User-agent: *\nAllow: /\n\nSitemap: http://shop.localhost/sitemap.xml\n');
  });
});

test('protects search over states: a snapshot is plain data, and restoring it brings back carts', async () => {
  const shop = platformOf(world, 'shop');
  await world.post('shop-app', '/cart', { as: 'alice', form: { item: '7302' } });
  const saved = JSON.parse(JSON.stringify(shop.snapshot())) as unknown;
  await world.post('shop-app', '/cart', { as: 'alice', form: { item: '7303' } });
  shop.restore(saved);
  expect(shop.snapshot()).toEqual(saved);
  expect(shop.ask('cart', { person: 'alice' })).toEqual(['7302']);
  expect(() => shop.ask('weather', {})).toThrow('Failed to ask about orders: unknown question "weather"');
});

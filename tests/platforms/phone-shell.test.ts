import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listApps } from '../../mock-platforms/index.ts';
import { CAST } from '../../src/scenarios/cast.ts';
import { controlsOf, linkOf, modalOf, nameOf, platformOf, startTestWorld } from './test-world.ts';
import type { Answered, TestWorld } from './test-world.ts';
import { drawPng, JPEG } from './test-pictures.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await startTestWorld();
});
afterEach(() => world.close());

const draw = async (path: string, language = 'en'): Promise<Document> => (await world.get('phone-shell', path, { language })).document;
const hrefs = (document: Document): Record<string, string | null> =>
  Object.fromEntries([...controlsOf(document)].filter(([, control]) => !control.closest('nav')).map(([name, control]) => [name, control.getAttribute('href')]));

const EVERY_PAGE = ['/home?apps=chat', '/frame?app=chat', '/frame?app=browser&address=x', '/menu?host=chat', '/hold?entries=paste', '/prompt/paste?app=shop&from=chat', '/prompt/leave?app=chat&to=shop', '/prompt/refused?app=chat', '/prompt/no-app?scheme=x', '/prompt/no-page?app=browser', '/prompt/no-picture?app=shop', '/prompt/no-view', '/sheet?title=x&address=y', '/picker?person=bob', '/store', '/store?installed=shop&app=shop'];

test.each(EVERY_PAGE)('protects the way out of everything: Home and Back work on %s, also under what covers it', async (path) => {
  for (const [language, home, back] of [['en', 'Home', 'Back'], ['zh', '主屏幕', '返回']] as const) {
    const document = await draw(path, language);
    expect([linkOf(document, home), linkOf(document, back)]).toEqual(['phone://home', 'phone://back']);
    const modal = modalOf(document);
    expect(Boolean(modal)).toBe(!/^\/(home|frame|store)/.test(path));
    if (modal) expect(nameOf(modal.element)).not.toBe('');
  }
});

describe('home and frame', () => {
  test('protects the home screen: the apps of the device by their names in its language, and the time of the world', async () => {
    const document = await draw('/home?apps=shop,browser,chat,nothing', 'zh');
    expect(hrefs(document)).toEqual({ 货郎: 'phone://launch/shop', 浏览器: 'phone://launch/browser', 鸽笼: 'phone://launch/chat', 应用商店: 'phone://launch/store' });
    expect(document.querySelector('h1')?.textContent).toContain('10:24');
    expect(Object.keys(hrefs(await draw('/home?apps=chat,browser')))).toEqual(['Dovecote', 'Browser', 'App store']);
  });

  test('protects the bars: none over an app, close and menu over a webview, address and menu in the browser', async () => {
    expect(hrefs(await draw('/frame?app=chat'))).toEqual({});
    const webview = await draw('/frame?app=chat&webview=1&title=A+page');
    expect([hrefs(webview), webview.querySelector('.bar-title')?.textContent]).toEqual([{ Close: 'phone://webview/close', More: 'phone://webview/menu' }, 'A page']);
    const browser = await draw('/frame?app=browser&address=http://shop.localhost/');
    const form = browser.querySelector('form');
    expect([form?.getAttribute('action'), form?.method, hrefs(browser)]).toEqual(['phone://browser/go', 'get', { Go: null, More: 'phone://browser/menu' }]);
    const field = browser.querySelector<HTMLInputElement>('input[name=address]');
    expect([field?.value, field?.type, nameOf(field as Element)]).toEqual(['http://shop.localhost/', 'text', 'Address']);
  });

  test('protects the empty browser: a hint, and nothing that could be mistaken for a way on', async () => {
    const document = await draw('/blank');
    expect([document.title, controlsOf(document).size]).toEqual(['New tab', 0]);
  });
});

describe('menus', () => {
  const on = { 'Share with a friend': 'phone://menu/pass-on' };
  const all = { ...on, 'Copy link': 'phone://menu/copy-address', 'Open in browser': 'phone://menu/open-in-browser', Refresh: 'phone://menu/refresh', Cancel: 'phone://overlay/close' };

  test.each(['go', 'ask'] as const)('protects the gate exit under %s: address and browser are offered in a menu of menu items', async (kind) => {
    world.answer({ exit: kind });
    const document = await draw('/menu?host=chat&own=0&address=http://partner.localhost/');
    expect([modalOf(document)?.role, modalOf(document)?.name]).toEqual(['menu', 'Menu']);
    expect(hrefs(document)).toEqual(all);
    expect(document.querySelectorAll('[role=menu] [role=menuitem]')).toHaveLength(5);
    expect(world.asked).toEqual([{ gate: 'exit', app: 'chat', way: 'menu', owner: 'ally', paid: 'unpaid' }, { gate: 'offer', app: 'chat', owner: 'ally', target: 'goods' }]);
    expect(document.querySelector('.frame')?.hasAttribute('inert')).toBe(true);
  });

  test('protects the gate exit under refuse, and pages of the host itself: neither address nor browser', async () => {
    const closed = { Refresh: all.Refresh, Cancel: all.Cancel };
    expect(hrefs(await draw('/menu?host=chat&own=1&address=x'))).toEqual(closed);
    world.answer({ 'exit chat': 'refuse' });
    expect(hrefs(await draw('/menu?host=chat&own=0&address=x'))).toEqual({ ...on, ...closed });
    expect(hrefs(await draw('/menu?host=browser&own=0&address=x'))).toEqual({ 'Copy link': all['Copy link'], ...closed });
    expect((await world.get('phone-shell', '/menu?host=elsewhere')).status).toBe(404);
  });

  test('protects the gate offer of the chat’s own sheet: where it gives nothing the page is not passed on, and no browser asks it', async () => {
    world.answer({ offer: 'nothing' });
    const { 'Share with a friend': _gone, ...rest } = all;
    expect(hrefs(await draw('/menu?host=chat&own=0&address=http://shop.localhost/item/7301'))).toEqual(rest);
    world.asked.length = 0;
    await draw('/menu?host=browser&own=0&address=http://shop.localhost/item/7301');
    expect(world.asked.filter((act) => 'gate' in act && act.gate === 'offer')).toEqual([]);
  });

  test('protects the menu of a hold: exactly the entries that the phone names, in its order', async () => {
    const document = await draw('/hold?kind=link&entries=copy-address,save-picture,read-code,nonsense,paste,copy');
    expect(Object.entries(hrefs(document))).toEqual([
      ['Copy address', 'phone://hold/copy-address'],
      ['Save picture', 'phone://hold/save-picture'],
      ['Read the code in it', 'phone://hold/read-code'],
      ['Paste', 'phone://hold/paste'],
      ['Copy', 'phone://hold/copy'],
      ['Cancel', 'phone://overlay/close'],
    ]);
  });
});

describe('prompts and share sheet', () => {
  test.each([
    ['/prompt/paste?app=shop&from=chat', 'Pedlar would like to paste from Dovecote', { "Don't allow": 'phone://prompt/deny', Allow: 'phone://prompt/allow' }],
    ['/prompt/leave?app=chat&to=shop', 'Dovecote wants to open Pedlar', { Cancel: 'phone://prompt/deny', Allow: 'phone://prompt/allow' }],
    ['/prompt/leave?app=chat&to=store', 'Dovecote wants to open App store', { Cancel: 'phone://prompt/deny', Allow: 'phone://prompt/allow' }],
    ['/prompt/refused?app=chat', 'This link cannot be opened from here', { Close: 'phone://overlay/close' }],
    ['/prompt/no-app?scheme=other', 'No app can open this link', { Close: 'phone://overlay/close' }],
  ])('protects the question of %s: an alertdialog that names who asks', async (path, name, answers) => {
    const document = await draw(path);
    expect(modalOf(document)).toMatchObject({ role: 'alertdialog', name });
    expect(hrefs(document)).toEqual(answers);
  });

  test("protects the share sheet: the chat's surfaces and copy, with what is shared in sight", async () => {
    const document = await draw('/sheet?title=Chair&address=http://shop.localhost/item/7301', 'zh');
    expect(modalOf(document)).toMatchObject({ role: 'dialog', name: '分享' });
    expect(hrefs(document)).toEqual({ 鸽笼好友: 'phone://share/chat-direct', 鸽笼群聊: 'phone://share/chat-group', 鸽笼朋友圈: 'phone://share/chat-moments', 复制: 'phone://share/copy', 取消: 'phone://overlay/close' });
    expect(document.body.textContent).toContain('http://shop.localhost/item/7301');
  });
});

test('protects the manifests that the phone starts apps by: chat, shop, wallet, browser, with schemes and hosts of the world', () => {
  expect(listApps(world.origins, CAST)).toMatchObject([
    { id: 'chat', scheme: 'chatapp', deepLink: 'http://chat.localhost/deep-link', start: 'http://chat.localhost/', userAgentToken: 'Dovecote/8.0' },
    { id: 'shop', scheme: 'shopapp', deepLink: 'http://app.shop.localhost/deep-link', start: 'http://app.shop.localhost/', userAgentToken: 'Pedlar/10.1' },
    { id: 'wallet', scheme: 'walletapp', deepLink: 'http://wallet.localhost/deep-link', start: 'http://wallet.localhost/', userAgentToken: 'Pouch/3.2' },
    { id: 'browser', hosts: [] },
  ]);
  expect(listApps(world.origins, CAST)[3]).not.toHaveProperty('start');
});

describe('app store', () => {
  test('protects whoever lacks an app: every app but the browser is there, to get or to open by its name, in both languages', async () => {
    const document = await draw('/store?installed=chat,browser');
    expect([document.querySelector('h1')?.textContent, hrefs(document)]).toEqual(['App store', { 'Open Dovecote': 'phone://launch/chat', 'Get Pedlar': 'phone://install/shop', 'Get Pouch': 'phone://install/wallet' }]);
    expect(document.body.textContent).toContain('Things for days outdoors');
    expect(hrefs(await draw('/store?installed=shop', 'zh'))).toEqual({ 获取鸽笼: 'phone://install/chat', 打开货郎: 'phone://launch/shop', 获取荷包: 'phone://install/wallet' });
  });

  test('protects the way from a download page: the page of that app alone; what the store does not have is an unknown path', async () => {
    expect(hrefs(await draw('/store?installed=chat&app=shop'))).toEqual({ 'Get Pedlar': 'phone://install/shop' });
    for (const app of ['browser', 'nothing']) expect((await world.get('phone-shell', `/store?app=${app}`)).status, app).toBe(404);
  });
});

describe('photos', () => {
  const png = drawPng(40, 30);
  const save = (bytes: Buffer, type = 'image/png', person = 'bob'): Promise<Answered> => world.post('phone-shell', `/photos/${person}`, { body: { type, bytes } });

  test('protects what was saved: it comes back byte by byte, under ids that count up for each person', async () => {
    const answers = [await save(png), await save(JPEG, 'image/jpeg'), await save(png, 'image/png', 'alice')];
    expect(answers.map(({ status, text }) => [status, text])).toEqual([[201, '1'], [201, '2'], [201, '1']]);
    const [first, second] = [await world.get('phone-shell', '/photos/bob/1'), await world.get('phone-shell', '/photos/bob/2')];
    expect([first.headers['content-type'], first.bytes.equals(png), second.headers['content-type'], second.bytes.equals(JPEG)]).toEqual(['image/png', true, 'image/jpeg', true]);
    expect(first.headers['x-content-type-options']).toBe('nosniff');
    for (const path of ['/photos/bob/3', '/photos/bob/0', '/photos/__proto__/1', '/photos/carol/1']) expect((await world.get('phone-shell', path)).status, path).toBe(404);
  });

  test('protects the picker: the newest photo first, each by its number, and the way to leave; empty it says so', async () => {
    const empty = await draw('/picker?person=bob&app=shop', 'zh');
    expect([modalOf(empty)?.role, modalOf(empty)?.name, hrefs(empty)]).toEqual(['dialog', '照片', { 取消: 'phone://overlay/close' }]);
    expect(empty.body.textContent).toContain('还没有保存过图片');
    await save(png);
    await save(png);
    const document = await draw('/picker?person=bob');
    expect(Object.entries(hrefs(document))).toEqual([['Photo 2', 'phone://pick/2'], ['Photo 1', 'phone://pick/1'], ['Cancel', 'phone://overlay/close']]);
    expect(document.querySelector('img')?.getAttribute('src')).toBe('/photos/bob/2');
    expect((await world.get('phone-shell', '/picker?person=nobody')).status).toBe(404);
  });

  test('protects the loudness of mocks: what is no picture, another type, too large or nobody’s is refused with a status of its own', async () => {
    const refused = [await save(Buffer.from('<svg/>')), await save(png, 'image/gif'), await save(Buffer.concat([png, Buffer.alloc(1024 * 1024)])), await save(png, 'image/png', 'nobody')];
    expect(refused.map(({ status }) => status)).toEqual([415, 415, 413, 404]);
    expect(platformOf(world, 'phone-shell').snapshot()).toEqual({ photos: {} });
  });
});

test('protects search over states: a snapshot brings back the photos as they were; the shell answers no question', async () => {
  const shell = platformOf(world, 'phone-shell');
  const bytes = drawPng(8, 8);
  await world.post('phone-shell', '/photos/bob', { body: { type: 'image/png', bytes } });
  const saved = JSON.parse(JSON.stringify(shell.snapshot())) as unknown;
  await world.post('phone-shell', '/photos/bob', { body: { type: 'image/png', bytes } });
  shell.restore(saved);
  expect(shell.snapshot()).toEqual(saved);
  expect((await world.get('phone-shell', '/photos/bob/2')).status).toBe(404);
  expect((await world.get('phone-shell', '/photos/bob/1')).bytes.equals(bytes)).toBe(true);
  expect(() => shell.ask('weather', {})).toThrow('Failed to ask the phone shell');
});

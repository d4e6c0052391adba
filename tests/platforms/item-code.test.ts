import { createRequire } from 'node:module';
import { PNG } from 'pngjs';
import QRCode from 'qrcode';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { blur, claimSize, crop, drawPng, JPEG, turn } from './test-pictures.ts';
import { controlsOf, encodeMultipart, linkOf, modalOf, nameOf, startTestWorld } from './test-world.ts';
import type { Answered, TestWorld } from './test-world.ts';

// The package's own types and its export differ in how the default is reached; `require` is what it was made for.
const { default: jsQR } = createRequire(import.meta.url)('jsqr') as typeof import('jsqr');

const ITEM = 'http://shop.localhost/item/7301';

let world: TestWorld;
beforeEach(async () => {
  world = await startTestWorld();
});
afterEach(() => world.close());

const drawCode = async (): Promise<Buffer> => (await world.get('shop-app', '/item/7301/code.png', { as: 'alice' })).bytes;
const scan = (bytes: Buffer, name = 'photo.png'): Promise<Answered> => world.post('shop-app', '/scan', { as: 'bob', body: encodeMultipart({}, { name, bytes }) });
const encode = (text: string): Promise<Buffer> => QRCode.toBuffer(text, { scale: 8 });

test('protects the picture that travels: about 300 pixels, always the same bytes, and an independent reader finds the address in it', async () => {
  const { headers, status } = await world.get('shop-app', '/item/7301/code.png', { as: 'alice' });
  expect([status, headers['content-type']]).toEqual([200, 'image/png']);
  const [bytes, again] = [await drawCode(), await drawCode()];
  expect(again.equals(bytes)).toBe(true);
  const { data, width, height } = PNG.sync.read(bytes);
  expect([width, height]).toEqual([296, 296]);
  expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(ITEM);
});

test('protects the scanner: it reads what the shop drew, also upside down or a little blurred, and asks no network for that', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('There is no network.'));
  const bytes = await drawCode();
  for (const picture of [bytes, turn(bytes), blur(bytes, 2)]) {
    const { status, headers } = await scan(picture);
    expect([status, headers.location]).toEqual([303, '/item/7301']);
  }
  expect(fetched).not.toHaveBeenCalled();
  fetched.mockRestore();
});

test.each([
  ['foreign', 'another address', async () => encode('http://example.com/item/7301')],
  ['foreign', 'a host that only begins like ours', async () => encode('http://shop.localhost.example.com/item/7301')],
  ['foreign', 'credentials before our host', async () => encode('http://x:y@shop.localhost/item/7301')],
  ['foreign', 'an item that is not there', async () => encode('http://shop.localhost/item/9999')],
  ['foreign', 'an address below an item', async () => encode(`${ITEM}/share`)],
  ['foreign', 'an escape that stands for nothing', async () => encode('http://shop.localhost/item/%E0%A4%A')],
  ['foreign', 'no address at all', async () => encode('￥abcdefghi12￥')],
  ['unreadable', 'a blurred code', async () => blur(await drawCode(), 6)],
  ['unreadable', 'a code blurred more', async () => blur(await drawCode(), 7)],
  ['none', 'a code cut off below', async () => crop(await drawCode(), 1, 0.6)],
  ['none', 'a corner of a code', async () => crop(await drawCode(), 0.5, 0.5)],
  ['none', 'a picture without a code', async () => drawPng(200, 200)],
  ['none', 'a JPEG of one pixel', async () => JPEG],
  ['no-picture', 'no file', async () => Buffer.alloc(0)],
  ['no-picture', 'a text', async () => Buffer.from('http://shop.localhost/item/7301')],
  ['no-picture', 'a page', async () => Buffer.from('<!doctype html><img src=x>')],
  ['no-picture', 'a PNG that ends after its header', async () => (await drawCode()).subarray(0, 60)],
  ['no-picture', 'a PNG that claims to be 60,000 pixels wide', async () => claimSize(await drawCode(), 60_000, 60_000)],
  ['too-large', 'a file of more than a megabyte', async () => Buffer.concat([await drawCode(), Buffer.alloc(1024 * 1024)])],
] as const)('protects people from a dumb scanner: %s is what it says of %s', async (reason, _what, draw) => {
  const { status, headers } = await scan(await draw());
  expect([status, headers.location]).toEqual([303, `/scan/failed?reason=${reason}`]);
});

test('protects the screens of failure: each says something else, over the scanner, with the way back', async () => {
  const names = new Set<string>();
  for (const reason of ['foreign', 'unreadable', 'none', 'no-picture', 'too-large']) {
    const { document } = await world.get('shop-app', `/scan/failed?reason=${reason}`, { as: 'bob', language: 'zh' });
    expect([modalOf(document)?.role, [...controlsOf(document).keys()], linkOf(document, '关闭')], reason).toEqual(['alertdialog', ['关闭'], '/scan']);
    names.add(modalOf(document)?.name ?? '');
  }
  expect(names.size).toBe(5);
  expect((await world.get('shop-app', '/scan/failed?reason=weather', { as: 'bob' })).status).toBe(404);
});

test('protects the form: a file input that is a control of its own, a button and the way back, in both languages', async () => {
  for (const [language, input, names] of [['en', 'Choose from album', ['Back', 'Read the code']], ['zh', '从相册选取', ['返回', '识别']]] as const) {
    const { document } = await world.get('shop-app', '/scan', { as: 'bob', language });
    const form = document.querySelector('form');
    expect([form?.method, form?.getAttribute('action'), form?.enctype]).toEqual(['post', '/scan', 'multipart/form-data']);
    const field = document.querySelector<HTMLInputElement>('input[type=file]');
    expect([field?.name, field?.accept, nameOf(field as Element), [...controlsOf(document).keys()]]).toEqual(['picture', 'image/*', input, names]);
  }
});

test('protects the gate land: a code that is shown to the scanner is asked about like the link in it, and one that is not let in reads like a foreign one', async () => {
  const bytes = await drawCode();
  world.asked.length = 0;
  await scan(bytes);
  expect(world.asked).toEqual([{ gate: 'land', app: 'shop', kind: 'picture', owner: 'rival', target: 'goods' }]);
  world.answer({ land: 'refused' });
  expect((await scan(bytes)).headers.location).toBe('/scan/failed?reason=foreign');
});

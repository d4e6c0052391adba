import { afterEach, beforeEach, expect, test } from 'vitest';
import { JSDOM } from 'jsdom';
import { drawAddressCode } from '../../mock-platforms/ui/sharing/draw-address-code.ts';
import { claimSize, drawPng, JPEG } from './test-pictures.ts';
import { controlsOf, encodeMultipart, linkOf, modalOf, nameOf, platformOf, startTestWorld } from './test-world.ts';
import type { Answered, Body, TestWorld } from './test-world.ts';

const PICTURE = drawPng(120, 90);
const ITEM = 'http://shop.localhost/item/7301';

let world: TestWorld;
beforeEach(async () => {
  world = await startTestWorld();
});
afterEach(() => world.close());

const publish = (body: Body): Promise<Answered> => world.post('chat-app', '/moments', { as: 'alice', body });
const feed = async (language = 'en'): Promise<Document> => (await world.get('chat-app', '/moments', { as: 'bob', language })).document;
const kept = (): readonly Record<string, unknown>[] => platformOf(world, 'chat').ask('messages', {}) as Record<string, unknown>[];

test('protects the picture that a person posts: it stands in the feed under its author, byte by byte as it was sent', async () => {
  const { status, headers } = await publish(encodeMultipart({ text: '' }, { name: 'photo.png', type: 'image/png', bytes: PICTURE }));
  expect([status, headers.location]).toEqual([303, '/moments']);
  const [post] = [...(await feed()).querySelectorAll('ol > li')];
  const picture = post?.querySelector('img');
  expect([nameOf(post as Element), picture?.getAttribute('alt'), picture?.getAttribute('src')]).toEqual(['Alice Lin', 'Picture from Alice Lin', '/pictures/m1']);
  expect((await feed('zh')).querySelector('ol img')?.getAttribute('alt')).toBe('林爱丽发的图片');
  const served = await world.get('chat-app', '/pictures/m1', { as: 'bob' });
  expect([served.status, served.headers['content-type'], served.headers['x-content-type-options'], served.bytes.equals(PICTURE)]).toEqual([200, 'image/png', 'nosniff', true]);
});

test('protects the gates: a picture is asked about as a picture at send and show, and its words by what they carry', async () => {
  await publish(encodeMultipart({ text: `Look ${ITEM}` }, { bytes: PICTURE }));
  await feed();
  expect(world.asked).toEqual([
    { gate: 'send', surface: 'moments', kind: 'picture', cohort: 'outside' },
    { gate: 'send', surface: 'moments', kind: 'link', owner: 'rival', cohort: 'outside', target: 'goods' },
    { drawn: 'moments' },
    { gate: 'show', surface: 'moments', kind: 'picture', owner: 'rival', paid: 'unpaid', target: 'goods' },
  ]);
  expect(platformOf(world, 'chat').ask('message-sent', { from: 'alice', surface: 'moments', place: 'moments' })).toBe(true);
  world.asked.length = 0;
  const target = new URL((await feed()).querySelector('.bubble a')?.getAttribute('href') ?? '').searchParams.get('address');
  expect(target).toBe('http://link.chat.localhost/check?message=m1');
  expect((await world.get('chat-link', '/check?message=m1')).headers.location).toBe(ITEM);
  expect(world.asked.at(-1)).toEqual({ gate: 'open', surface: 'moments', kind: 'link', age: 'fresh', owner: 'rival', paid: 'unpaid', target: 'goods', hop: 'first' });
});

test('protects rules that go by the owner or the class: a picture that holds a code is asked about like the link in it, at send and at show', async () => {
  const code = await drawAddressCode('http://partner.localhost/item/5501');
  await publish(encodeMultipart({ text: '' }, { bytes: code }));
  await feed();
  const link = { owner: 'ally', target: 'goods' };
  expect(world.asked).toEqual([
    { gate: 'send', surface: 'moments', kind: 'picture', cohort: 'outside', ...link },
    { drawn: 'moments' },
    { gate: 'show', surface: 'moments', kind: 'picture', paid: 'unpaid', ...link },
  ]);
  // The notice about a refusal asks about the same thing.
  world.answer({ 'send moments': 'refuse' });
  const { headers } = await publish(encodeMultipart({ text: '' }, { bytes: await drawAddressCode(ITEM) }));
  expect(headers.location).toBe('/moments/refused?kind=picture&owner=rival');
  await world.get('chat-app', headers.location ?? '', { as: 'alice' });
  expect(world.asked.at(-1)).toEqual({ gate: 'send', surface: 'moments', kind: 'picture', cohort: 'outside', owner: 'rival', target: 'goods' });
});

test('protects treatments of pictures: refused nothing is kept, garbled no picture is left, not shown it is not drawn', async () => {
  world.answer({ 'send moments': 'refuse' });
  expect((await publish(encodeMultipart({ text: 'x' }, { bytes: PICTURE }))).headers.location).toBe('/moments/refused?kind=picture');
  expect(modalOf((await world.get('chat-app', '/moments/refused?kind=picture', { as: 'alice' })).document)?.name).toBe('Not sent');
  expect(kept()).toEqual([]);
  world.answer({ 'send moments': 'garble' });
  await publish(encodeMultipart({ text: 'mine' }, { bytes: PICTURE }));
  expect(kept()).toMatchObject([{ kind: 'text', shared: true }]);
  expect(kept()[0]).not.toHaveProperty('photo');
  expect(kept()[0]?.['text']).toMatch(/^mine\n\P{ASCII}+$/u);
  world.answer({ show: 'nothing' });
  await publish(encodeMultipart({ text: '' }, { bytes: PICTURE }));
  expect((await feed()).querySelectorAll('ol img')).toHaveLength(0);
});

test('protects posts without a picture: words and cards go as before, in a form with an empty file and in a plain one', async () => {
  await publish(encodeMultipart({ text: 'just words\r\nin two lines' }));
  await publish(encodeMultipart({ text: '', title: 'Folding camp chair, tangerine', price: '¥1', picture: '', address: ITEM }));
  await world.post('chat-app', '/moments', { as: 'alice', form: { text: 'plain' } });
  expect(kept()).toMatchObject([{ kind: 'text', shared: false, text: 'just words\nin two lines' }, { kind: 'card', title: 'Folding camp chair, tangerine', address: ITEM }, { kind: 'text', text: 'plain' }]);
  expect(kept().some((message) => 'photo' in message)).toBe(false);
  expect((await publish(encodeMultipart({ text: '  ' }))).headers.location).toBe('/moments/new');
  expect(kept()).toHaveLength(3);
});

test('protects the form: a file input that is a control of its own, and none beside a card that an app brought', async () => {
  for (const [language, name] of [['en', 'Add picture'], ['zh', '添加照片']] as const) {
    const { document } = await world.get('chat-app', '/moments/new', { as: 'alice', language });
    const field = document.querySelector<HTMLInputElement>('input[type=file]');
    expect([document.querySelector('form')?.enctype, field?.name, field?.accept, nameOf(field as Element)]).toEqual(['multipart/form-data', 'picture', 'image/*', name]);
  }
  const card = await world.get('chat-app', `/moments/new?title=x&address=${encodeURIComponent(ITEM)}`, { as: 'alice' });
  expect([card.document.querySelector('input[type=file]'), controlsOf(card.document).has('Publish')]).toEqual([null, true]);
});

test.each([
  ['a text called photo.png', { name: 'photo.png', type: 'image/png', bytes: Buffer.from('hello') }],
  ['a drawing with script', { name: 'x.svg', type: 'image/svg+xml', bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>') }],
  ['a page that begins like a JPEG', { name: 'x.jpg', type: 'image/jpeg', bytes: Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('<script>alert(1)</script>')]) }],
  ['a PNG that unfolds to gigabytes', { name: 'x.png', type: 'image/png', bytes: claimSize(PICTURE, 40_000, 40_000) }],
  ['a PNG without extent', { name: 'x.png', type: 'image/png', bytes: claimSize(PICTURE, 0, 90) }],
  ['a file of a byte more than a megabyte', { name: 'x.png', type: 'image/png', bytes: Buffer.concat([PICTURE, Buffer.alloc(1024 * 1024 + 1 - PICTURE.length)]) }],
  ['a file of three megabytes', { name: 'x.png', type: 'image/png', bytes: Buffer.concat([PICTURE, Buffer.alloc(3 * 1024 * 1024)]) }],
])('protects everyone who looks at the feed: %s is not taken, and the form says so', async (_what, file) => {
  const { status, headers } = await publish(encodeMultipart({ text: 'x' }, file));
  expect([status, headers.location, kept()]).toEqual([303, '/moments/new/failed', []]);
  const { document } = await world.get('chat-app', '/moments/new/failed', { as: 'alice' });
  expect([modalOf(document)?.role, modalOf(document)?.name, linkOf(document, 'Close')]).toEqual(['alertdialog', 'This picture cannot be used', '/moments/new']);
});

test('protects the largest picture: a file of exactly a megabyte is taken whole, and so is a JPEG', async () => {
  const bytes = Buffer.concat([PICTURE, Buffer.alloc(1024 * 1024 - PICTURE.length)]);
  expect((await publish(encodeMultipart({ text: '' }, { bytes }))).headers.location).toBe('/moments');
  await publish(encodeMultipart({ text: '' }, { name: 'x.txt', type: 'text/plain', bytes: JPEG }));
  const [large, small] = [await world.get('chat-app', '/pictures/m1', { as: 'bob' }), await world.get('chat-app', '/pictures/m2', { as: 'bob' })];
  expect([large.bytes.equals(bytes), small.headers['content-type'], small.bytes.equals(JPEG)]).toEqual([true, 'image/jpeg', true]);
});

test.each(['../../../../etc/passwd', 'x.png%00.html', '"><script>alert(1)</script>.png', '\u202Egnp.exe', 'x'.repeat(5_000)])('protects against what a file is called: %j is never looked at', async (name) => {
  await publish(encodeMultipart({ text: '' }, { name: name.replaceAll('"', '%22'), type: 'text/html', bytes: PICTURE }));
  expect(kept()).toMatchObject([{ kind: 'picture', photo: { type: 'image/png' } }]);
  expect(JSON.stringify(kept())).not.toContain(name.slice(0, 8));
  expect((await world.get('chat-app', '/pictures/m1', { as: 'bob' })).headers['content-type']).toBe('image/png');
});

test('protects the machine: a form without boundary, one that breaks off and one with too much in it are refused, and the chat goes on', async () => {
  const whole = encodeMultipart({ text: 'x' }, { bytes: PICTURE });
  const refused = [
    await publish({ type: 'multipart/form-data', bytes: whole.bytes }),
    await publish({ type: whole.type, bytes: whole.bytes.subarray(0, whole.bytes.length - 200) }),
    await publish(encodeMultipart({ text: 'x'.repeat(70_000) })),
    await publish(encodeMultipart(Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`f${index}`, 'x'])))),
  ];
  expect(refused.map(({ status }) => status)).toEqual([400, 400, 413, 413]);
  expect([kept(), (await publish(whole)).status]).toEqual([[], 303]);
});

test('protects privacy: pictures are there for people who are logged in, and only where there is one', async () => {
  await publish(encodeMultipart({ text: '' }, { bytes: PICTURE }));
  await publish(encodeMultipart({ text: 'words' }));
  expect((await world.get('chat-app', '/pictures/m1')).status).toBe(401);
  for (const path of ['/pictures/m2', '/pictures/m9', '/pictures/__proto__']) expect((await world.get('chat-app', path, { as: 'bob' })).status, path).toBe(404);
});

test('protects search over states: a snapshot is plain data, and restoring it brings back the picture', async () => {
  const chat = platformOf(world, 'chat');
  await publish(encodeMultipart({ text: '' }, { bytes: PICTURE }));
  const saved = JSON.parse(JSON.stringify(chat.snapshot())) as unknown;
  await publish(encodeMultipart({ text: '' }, { bytes: JPEG }));
  chat.restore(saved);
  expect(chat.snapshot()).toEqual(saved);
  expect((await world.get('chat-app', '/pictures/m1', { as: 'bob' })).bytes.equals(PICTURE)).toBe(true);
  expect((await world.get('chat-app', '/pictures/m2', { as: 'bob' })).status).toBe(404);
});

test('protects the look before sending: what was chosen is shown, and choosing nothing takes it away', async () => {
  const page = await world.get('chat-app', '/moments/new', { as: 'alice' });
  expect(String(page.headers['content-security-policy'])).toMatch(/img-src 'self' data: blob: /);
  expect(page.document.querySelectorAll('script[src="/ui/picture-preview.js"]')).toHaveLength(1);
  const { window } = new JSDOM(page.text, { runScripts: 'outside-only' });
  const revoked: string[] = [];
  Object.assign(window.URL, { createObjectURL: () => 'blob:chosen', revokeObjectURL: (address: string) => revoked.push(address) });
  window.eval((await world.get('chat-app', '/ui/picture-preview.js')).text);
  const field = window.document.querySelector('input[type=file]') as HTMLInputElement;
  const preview = window.document.querySelector('[data-preview]') as HTMLImageElement;
  const choose = (files: unknown[]): void => {
    Object.defineProperty(field, 'files', { value: files, configurable: true });
    field.dispatchEvent(new window.Event('change'));
  };
  expect(preview.hidden).toBe(true);
  choose([{}]);
  expect([preview.hidden, preview.getAttribute('src')]).toEqual([false, 'blob:chosen']);
  choose([]);
  expect([preview.hidden, preview.getAttribute('src'), revoked]).toEqual([true, null, ['blob:chosen']]);
});

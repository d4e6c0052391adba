import { afterEach, beforeEach, expect, test } from 'vitest';
import { listApps } from '../../mock-platforms/index.ts';
import { ownerOf } from '../../mock-platforms/owner-of.ts';
import type { Seed } from '../../mock-platforms/platform.ts';
import { CAST } from '../../src/scenarios/cast.ts';
import { controlsOf, linkOf, modalOf, nameOf, startTestWorld } from './test-world.ts';
import type { Answered, TestWorld } from './test-world.ts';

const MARKUP = '"><img src=x onerror=alert(1)>';
const SEED: Seed = {
  ...CAST,
  videos: [
    { id: '8801', title: { en: 'A stove from two cans', zh: '炉子' }, by: MARKUP, seconds: 47, unlistedFor: ['bob'] },
    { id: '8802', title: { en: MARKUP, zh: MARKUP }, by: 'slow_ridge', seconds: 92 },
  ],
};

let world: TestWorld;
beforeEach(async () => {
  world = await startTestWorld({ seed: SEED });
});
afterEach(() => world.close());

const app = (path: string, as = 'alice'): Promise<Answered> => world.get('video-app', path, { as });
const titlesOf = ({ document }: Answered): string[] => [...document.querySelectorAll('.tile-title')].map(({ textContent }) => textContent ?? '');

test('protects every other scenario: the app is there only in a world that has videos', () => {
  expect(listApps(world.origins, CAST).map(({ id }) => id)).toEqual(['chat', 'shop', 'wallet', 'browser']);
  expect(listApps(world.origins, SEED).map(({ id }) => id)).toEqual(['chat', 'shop', 'video', 'wallet', 'browser']);
});

test('protects the receiver from finding unasked what was sent to them: it is recommended to others alone, a search finds it', async () => {
  expect(titlesOf(await app('/'))).toEqual(['A stove from two cans', MARKUP]);
  expect([titlesOf(await app('/', 'bob')), titlesOf(await world.get('video-site', '/'))]).toEqual([[MARKUP], [MARKUP]]);
  expect([titlesOf(await app('/search?q=stove', 'bob')), titlesOf(await world.get('video-site', '/search?q=%E7%82%89'))]).toEqual([['A stove from two cans'], ['A stove from two cans']]);
  expect((await app('/video/8802')).document.querySelector('[onerror]')).toBeNull();
});

test('protects the gate offer: a video is asked about as a video, and travels as a card, a code or a picture as the rule says', async () => {
  world.asked.length = 0;
  const { document } = await app('/video/8801/share');
  expect(world.asked).toEqual(['direct', 'group', 'moments'].map((surface) => ({ gate: 'offer', app: 'video', surface, owner: 'rival', target: 'video' })));
  expect(Object.fromEntries(new URL(linkOf(document, 'Friend')).searchParams)).toEqual({ surface: 'direct', title: 'A stove from two cans', address: 'http://video.localhost/video/8801', picture: 'http://video.localhost/posters/8801.svg' });
  world.answer({ 'offer direct': 'pass-code', 'offer moments': 'qr-picture' });
  const text = (await app('/video/8801/share/copied?what=code&surface=direct')).document.querySelector('[data-copy]')?.textContent ?? '';
  expect(text).toMatch(/￥[A-Za-z0-9]{11}￥/u);
  expect((await app(`/code?code=${encodeURIComponent(text)}`, 'bob')).headers.location).toBe('/video/8801');
  expect((await app(`/search?q=${encodeURIComponent(text)}`, 'bob')).headers.location).toContain('/code?code=');
  // The shop knows nothing of it.
  expect(modalOf((await world.get('shop-app', `/code?code=${encodeURIComponent(text)}`, { as: 'bob' })).document)?.name).toContain('This code is not known');
  expect((await app('/video/8801/share/picture?surface=moments')).document.querySelector('.code-picture')?.getAttribute('src')).toBe('/video/8801/code.png');
});

test('protects who is known from who is not: whoever has just got the app watches, and shares nothing', async () => {
  const { document } = await world.get('video-app', '/video/8801');
  expect([...controlsOf(document).keys()]).toEqual(['Back']);
  expect((await world.get('video-app', '/video/8801/share')).status).toBe(404);
});

test('protects a card from saying what the page does not: the site names its video to servers that show it', async () => {
  await world.post('chat-app', '/share', { as: 'alice', form: { surface: 'direct', to: 'bob', title: 'x', address: 'http://video.localhost/video/8802' } });
  const { document } = await world.get('chat-app', '/conversation/alice', { as: 'bob' });
  expect(nameOf(document.querySelector('a.card') as Element)).toBe(MARKUP);
  expect(document.querySelector('a.card img')?.getAttribute('src')).toBe('http://video.localhost/posters/8802.svg');
});

test('protects regimes that go by the owner: a world may say whose the app is, and no other host becomes that', () => {
  const seed: Seed = { ...SEED, owners: [{ host: 'video-site', owner: 'ally' }] };
  const owner = (address: string): string => ownerOf({ origins: world.origins, seed }, address);
  expect([owner('http://video.localhost/video/8801'), owner('http://app.video.localhost/'), owner('http://shop.localhost/')]).toEqual(['ally', 'rival', 'rival']);
});

test('protects the class of links that ask to add somebody: an invitation is its own person’s alone to find, and is asked about as one', async () => {
  const inviting = await startTestWorld({ seed: { ...SEED, invitations: [{ by: 'alice' }] } });
  const home = async (as: string): Promise<string[]> => [...(await inviting.get('video-app', '/', { as })).document.querySelectorAll('.row-name')].map(({ textContent }) => textContent ?? '');
  expect([await home('alice'), await home('bob')]).toEqual([['Follow Alice Lin on Firefly'], []]);
  inviting.asked.length = 0;
  await inviting.get('video-app', '/add/alice/share', { as: 'alice' });
  expect(inviting.asked).toEqual(['direct', 'group', 'moments'].map((surface) => ({ gate: 'offer', app: 'video', surface, owner: 'rival', target: 'invitation' })));
  const site = await inviting.get('video-site', '/add/alice');
  expect([site.status, site.document.querySelector('h1')?.textContent, (await inviting.get('video-site', '/add/bob')).status]).toEqual([200, 'Follow Alice Lin on Firefly', 404]);
  await inviting.close();
});

const IN_CHAT = 'Dovecote/8.0';
const site = (path: string, userAgent = IN_CHAT): Promise<Answered> => world.get('video-site', path, { userAgent });

test('protects the gate land: the video site asks about whoever comes, as about a video of its owner, and lets the open world in', async () => {
  world.asked.length = 0;
  const { document, status } = await site('/video/8801');
  expect([status, document.querySelector('h1')?.textContent]).toEqual([200, 'A stove from two cans']);
  expect(world.asked).toEqual([{ gate: 'land', app: 'chat', owner: 'rival', target: 'video', referrer: 'elsewhere', paid: 'unpaid' }]);
  // A server that reads the page for a card is no visitor.
  world.asked.length = 0;
  world.answer({ land: 'refused' });
  expect((await site('/video/8801', 'DovecotePreview/1.0')).document.querySelector('h1')?.textContent).toBe('A stove from two cans');
  expect(world.asked).toEqual([]);
});

test('protects each wall at the door of the video site: what it shows leads nowhere but where the wall says', async () => {
  world.answer({ land: 'browser-overlay' });
  expect(modalOf((await site('/video/8801')).document)).toMatchObject({ role: 'dialog', name: 'Use a browser' });
  world.answer({ land: 'download-page' });
  expect((await site('/video/8801')).headers.location).toBe('/download');
  const download = (await site('/download')).document;
  expect([[...controlsOf(download).keys()], linkOf(download, 'Get the app'), download.body.innerHTML.includes('8801')]).toEqual([['Get the app'], 'store://app/video', false]);
  for (const [kind, name] of [['refused', 'This page is not served to visitors from there'], ['chat-only', 'Please use Dovecote']] as const) {
    world.answer({ land: kind });
    const { document } = await site('/video/8801');
    expect([document.querySelector('[role=alertdialog]')?.getAttribute('aria-label'), [...controlsOf(document).keys()]]).toEqual([name, []]);
  }
});

test('protects what was asked for from the password that goes before it: whoever logs in on the video site sees the video', async () => {
  world.answer({ land: 'login' });
  const door = (await site('/video/8801')).headers.location ?? '';
  expect(door).toBe('/login?see=%2Fvideo%2F8801');
  const { document } = await site(door);
  expect(document.querySelector('h1')?.textContent).toBe('Log in to Firefly');
  const wrong = await world.post('video-site', '/login', { form: { password: 'x', see: '/video/8801' } });
  expect(wrong.headers.location).toBe('/login?wrong=1&see=%2Fvideo%2F8801');
  const bob = CAST.people.find(({ id }) => id === 'bob')!;
  const right = await world.post('video-site', '/login', { form: { password: bob.password, see: '/video/8801' } });
  expect([right.headers.location, right.headers['set-cookie']?.[0]]).toEqual(['/video/8801', expect.stringContaining(`session=${bob.session}`)]);
  expect((await world.get('video-site', '/video/8801', { as: 'bob', userAgent: IN_CHAT })).status).toBe(200);
});

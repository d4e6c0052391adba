import { createServer } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { startServing } from '../../../src/serve/start-serving.ts';
import type { Serving } from '../../../src/serve/start-serving.ts';
import { CAST } from '../../../src/scenarios/cast.ts';
import { ask, linkOf } from './ask.ts';
import { makeRegime, OPEN, REGIMES, serve } from './worlds.ts';

let serving: Serving;
afterEach(() => serving.close());

const SITE_ITEM = 'shop.localhost/item/7301';
const portOf = (): string => new URL(serving.address).port;

// Protects what a person is told before they press anything: what there is, what is in force, and how sure it is.
describe('the index page', () => {
  it('names every regime with its facts, the phones, and the pages as seen from everywhere', async () => {
    serving = await serve('wall');
    const { status, document, headers } = await ask(serving, 'http://localhost/');
    expect(status).toBe(200);
    expect([...document.querySelectorAll('.regime code')].map((code) => code.textContent)).toEqual(['open', 'wall', 'asking', 'shut']);
    expect(document.querySelector('.now')?.textContent).toContain('Landing: Turned away (Chat)');
    expect([...document.querySelectorAll('.door')].map((door) => door.getAttribute('aria-label'))).toEqual(['Home screen (Alice Lin)', 'Dovecote (Alice Lin)', 'Pedlar (Alice Lin)', 'Firefly (Alice Lin)', 'Pouch (Alice Lin)', 'Home screen (Bob Zhou)', 'Dovecote (Bob Zhou)', 'Pedlar (Bob Zhou)', 'Firefly (Bob Zhou)', 'Pouch (Bob Zhou)']);
    expect(linkOf(document, 'Bob Zhou: the shared item on the shop’s site, seen from the webview of Dovecote')).toBe(`http://bob-chat-webview.shop.localhost:${portOf()}/item/7301`);
    expect(document.querySelectorAll('script, style, [style]')).toHaveLength(0);
    expect(String(headers['content-security-policy'])).toMatch(/^default-src 'none'; style-src 'self'; .*frame-ancestors 'none'$/);
  });

  it('speaks both languages, and the phones follow', async () => {
    serving = await serve();
    const told = await ask(serving, 'http://localhost/language', { form: { language: 'zh' } });
    expect([told.status, told.headers.location]).toEqual([303, '/']);
    expect((await ask(serving, 'http://localhost/')).document.documentElement.lang).toBe('zh-Hans');
    expect((await ask(serving, 'http://alice-chat.chat.localhost/', { headers: { 'accept-language': 'en' } })).document.title).toBe('鸽笼');
  });

  it('shows hostile names and rules as text, clipped', async () => {
    const hostile = `"><script>alert(1)</script><img src=x onerror=alert(2)>\u202E${'长W'.repeat(10_000)}`;
    const text = { en: hostile, zh: hostile };
    const seed = { ...CAST, people: CAST.people.map((person) => ({ ...person, name: text })), items: CAST.items.map((item) => ({ ...item, title: text })) };
    serving = await serve('bad', { seed, regimes: [makeRegime('bad', [], hostile)] });
    for (const path of ['/', `/open?address=${encodeURIComponent(hostile.slice(0, 2_000))}`, `/open?address=${SITE_ITEM}`, `/go/alice-chat/${encodeURIComponent(`webview://open?address=${encodeURIComponent(hostile.slice(0, 500))}`)}`]) {
      const { text: page, document } = await ask(serving, `http://localhost${path}`);
      expect(document.querySelectorAll('script, img')).toHaveLength(0);
      expect(page).not.toContain('\u202E');
      expect(page.length).toBeLessThan(60_000);
    }
    for (const host of ['alice-chat.chat.localhost', 'alice-shop.app.shop.localhost', 'bob-browser.shop.localhost']) {
      expect((await ask(serving, `http://${host}/`)).document.querySelectorAll('script:not([src]), img[src=x]')).toHaveLength(0);
    }
  });
});

// Protects that a choice is a fresh start: nothing of what was done under one regime may be met under the next.
describe('choosing a regime', () => {
  it('starts the world afresh under it, and "start again" under the same', async () => {
    serving = await serve();
    const say = async (): Promise<void> => void (await ask(serving, 'http://alice-chat.chat.localhost/conversation/bob/messages', { form: { text: 'a word of Alice' } }));
    const heard = async (): Promise<boolean> => (await ask(serving, 'http://bob-chat.chat.localhost/conversation/alice')).text.includes('a word of Alice');
    for (const regime of ['wall', 'wall']) {
      await say();
      expect(await heard()).toBe(true);
      const chosen = await ask(serving, 'http://localhost/world', { form: { regime } });
      expect([chosen.status, chosen.headers.location, serving.regime]).toEqual([303, '/', regime]);
      expect(await heard()).toBe(false);
    }
  });

  it('refuses one that is not there, and takes two choices at once one after the other', async () => {
    serving = await serve();
    expect((await ask(serving, 'http://localhost/world', { form: { regime: 'nowhere' } })).status).toBe(400);
    expect(serving.regime).toBe('open');
    const both = await Promise.all(['wall', 'asking'].map((regime) => ask(serving, 'http://localhost/world', { form: { regime } })));
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect(['wall', 'asking']).toContain(serving.regime);
    expect((await ask(serving, `http://bob-browser.${SITE_ITEM}`)).status).toBe(200);
  });
});

// Protects the point of serving: the same address, other eyes.
describe('views', () => {
  it('show a wall by user agent to the chat’s webview alone', async () => {
    serving = await serve('wall');
    const headings = await Promise.all(['alice-chat-webview', 'alice-browser', 'alice-shop-webview'].map(async (view) => (await ask(serving, `http://${view}.${SITE_ITEM}`)).document.querySelector('h1')?.textContent));
    expect(headings).toEqual(['This page is not served to visitors from there', 'Folding camp chair, tangerine', 'Folding camp chair, tangerine']);
  });

  it('are logged in where the app is installed, as its person, and nowhere else', async () => {
    serving = await serve();
    const statuses = await Promise.all(['alice-chat', 'alice-chat-webview', 'alice-browser', 'alice-shop'].map(async (view) => (await ask(serving, `http://${view}.chat.localhost/`)).status));
    expect(statuses).toEqual([200, 401, 401, 401]);
    expect((await ask(serving, 'http://bob-chat.chat.localhost/me')).text).toContain('Bob Zhou');
  });

  it('are kept wherever an answer leads, while what it says stays as on a phone', async () => {
    serving = await serve();
    const address = `http://shop.localhost:${portOf()}/item/7301`;
    await ask(serving, 'http://alice-chat.chat.localhost/conversation/bob/messages', { form: { text: `look ${address}` } });
    const talk = (await ask(serving, 'http://bob-chat.chat.localhost/conversation/alice')).document;
    const live = talk.querySelector('a.live');
    expect(live?.textContent).toBe(address);
    const jump = await ask(serving, live?.getAttribute('href') ?? '');
    expect(jump.headers.location).toMatch(/^http:\/\/bob-chat-webview\.link\.chat\.localhost:\d+\/check\?message=/);
    const check = await ask(serving, jump.headers.location ?? '');
    expect(check.headers.location).toBe(`http://bob-chat-webview.shop.localhost:${portOf()}/item/7301`);
  });

  it('translate pictures and the policy that allows them alike', async () => {
    serving = await serve();
    const origin = `http://shop.localhost:${portOf()}`;
    const card = new URLSearchParams({ surface: 'direct', to: 'bob', title: 'x', address: `${origin}/item/7301`, picture: `${origin}/pictures/7301.svg` });
    const { document, headers } = await ask(serving, `http://alice-chat.chat.localhost/share/confirm?${card}`);
    const seen = `http://alice-chat.shop.localhost:${portOf()}`;
    expect(document.querySelector('.card-picture')?.getAttribute('src')).toBe(`${seen}/pictures/7301.svg`);
    expect(document.querySelector('input[name=address]')?.getAttribute('value')).toBe(`${origin}/item/7301`);
    expect(String(headers['content-security-policy'])).toContain(` ${seen} `);
    expect((await ask(serving, `${seen}/pictures/7301.svg`)).headers['content-type']).toContain('image/svg');
  });
});

// Protects the machine: only its own person's browser gets in, and only by the names that there are.
describe('the door', () => {
  it('refuses unknown hosts, wrong ports and unknown views with 421, naming them', async () => {
    serving = await serve();
    for (const host of ['evil.example', 'nowhere.localhost', 'carol-chat.chat.localhost', 'alice-chat.evil.example', '[::1]', 'shop.localhost:1', 'a@shop.localhost', '<b>']) {
      const { status, text } = await ask(serving, serving.address, { headers: { host: host.includes(':1') ? host : `${host}:${portOf()}` } });
      expect(status, host).toBe(421);
      expect(text).toContain(host);
    }
  });

  it('leads from 127.0.0.1 to the front, and from a host without a view to the choice of a phone', async () => {
    serving = await serve();
    expect((await ask(serving, 'http://127.0.0.1/')).headers.location).toBe(serving.address);
    const { location } = (await ask(serving, `http://${SITE_ITEM}`)).headers;
    expect(location).toBe(`${serving.address}open?address=${encodeURIComponent(`http://shop.localhost:${portOf()}/item/7301`)}`);
    const choice = await ask(serving, location ?? '');
    expect(linkOf(choice.document, 'Bob Zhou: this address, seen from the browser')).toBe(`http://bob-browser.shop.localhost:${portOf()}/item/7301`);
    const chosen = await ask(serving, `${location}&as=alice-chat-webview`);
    expect(chosen.headers.location).toBe(`http://alice-chat-webview.shop.localhost:${portOf()}/item/7301`);
    expect((await ask(serving, 'http://localhost/open?as=alice-browser&address=http://evil.example/')).document.querySelector('h1')?.textContent).toBe('This page is outside of this world');
  });

  it('takes no form of another site, and no body beyond its limit', async () => {
    serving = await serve();
    const foreign = { 'sec-fetch-site': 'cross-site' };
    expect((await ask(serving, 'http://localhost/world', { form: { regime: 'wall' }, headers: foreign })).status).toBe(403);
    expect((await ask(serving, 'http://alice-chat.chat.localhost/conversation/bob/messages', { form: { text: 'x' }, headers: { 'sec-fetch-site': 'same-site' } })).status).toBe(403);
    expect((await ask(serving, 'http://localhost/world', { form: { regime: 'x'.repeat(5_000) } })).status).toBe(413);
    expect((await ask(serving, 'http://alice-chat.chat.localhost/conversation/bob/messages', { form: { text: 'x'.repeat(70_000) } })).status).toBe(413);
    expect(serving.regime).toBe('open');
  });

  it('listens on 127.0.0.1 alone', async () => {
    serving = await serve();
    const reached = await new Promise((resolve) => {
      // Another address of the same loopback: a server on all addresses would answer there.
      const socket = connect({ host: '127.0.0.2', port: Number(portOf()) }, () => resolve('reached'));
      socket.on('error', ({ message }) => resolve(message)).setTimeout(2_000, () => resolve('no answer'));
    });
    expect(reached).not.toBe('reached');
  });

  it('says what to do where the port is taken, and leaves it to whoever has it', async () => {
    serving = await serve();
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as { port: number };
    await expect(startServing({ regimes: REGIMES, regime: 'open', port, language: 'en' })).rejects.toThrow(`Failed to serve: port ${port} is in use. Choose another one with --port, or 0 for any that is free.`);
    await new Promise((resolve) => taken.close(resolve));
    await expect(startServing({ regimes: [OPEN], regime: 'nowhere', port: 0, language: 'en' })).rejects.toThrow('there is no regime "nowhere". Choose one of open.');
  });
});

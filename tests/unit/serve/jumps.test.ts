import { afterEach, describe, expect, it } from 'vitest';
import type { Serving } from '../../../src/serve/start-serving.ts';
import { ask, linkOf } from './ask.ts';
import type { Answered } from './ask.ts';
import { serve } from './worlds.ts';

// Protects the ways that an ordinary browser cannot go by itself: they must lead where a phone would lead, under the
// same rule, or say in plain words why not.

let serving: Serving;
afterEach(() => serving.close());

const go = (view: string, address: string, way = 'go'): Promise<Answered> => ask(serving, `http://localhost/${way}/${view}/${encodeURIComponent(address)}`);
const headingOf = ({ document }: Answered): string | null | undefined => document.querySelector('h1')?.textContent;

describe('links of custom schemes', () => {
  it('stand in the pages as links to the front, under the view of the page', async () => {
    serving = await serve();
    const sheet = await ask(serving, 'http://alice-shop.app.shop.localhost/item/7301/share');
    const friend = linkOf(sheet.document, 'Friend');
    expect(friend).toMatch(/^http:\/\/localhost:\d+\/go\/alice-shop\/chatapp%3A%2F%2Fshare%3Fsurface%3Ddirect/);
    const jumped = await ask(serving, friend);
    expect(jumped.headers.location).toMatch(/^http:\/\/alice-chat\.chat\.localhost:\d+\/deep-link\?address=chatapp/);
    const arrived = await ask(serving, jumped.headers.location ?? '');
    expect(arrived.headers.location).toMatch(/^\/share\/new\?surface=direct/);
  });

  it('ask first where the rule asks, and go on once the person has allowed it', async () => {
    serving = await serve('asking');
    const asked = await go('alice-shop', 'chatapp://home');
    expect(asked.document.querySelector('main')?.textContent).toContain('Pedlar wants to open Dovecote.');
    const allowed = await ask(serving, `http://localhost${linkOf(asked.document, 'Allow')}`);
    expect(allowed.headers.location).toMatch(/^http:\/\/alice-chat\.chat\.localhost:\d+\/deep-link\?address=chatapp%3A%2F%2Fhome$/);
    // The rule is for the shop: what the chat holds goes at once.
    expect((await go('alice-chat-webview', 'shopapp://item/7301')).status).toBe(302);
  });

  it('are refused in plain words, with the rule, where the rule refuses; allowing does not help', async () => {
    serving = await serve('shut');
    for (const way of ['go', 'allow']) {
      const refused = await go('bob-chat-webview', 'shopapp://item/7301', way);
      expect([refused.status, headingOf(refused)]).toEqual([200, 'This link cannot be opened from here']);
      expect(refused.document.querySelector('code')?.textContent).toBe('shut-0');
    }
  });

  it('lead to the app store as to any other app: by the rule of the app that holds the page', async () => {
    serving = await serve();
    const opened = await go('bob-chat-webview', 'store://app/shop');
    expect(opened.headers.location).toMatch(/^http:\/\/bob-phone\.phone\.localhost:\d+\/store\?/);
    const store = await ask(serving, opened.headers.location ?? '');
    expect((await ask(serving, linkOf(store.document, 'Open Pedlar'))).headers.location).toMatch(/^http:\/\/bob-shop\.app\.shop\.localhost:/);
    expect((await go('bob-phone', 'phone://launch/store')).headers.location).toBe(opened.headers.location);
    await serving.close();
    serving = await serve('shut');
    expect(headingOf(await go('bob-chat-webview', 'store://app/shop'))).toBe('This link cannot be opened from here');
  });

  it('ask no rule where an app leads to itself, but do from its webview', async () => {
    serving = await serve('shut');
    expect((await go('bob-shop', 'shopapp://item/7301')).headers.location).toContain('//bob-shop.app.shop.localhost');
    expect(headingOf(await go('bob-shop-webview', 'shopapp://item/7301'))).toBe('This link cannot be opened from here');
  });

  it('open webviews inside of the world only, and only where an app has one', async () => {
    serving = await serve();
    const { port } = new URL(serving.address);
    const webview = (inner: string): string => `webview://open?address=${encodeURIComponent(inner)}`;
    expect((await go('bob-chat', webview(`http://shop.localhost:${port}/item/7301`))).headers.location).toBe(`http://bob-chat-webview.shop.localhost:${port}/item/7301`);
    for (const inner of ['http://evil.example/', `http://shop.localhost:${port}@evil.example/`, `http://evil.example:${port}/`, `https://shop.localhost:${port}/`, 'http://shop.localhost:1/', 'javascript:alert(1)', '']) {
      expect(headingOf(await go('bob-chat', webview(inner))), inner).toBe('This page is outside of this world');
    }
    expect(headingOf(await go('bob-browser', webview(`http://shop.localhost:${port}/`)))).toBe('No app can open this link');
  });

  it('say so where no app, no view or no address is there', async () => {
    serving = await serve();
    expect(headingOf(await go('bob-chat', 'taxi://home'))).toBe('No app can open this link');
    expect(headingOf(await go('bob-chat', 'not an address'))).toBe('No app can open this link');
    expect((await go('carol-chat', 'shopapp://home')).status).toBe(404);
    expect((await ask(serving, 'http://localhost/go/bob-chat/%E0%A4%A')).status).toBe(400);
  });
});

describe('controls of the phone', () => {
  it('start apps from the home screen', async () => {
    serving = await serve();
    const { port } = new URL(serving.address);
    const home = await ask(serving, 'http://bob-phone.phone.localhost/home');
    const started = async (app: string): Promise<string | undefined> => (await ask(serving, linkOf(home.document, app))).headers.location;
    expect(await started('Pedlar')).toBe(`http://bob-shop.app.shop.localhost:${port}/`);
    expect(await started('Browser')).toBe(`http://bob-phone.phone.localhost:${port}/frame?app=browser`);
    expect(await started('Home')).toBe(`http://bob-phone.phone.localhost:${port}/home`);
    expect(headingOf(await ask(serving, linkOf(home.document, 'Back')))).toBe('Your browser does this itself');
  });

  it('open what is typed into the browser’s bar, by a form that its policy allows', async () => {
    serving = await serve();
    const { port } = new URL(serving.address);
    const bar = await ask(serving, 'http://bob-phone.phone.localhost/frame?app=browser');
    const action = bar.document.querySelector('form')?.getAttribute('action') ?? '';
    expect(String(bar.headers['content-security-policy'])).toContain(`form-action 'self' http://localhost:${port} http://*.localhost:${port}`);
    expect((await ask(serving, `${action}?address=${encodeURIComponent(`shop.localhost:${port}/item/7301`)}`)).headers.location).toBe(`http://bob-browser.shop.localhost:${port}/item/7301`);
    expect(headingOf(await ask(serving, `${action}?address=evil.example`))).toBe('This page is outside of this world');
  });

  it('obey the phone’s own pages alone', async () => {
    serving = await serve();
    expect(headingOf(await go('bob-chat', 'phone://launch/shop'))).toBe('No app can open this link');
    expect(headingOf(await go('bob-phone', 'phone://launch/taxi'))).toBe('No app can open this link');
    expect(headingOf(await go('bob-phone', 'phone://launch/%E0%A4%A'))).toBe('No app can open this link');
  });
});

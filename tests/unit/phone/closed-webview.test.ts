import { expect, test } from 'vitest';
import { AppShelf } from '../../../src/phone/app-shelf.ts';
import { DEVICES } from '../../../src/phone/devices.ts';
import { createJsdomEngine } from '../../../src/phone/jsdom/jsdom-engine.ts';
import type { Send } from '../../../src/phone/jsdom/jsdom-pane.ts';
import { PageStore } from '../../../src/phone/jsdom/page-store.ts';

const send: Send = async ({ address }) => ({ status: 200, cookies: address.endsWith('/a') ? ['seen=a'] : [], contentType: 'text/html', body: Buffer.from(`<!doctype html><title>${address}</title>`) });

// Protects every proof in which a web view is opened a second time: a search holds that a closed one has no page and no history, so
// a phone that kept them would have a way Back that no search knows. (The same of Chromium: tests/e2e/explore.spec.ts.)
test('a closed web view forgets its page and its history, and keeps its cookies', async () => {
  const engine = createJsdomEngine({ send, store: new PageStore() });
  const shelf = new AppShelf({ engine, device: DEVICES[0], apps: [{ id: 'chat', hosts: ['chat.test'] }], session: '', supplyTo: () => () => ({ now: undefined }) });
  const webview = { app: 'chat', webview: true } as const;
  await (await shelf.open(webview)).open('http://three.test/a');
  await (await shelf.open(webview)).open('http://three.test/b');
  expect((await shelf.open(webview)).canGoBack).toBe(true);
  shelf.closeWebview('chat');
  const opened = await shelf.open(webview);
  expect([opened.address, opened.canGoBack]).toEqual(['', false]);
  expect(await opened.open('otherapp://item')).toEqual({ scheme: 'otherapp://item' });
  expect((await opened.look()).title).toBe('');
  await opened.open('http://three.test/c');
  expect(opened.canGoBack).toBe(false);
  expect(engine.panes.get('chat-webview')?.save().cookies).toEqual({ 'three.test': { seen: 'a' } });
});

import { expect, test } from 'vitest';
import { createJsdomEngine } from '../../../src/phone/jsdom/jsdom-engine.ts';
import type { Send } from '../../../src/phone/jsdom/jsdom-pane.ts';
import { PageStore } from '../../../src/phone/jsdom/page-store.ts';

const HTML = '<link rel="stylesheet" href="/a.css"><p>words</p><script src="/a.js"></script>';

// Protects the search from what a store remembers: it fetches a stylesheet or script once for all phones, so whoever opens a page
// first would be seen to ask for more than whoever opens it after, and to look at the visitor's cookies for it.
test('the first phone that opens a page is not seen to ask for more than the next one', async () => {
  const store = new PageStore();
  const watched = async (): Promise<string[]> => {
    const heard: string[] = [];
    const answer = (body: string): Awaited<ReturnType<Send>> => ({ status: 200, cookies: [], contentType: 'text/html', body: Buffer.from(body) });
    const engine = createJsdomEngine({
      send: async ({ address }) => (heard.push(`request ${address}`), answer(HTML)),
      sendForParts: async () => answer(''),
      store,
      observer: { read: (part) => void heard.push(`read ${part}`), write: (part) => void heard.push(`write ${part}`) },
    });
    const pane = await engine.openPane({ name: 'shop', width: 1, height: 1, userAgentTokens: [], language: 'en', cookies: [], supply: () => ({ now: undefined }) });
    await pane.open('http://shop.localhost/');
    return heard;
  };
  const first = await watched();
  expect(first).toEqual(['read cookies shop', 'request http://shop.localhost/', 'write page shop']);
  expect(await watched()).toEqual(first);
});

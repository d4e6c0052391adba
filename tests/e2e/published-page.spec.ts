import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, test } from '@playwright/test';
import { getRegime } from './measure.ts';
import { shareOwn, tell } from './share-own.ts';

// Protects people whose page nobody here wrote: the demonstration that reveal.js ships to everybody, just as it is installed,
// takes over touch, keys and history, pulls pictures from another host, and knows nothing of linktoll. Nothing about it
// is told but its address, and the chat does to it what it does to the shop.
let server: ReturnType<typeof createServer>;
test.beforeAll(async () => {
  server = createServer(express().use(express.static('node_modules/reveal.js'))).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
});
test.afterAll(() => new Promise((resolve) => {
  server.closeAllConnections();
  server.close(resolve);
}));

const EXPECTED = {
  open: '12 clicks, in chat-webview',
  'confirm-direct': '13 clicks, in chat-webview',
  'copy-address': '19 clicks, in browser',
  'visit-stopped': 'blocked at open',
  sealed: 'blocked at exit',
};

for (const [regime, told] of Object.entries(EXPECTED)) {
  test(`a published page under ${regime}: ${told}`, async ({ browser }) => {
    const { port } = server.address() as AddressInfo;
    const cell = await shareOwn(browser, `http://127.0.0.1:${port}/demo.html`, {}, getRegime(regime));
    expect(tell(cell)).toBe(told);
    if (regime !== 'sealed') expect(cell.measurement.page?.without).toEqual(['static.slid.es']);
  });
}

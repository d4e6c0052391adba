import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { promisify } from 'node:util';
import { chromium, expect } from '@playwright/test';
import { launchArgs } from '../../src/browser/launch-args.ts';
import { test } from '../../src/harness/fixtures.ts';
import { asksBeforeApps } from '../../src/phone/chromium/asks-before-apps.ts';
import { TabPool } from '../../src/phone/chromium/tab-pool.ts';
import { getRegime, measure } from './measure.ts';

const KIND = { name: 'shop', width: 390, height: 600, userAgentTokens: [], language: 'zh-CN', cookies: [] };
const PAGE = '<a href="chatapp://share?of=item#7301">link</a> <a href="/away">answer</a> <form action="chatapp://pay"><button>form</button><input type="hidden" name="sum" value="9"></form>';

// Protects everybody who has Chrome or Chromium and no headless shell. Such a browser asks the person in a window of its own before it
// hands a deep link to another app, and from then on no press reaches the page: so it must not see one, by whatever way it is asked for.
test('a browser that would ask a person never hears of a deep link, and the phone hears of each', async ({ browser }) => {
  const tabs = new TabPool(browser, { stopsDeepLinks: true });
  const server = createServer(({ url }, response) => {
    if (url?.endsWith('/away')) response.writeHead(303, { location: 'chatapp://home' }).end();
    else response.setHeader('content-type', 'text/html').end(PAGE);
  });
  const { tab, giveBack } = await tabs.take(KIND, (socket) => void server.emit('connection', socket));
  const told: string[] = [];
  const seen: string[] = [];
  tab.user = { receive: (report) => report.type === 'deep-link' && told.push(report.address), tell: (sign, words) => sign === 'scheme' && told.push(words ?? ''), complain: (trouble) => seen.push(trouble), choose: () => undefined, takesOver: () => false, answersFor: () => true };
  tab.page.on('request', (request) => request.url().startsWith('http') || seen.push(request.url()));
  await tab.page.goto('http://app.shop.localhost/');
  for (const press of ['a:text("link")', 'a:text("answer")', 'button']) {
    const before = told.length;
    await tab.page.locator(press).click({ noWaitAfter: true });
    await expect.poll(() => told.length).toBe(before + 1);
  }
  await tab.page.evaluate(() => void (location.href = 'shopapp://item/42'));
  await expect.poll(() => told.length).toBe(4);
  expect(told).toEqual(['chatapp://share?of=item#7301', 'chatapp://home', 'chatapp://pay?sum=9', 'shopapp://item/42']);
  expect(seen).toEqual([]);
  expect(tab.page.url()).toBe('http://app.shop.localhost/');
  await giveBack(false);
  await tabs.close();
});

const CELLS = [
  ['share-item-group', 'no-groups'],
  ['pay-in-shop', 'open'],
] as const;

for (const [scenario, regime] of CELLS) {
  test(`${scenario} under ${regime} comes to the same where deep links are stopped`, async ({ browser, keptTabs }) => {
    const tabs = new TabPool(browser, { stopsDeepLinks: true });
    const stopped = await measure({ browser, keptTabs: tabs }, scenario, getRegime(regime));
    expect(stopped.measurement).toEqual((await measure({ browser, keptTabs }, scenario, getRegime(regime))).measurement);
    await tabs.close();
  });
}

test('a headless shell asks nobody', async ({ browser }) => {
  test.skip(!/headless/.test(process.env['LINKTOLL_BROWSER_PATH'] ?? '') && process.env['LINKTOLL_BROWSER_PATH'] !== '', 'the browser in use is no headless shell');
  expect(await asksBeforeApps(browser)).toBe(false);
});

test('a full browser, where there is one, measures two worlds in the same tabs', async ({ browser, keptTabs }) => {
  const path = await findFull();
  test.skip(path === undefined, 'no Chrome or Chromium is installed here');
  const full = await chromium.launch({ args: launchArgs(), ...(path !== undefined && { executablePath: path }) });
  expect(await asksBeforeApps(full)).toBe(true);
  const tabs = new TabPool(full);
  for (const [scenario, regime] of [...CELLS, ...CELLS]) {
    const { measurement } = await measure({ browser: full, keptTabs: tabs }, scenario, getRegime(regime));
    expect(measurement).toEqual((await measure({ browser, keptTabs }, scenario, getRegime(regime))).measurement);
  }
  await full.close();
});

async function findFull(): Promise<string | undefined> {
  for (const name of ['google-chrome', 'chromium']) {
    const found = await promisify(execFile)('which', [name]).then(({ stdout }) => stdout.trim(), () => undefined);
    if (found) return found;
  }
  return undefined;
}

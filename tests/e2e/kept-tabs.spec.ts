import { createServer } from 'node:http';
import { expect, test } from '@playwright/test';
import { runInChromium } from '../../src/harness/run-in-chromium.ts';
import { measureCell, type CellResult } from '../../src/harness/measure-cell.ts';
import { COLLECT_EVERY, MAX_WORLDS, TabPool } from '../../src/phone/chromium/tab-pool.ts';
import { DEVICES } from '../../src/phone/devices.ts';
import { CAST } from '../../src/scenarios/cast.ts';
import { shareItemDirect } from '../../src/scenarios/share-item-direct.ts';
import { getRegime } from './measure.ts';

const KIND = { name: 'chat', width: 390, height: 600, userAgentTokens: [], language: 'zh-CN', cookies: [{ name: 'session', value: 'secret', host: 'one.localhost' }] };

/** A little world of one page, which remembers what it was asked. */
function startPage(html: string): { admit: (socket: NodeJS.EventEmitter) => void; asked: string[] } {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers.cookie ?? 'no cookie'}`);
    response.setHeader('Content-Type', 'text/html').end(html);
  });
  return { admit: (socket) => void server.emit('connection', socket), asked };
}

// Protects worlds from each other though they share tabs: a tab that comes back has no cookie, no line to the world before and no more
// of its history than the page that is left, and one in which anything was kept or went wrong does not come back.
test('a tab that is kept leads into the new world alone, without cookies and with no more history than the page it leaves', async ({ browser }) => {
  const tabs = new TabPool(browser);
  const before = startPage('<h1>before</h1>');
  const first = await tabs.take(KIND, before.admit);
  await first.tab.page.goto('http://one.localhost/a');
  await first.tab.page.goto('http://one.localhost/b');
  await first.giveBack(true);
  // Nobody uses the tab now: what a page still asks for is answered by no world.
  expect(await first.tab.page.evaluate(() => fetch('/late').then(() => 'answered', () => 'not answered'))).toBe('not answered');
  const after = startPage('<h1>after</h1>');
  const second = await tabs.take({ ...KIND, cookies: [] }, after.admit);
  expect(second.tab).toBe(first.tab);
  await second.tab.page.goto('http://one.localhost/c');
  expect(await second.tab.page.evaluate(() => [document.querySelector('h1')?.textContent, history.length])).toEqual(['after', 2]);
  expect(before.asked).toEqual(['/a session=secret', '/b session=secret'].map((each) => `http://one.localhost${each}`));
  expect(after.asked).toEqual(['http://one.localhost/c no cookie']);
  await second.giveBack(false);
  await tabs.close();
});

for (const [what, html, well] of [
  ['nothing is kept of a page at rest', '<h1>page</h1>', true],
  ['something went wrong', '<h1>page</h1>', false],
  ['the page stored something', '<script>localStorage.setItem("a", "b")</script>', true],
  ['the page stored something for this tab', '<script>sessionStorage.setItem("a", "b")</script>', true],
  ['the page named its window', '<script>window.name = "mine"</script>', true],
] as const) {
  test(`whether a tab comes back where ${what}`, async ({ browser }) => {
    const tabs = new TabPool(browser);
    const { admit } = startPage(html);
    const { tab, giveBack } = await tabs.take(KIND, admit);
    await tab.page.goto('http://one.localhost/');
    await giveBack(well);
    const next = await tabs.take(KIND, admit);
    expect(next.tab === tab).toBe(well && html.startsWith('<h1>'));
    expect(await next.tab.page.evaluate(() => document.body.textContent)).toBe(next.tab === tab ? 'page' : '');
    await next.giveBack(false);
    await tabs.close();
  });
}

// Protects long runs from filling the memory: what Playwright remembers of a tab goes with the tab, so none serves for ever.
test('a tab that has served its worlds is closed, and a new one takes its place', async ({ browser }) => {
  const tabs = new TabPool(browser);
  const { admit } = startPage('<h1>page</h1>');
  const served: unknown[] = [];
  for (let world = 0; world <= MAX_WORLDS; world += 1) {
    const { tab, giveBack } = await tabs.take(KIND, admit);
    served.push(tab);
    await tab.page.goto('http://one.localhost/');
    await giveBack(true);
  }
  expect(new Set(served.slice(0, MAX_WORLDS)).size).toBe(1);
  expect(served.at(-1)).not.toBe(served[0]);
  await tabs.close();
});

// Protects long runs from filling the memory: a renderer does not keep the pages of all worlds that its tab has served.
test('what a tab showed is collected every few worlds', async ({ browser }) => {
  const tabs = new TabPool(browser);
  const { admit } = startPage('<h1>page</h1>');
  for (let world = 1; world <= COLLECT_EVERY; world += 1) {
    const { tab, giveBack } = await tabs.take(KIND, admit);
    await tab.page.goto('http://one.localhost/');
    await giveBack(true);
  }
  const { tab, giveBack } = await tabs.take(KIND, admit);
  expect((await tab.cdp.send('Memory.getDOMCounters')).documents).toBeLessThan(COLLECT_EVERY);
  await giveBack(true);
  await tabs.close();
});

// Protects the figures and the pictures: in new tabs, in kept ones, and in those that another regime was measured in, a cell is the same.
test('a cell in kept tabs is the same as in new ones, to the last picture', async ({ browser }) => {
  const tabs = new TabPool(browser);
  const measure = (regime: string, kept?: TabPool): Promise<CellResult> =>
    measureCell({ scenario: shareItemDirect, regime: getRegime(regime), device: DEVICES[0], seed: CAST, pictures: true, createEngine: runInChromium(browser, kept) });
  const fresh = await measure('confirm-direct');
  const opened = browser.contexts().length;
  await measure('autumn-2021', tabs);
  const idle = browser.contexts().length;
  expect(idle).toBeGreaterThan(opened);
  for (const regime of ['confirm-direct', 'sealed', 'confirm-direct']) {
    const kept = await measure(regime, tabs);
    if (regime === 'sealed') continue;
    expect(kept.measurement).toEqual(fresh.measurement);
    expect(kept.pictures).toEqual(fresh.pictures);
  }
  // They were really kept: no more tabs than one cell needs.
  expect(browser.contexts().length).toBeLessThan(idle * 2);
  await tabs.close();
  expect(browser.contexts()).toHaveLength(opened);
});

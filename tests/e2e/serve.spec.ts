import { expect, test } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import axe from 'axe-core';
import { loadCatalogue } from '../../src/regimes/load.ts';
import { startServing } from '../../src/serve/start-serving.ts';
import type { Serving } from '../../src/serve/start-serving.ts';

// The platforms as a person meets them in an ordinary browser: one user agent, one cookie jar, no phone around it.
// Everything here is done by plain clicks on what is on screen, and no page may complain while it is done.

declare global {
  interface Window {
    axe: typeof axe;
  }
}

// A page that does not come within this is not there.
test.use({ actionTimeout: 15_000 });

let serving: Serving;
test.beforeEach(async () => {
  serving = await startServing({ regimes: await loadCatalogue(), regime: 'open', port: 0, language: 'en' });
});
test.afterEach(() => serving.close());

/** Whatever any page of the browser complains of, as it happens. */
function watch(context: BrowserContext): string[] {
  const seen: string[] = [];
  context.on('console', (message) => seen.push(`console ${message.type()}: ${message.text()}`));
  context.on('weberror', (error) => seen.push(`error: ${error.error().message}`));
  context.on('request', (request) => {
    if (!/^(data:|http:\/\/([a-z0-9-]+\.)*localhost:)/.test(request.url())) seen.push(`request: ${request.url()}`);
  });
  return seen;
}

/** Presses something that opens a new tab. */
async function openTab(page: Page, name: string): Promise<Page> {
  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name, exact: true }).click();
  const tab = await opened;
  await tab.waitForLoadState();
  return tab;
}

const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('link', { name }).click();
const hostOf = (page: Page): string => new URL(page.url()).hostname;

test('a person shares an item one-to-one under a notice, from Alice’s shop to the item on Bob’s screen', async ({ page, context }) => {
  const seen = watch(context);
  await page.goto(serving.address);
  await page.getByRole('button', { name: 'Put in force: Second confirmation in one-to-one chats' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /In force now Second confirmation/ })).toBeVisible();
  expect(serving.regime).toBe('confirm-direct');

  const alice = await openTab(page, 'Pedlar (Alice Lin)');
  await press(alice, /Folding camp chair/);
  await press(alice, 'Share');
  await press(alice, 'Friend');
  expect(hostOf(alice)).toBe('alice-chat.chat.localhost');
  await press(alice, 'Bob Zhou');
  await expect(alice.locator('.modal .card-picture')).toHaveJSProperty('complete', true);
  expect(await alice.locator('.modal .card-picture').evaluate((picture) => (picture as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  await alice.getByRole('button', { name: 'Send' }).click();
  await expect(alice.getByRole('log').getByText('Folding camp chair')).toBeVisible();

  const bob = await openTab(page, 'Dovecote (Bob Zhou)');
  await press(bob, /Alice Lin/);
  await press(bob, /Folding camp chair/);
  await expect(bob.getByRole('alertdialog', { name: 'You are leaving Dovecote' })).toBeVisible();
  expect(hostOf(bob)).toBe('bob-chat-webview.link.chat.localhost');
  await press(bob, 'Continue');
  await expect(bob.getByRole('heading', { name: 'Folding camp chair, tangerine' })).toBeVisible();
  expect(hostOf(bob)).toBe('bob-chat-webview.shop.localhost');

  // And on into Bob's own shop, by a link that only a phone could open.
  await press(bob, 'Open in the app');
  await expect(bob.getByRole('button', { name: 'Add to cart' })).toBeVisible();
  expect(hostOf(bob)).toBe('bob-shop.app.shop.localhost');
  expect(seen).toEqual([]);
});

test('a pass-code travels on the browser’s own clipboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const seen = watch(context);
  await page.goto(serving.address);
  await page.getByRole('button', { name: 'Put in force: Pass-code and garbled text in groups and Moments' }).click();
  const alice = await openTab(page, 'Pedlar (Alice Lin)');
  await press(alice, /Folding camp chair/);
  await press(alice, 'Share');
  await press(alice, 'Group');
  await expect(alice.locator('.copied')).toContainText('￥');
  await press(alice, 'Go to chat and paste');
  expect(hostOf(alice)).toBe('alice-chat.chat.localhost');

  const bob = await openTab(page, 'Pedlar (Bob Zhou)');
  const dialog = bob.getByRole('dialog', { name: 'A code was copied. Open its item?' });
  await dialog.getByRole('button', { name: 'Open' }).click();
  await expect(bob.getByRole('heading', { name: 'Folding camp chair, tangerine' })).toBeVisible();
  expect(seen).toEqual([]);
});

test('the home screen starts apps, and the browser’s bar opens an address that was read somewhere', async ({ page, context }) => {
  const seen = watch(context);
  await page.goto(serving.address);
  const phone = await openTab(page, 'Home screen (Bob Zhou)');
  await press(phone, 'Browser');
  await phone.getByRole('textbox', { name: 'Address' }).fill(`shop.localhost:${new URL(serving.address).port}/item/7301`);
  await phone.getByRole('button', { name: 'Go' }).click();
  await expect(phone.getByRole('heading', { name: 'Folding camp chair, tangerine' })).toBeVisible();
  expect(hostOf(phone)).toBe('bob-browser.shop.localhost');
  expect(seen).toEqual([]);
});

test('an address without a phone, as copied out of a message, asks on whose phone to open it', async ({ page }) => {
  await page.goto(`http://shop.localhost:${new URL(serving.address).port}/item/7301`);
  await expect(page.getByRole('heading', { name: 'On which phone?' })).toBeVisible();
  const tab = await openTab(page, 'Bob Zhou: this address, seen from the browser');
  await expect(tab.getByRole('heading', { name: 'Folding camp chair, tangerine' })).toBeVisible();
});

// Every pair of language, theme and width stands here once.
for (const [language, colorScheme, width] of [['EN', 'light', 1280], ['EN', 'dark', 390], ['中文', 'dark', 1280], ['中文', 'light', 390]] as const) {
  test(`${language}, ${colorScheme}, ${width} px: the front's pages are accessible, fit the screen and keep quiet`, async ({ browser }) => {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 844 } });
    const seen = watch(context);
    const page = await context.newPage();
    await page.goto(serving.address);
    await page.getByRole('button', { name: language, exact: true }).click();
    await expect(page.getByRole('button', { name: language, exact: true, pressed: true })).toBeVisible();
    const { port } = new URL(serving.address);
    for (const path of ['', 'open?address=nowhere', `open?address=shop.localhost:${port}/`, 'go/alice-chat/taxi%3A%2F%2Fx', 'go/alice-chat/webview%3A%2F%2Fopen']) {
      await page.goto(serving.address + path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `/${path} scrolls sideways`).toBeLessThanOrEqual(width);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
      expect(violations.map(({ id, nodes }) => `/${path}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    }
    expect(seen).toEqual([]);
    await context.close();
  });
}

test('the keyboard alone chooses a regime', async ({ page }) => {
  await page.goto(serving.address);
  const wanted = page.getByRole('button', { name: 'Put in force: Sealed' });
  for (let presses = 0; presses < 400 && !(await wanted.evaluate((button) => button === document.activeElement)); presses += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: /In force now Sealed/ })).toBeVisible();
});

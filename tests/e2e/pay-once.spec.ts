import { expect, test } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { CAST } from '../../src/scenarios/cast.ts';
import { startWorld } from '../../src/world/start-world.ts';
import type { World } from '../../src/world/start-world.ts';
import { getRegime } from './measure.ts';

// Protects purses in a real browser, where a hand presses twice, two windows show one bill, and pages are loaded again
// and gone back to: whatever is done, one order is opened, one payment is made, and the shop books it once.

const [, BOB] = CAST.people;
const ORDER = { order: '1', by: 'bob' };

let world: World;
test.afterEach(() => world.close());

/** Bob's apps in one window each, logged in; what leads to another app is followed by the test, as a phone would. */
async function openApps(browser: Parameters<Parameters<typeof test>[2]>[0]['browser'], regime: string): Promise<BrowserContext> {
  world = await startWorld({ regime: getRegime(regime), seed: CAST });
  const context = await browser.newContext({ proxy: { server: world.proxy }, locale: 'en-US' });
  const roles = ['shop-app', 'chat-wallet'] as const;
  await context.addCookies(roles.map((role) => ({ name: 'session', value: BOB.session, url: world.origins[role] })));
  return context;
}

/** Buys the mug with a double press, and presses the wallet twice too. @returns the bill that the shop hands over. */
async function buyTwice(shop: Page): Promise<string> {
  await shop.goto(`${world.origins['shop-app']}/item/7302`);
  await shop.getByRole('button', { name: 'Buy now' }).dblclick();
  await expect(shop).toHaveURL(/\/order\/1\/pay$/);
  const bills: string[] = [];
  shop.on('request', (request) => request.url().startsWith('chatapp:') && bills.push(request.url()));
  await shop.getByRole('link', { name: 'Dovecote Pay' }).dblclick();
  await expect.poll(() => bills.length).toBeGreaterThan(0);
  return `${world.origins['chat-wallet']}/pay${new URL(bills[0] ?? '').search}`;
}

/** Buys the mug and keeps the picture that its cashier shows, as a phone would. */
async function takeCode(shop: Page): Promise<Buffer> {
  await shop.goto(`${world.origins['shop-app']}/item/7302`);
  await shop.getByRole('button', { name: 'Buy now' }).dblclick();
  const drawn = shop.waitForResponse(/\/code\.png/);
  await shop.getByRole('link', { name: 'Dovecote Pay' }).click();
  return (await drawn).body();
}

/** Has the wallet read a picture from the album. */
async function scan(wallet: Page, code: Buffer): Promise<void> {
  await wallet.goto(`${world.origins['chat-wallet']}/scan`);
  await wallet.getByLabel('Choose from album').setInputFiles({ name: 'code.png', mimeType: 'image/png', buffer: code });
  await expect(digits(wallet)).toBeVisible();
}

const payments = (): unknown[] => [world.ask('chat-wallet', 'paid', { person: 'bob', merchant: 'shop', order: '1' }), world.ask('chat-wallet', 'paid', { person: 'bob', merchant: 'shop', order: '2' }), world.ask('shop', 'order-paid', ORDER)];
const digits = (page: Page) => page.getByLabel('Your six digits');

test('two windows with one bill, each with its digits, and the closing key on top: paid once', async ({ browser }) => {
  const context = await openApps(browser, 'open');
  const bill = await buyTwice(await context.newPage());
  const windows = await Promise.all([context.newPage(), context.newPage()]);
  for (const page of windows) await page.goto(bill);
  await Promise.all(windows.map((page) => digits(page).pressSequentially(BOB.pin.slice(0, 5))));
  expect(payments()).toEqual([0, 0, false]);
  // Both are under way before either is answered, and Enter comes on the heels of the last digit.
  await Promise.all(windows.map(async (page) => {
    await digits(page).press(BOB.pin.slice(5));
    await page.keyboard.press('Enter');
  }));
  await expect.poll(payments).toEqual([1, 0, true]);
  await context.close();
});

test('after paying, reloading the receipt, going back and sending the form again: paid once', async ({ browser }) => {
  // A code holds no way back to the shop, so that the receipt stays and can be loaded again.
  const context = await openApps(browser, 'qr-save-and-scan');
  const wallet = await context.newPage();
  await scan(wallet, await takeCode(await context.newPage()));
  const bill = wallet.url();
  await digits(wallet).pressSequentially(BOB.pin);
  await expect(wallet.getByRole('heading', { name: 'Payment done' })).toBeVisible();
  for (let times = 0; times < 3; times += 1) await wallet.reload();
  await wallet.goBack();
  await wallet.reload();
  await wallet.goto(bill);
  await expect(digits(wallet)).toHaveCount(0);
  const form = new URLSearchParams([...new URL(bill).searchParams, ['pin', BOB.pin]]);
  const headers = { cookie: `session=${BOB.session}`, 'content-type': 'application/x-www-form-urlencoded' };
  const { status } = await world.send({ method: 'POST', address: `${world.origins['chat-wallet']}/pay`, headers, body: Buffer.from(String(form)) });
  expect(status).toBe(303);
  expect(payments()).toEqual([1, 0, true]);
  await context.close();
});

test('the same code read twice, by two windows: paid once, and the cashier is closed after it', async ({ browser }) => {
  const context = await openApps(browser, 'qr-save-and-scan');
  const shop = await context.newPage();
  const code = await takeCode(shop);
  const windows = await Promise.all([context.newPage(), context.newPage()]);
  for (const page of windows) {
    await scan(page, code);
  }
  await Promise.all(windows.map((page) => digits(page).pressSequentially(BOB.pin)));
  await expect.poll(payments).toEqual([1, 0, true]);
  await shop.goto(`${world.origins['shop-app']}/order/1/pay`);
  await expect(shop.getByRole('heading', { name: 'Order paid' })).toBeVisible();
  await context.close();
});

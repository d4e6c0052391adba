import type { Browser } from '@playwright/test';

const known = new WeakMap<Browser, Promise<boolean>>();

/**
 * Whether a browser asks the person in a window of its own before it hands a deep link to another app. Chrome and Chromium
 * do, without a screen too, and until that window is answered no press reaches the page any more; a headless shell has no windows.
 */
export function asksBeforeApps(browser: Browser): Promise<boolean> {
  const asks = known.get(browser) ?? askProduct(browser);
  known.set(browser, asks);
  return asks;
}

async function askProduct(browser: Browser): Promise<boolean> {
  const session = await browser.newBrowserCDPSession();
  const { product } = await session.send('Browser.getVersion');
  await session.detach();
  return !product.startsWith('Headless');
}

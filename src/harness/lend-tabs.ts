import type { Browser, PlaywrightWorkerOptions } from '@playwright/test';
import { TabPool } from '../phone/chromium/tab-pool.ts';
import { collectEarly } from './collect-early.ts';

type Use = (tabs: TabPool | undefined) => Promise<void>;

/** A worker's tabs, from its first cell to its last. None with a trace: that wants a context from its beginning to its end. */
export async function lendTabs({ browser, trace }: { readonly browser: Browser } & Pick<PlaywrightWorkerOptions, 'trace'>, use: Use): Promise<void> {
  // Here, as a worker begins: every test that measures has its tabs lent.
  collectEarly();
  if (trace !== 'off') return use(undefined);
  const tabs = new TabPool(browser);
  await use(tabs);
  await tabs.close();
}

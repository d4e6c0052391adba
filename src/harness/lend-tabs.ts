import type { Browser, PlaywrightWorkerOptions } from '@playwright/test';
import { TabPool } from '../phone/chromium/tab-pool.ts';
import { collectEarly } from './collect-early.ts';

type Use = (tabs: TabPool | undefined) => Promise<void>;

interface Lender extends Pick<PlaywrightWorkerOptions, 'trace'> {
  readonly browser: Browser;
  readonly work?: Parameters<typeof collectEarly>[0];
}

/** A worker's tabs, from its first cell to its last. None with a trace: that wants a context from its beginning to its end. */
export async function lendTabs({ browser, trace, work = 'measuring' }: Lender, use: Use): Promise<void> {
  // Here, as a worker begins: every test that measures or searches has its tabs lent.
  collectEarly(work);
  if (trace !== 'off') return use(undefined);
  const tabs = new TabPool(browser);
  await use(tabs);
  await tabs.close();
}

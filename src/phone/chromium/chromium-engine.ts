import type { Browser } from '@playwright/test';
import type { Engine, PaneSpec } from '../pane.ts';
import { ChromiumPane } from './chromium-pane.ts';
import { Tab } from './tab.ts';
import type { Admit, TabPool } from './tab-pool.ts';

export interface ChromiumEngineOptions {
  /** Address of the world as an HTTP proxy: the only way out of a page. */
  readonly proxy: string;
  readonly colorScheme: 'light' | 'dark';
  /** Where pages from elsewhere run among ours: tells them apart by their addresses. */
  readonly isForeign?: (address: string) => boolean;
}

/** Runs every app in a browser context of its own: own cookies, own user agent. */
export function createChromiumEngine(browser: Browser, { proxy, colorScheme, isForeign }: ChromiumEngineOptions): Engine {
  return {
    async openPane(spec: PaneSpec) {
      const tab = await Tab.open(browser, spec, { proxy, colorScheme, hostsForeign: isForeign !== undefined });
      await tab.addCookies(spec.cookies);
      return new ChromiumPane(tab, spec, { close: () => tab.context.close(), ...(isForeign && { isForeign }) });
    },
  };
}

/** The same with contexts that are kept from one world to the next; for our own pages alone, of which it is known what they leave behind. */
export function createPooledEngine(tabs: TabPool, admit: Admit): Engine {
  return {
    async openPane(spec: PaneSpec) {
      const { tab, giveBack } = await tabs.take(spec, admit);
      return new ChromiumPane(tab, spec, { close: giveBack });
    },
  };
}

import type { Browser } from '@playwright/test';
import type { Engine, PaneSpec } from '../pane.ts';
import { formatUserAgent } from '../user-agent.ts';
import { ChromiumPane } from './chromium-pane.ts';

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
      const context = await browser.newContext({
        viewport: { width: spec.width, height: spec.height },
        userAgent: formatUserAgent(spec.userAgentTokens, { ...(spec.userAgent !== undefined && { base: spec.userAgent }), isWebview: isForeign !== undefined && spec.isWebview === true }),
        locale: spec.language,
        timezoneId: 'Asia/Shanghai',
        colorScheme,
        proxy: { server: proxy },
        acceptDownloads: isForeign !== undefined,
        // Pages from elsewhere are shown a phone with a touch screen, and may have signed their own certificate.
        ...(isForeign && { hasTouch: true, ignoreHTTPSErrors: true }),
      });
      if (spec.cookies.length > 0) {
        await context.addCookies(spec.cookies.map(({ name, value, host }) => ({ name, value, url: `http://${host}/` })));
      }
      return ChromiumPane.create(context, await context.newPage(), spec, isForeign);
    },
  };
}

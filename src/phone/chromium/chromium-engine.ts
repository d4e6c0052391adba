import type { Browser } from '@playwright/test';
import type { Engine, PaneSpec } from '../pane.ts';
import { ChromiumPane } from './chromium-pane.ts';

export interface ChromiumEngineOptions {
  /** Address of the world as an HTTP proxy: the only way out of a page. */
  readonly proxy: string;
  readonly colorScheme: 'light' | 'dark';
  /** Where pages from elsewhere run among ours: tells them apart by their addresses. */
  readonly isForeign?: (address: string) => boolean;
}

/** What an Android phone of the period says of itself before an app adds its token. */
const USER_AGENT = 'Mozilla/5.0 (Linux; Android 13; Handset) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36';

/** Runs every app in a browser context of its own: own cookies, own user agent. */
export function createChromiumEngine(browser: Browser, { proxy, colorScheme, isForeign }: ChromiumEngineOptions): Engine {
  return {
    async openPane(spec: PaneSpec) {
      const context = await browser.newContext({
        viewport: { width: spec.width, height: spec.height },
        userAgent: [isForeign && spec.isWebview ? nameWebview(spec.userAgent ?? USER_AGENT) : (spec.userAgent ?? USER_AGENT), ...spec.userAgentTokens].join(' '),
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

/** What Android's web view says of itself: `wv` among the words of the device, and a version of its own before Chrome's. */
function nameWebview(userAgent: string): string {
  return /; wv\)/.test(userAgent) ? userAgent : userAgent.replace(')', '; wv)').replace('Chrome/', 'Version/4.0 Chrome/');
}

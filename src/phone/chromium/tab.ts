import type { Browser, BrowserContext, CDPSession, FileChooser, Page } from '@playwright/test';
import type { Report } from '../in-page/protocol.ts';
import type { PaneSpec } from '../pane.ts';
import { formatUserAgent } from '../user-agent.ts';
import type { Sign } from './landmark.ts';
import { type PageAgent, placeAgent } from './page-agent.ts';
import { asksBeforeApps } from './asks-before-apps.ts';
import { takeOverLinks } from './take-over-links.ts';
import { watchTroubles } from './watch-troubles.ts';

/** Who uses a tab now and hears what happens in it. */
export interface TabUser {
  /** What the agent in the page reports. */
  receive(report: Report, context: number): void;
  tell(sign: Sign, words?: string): void;
  /** An error of the page or its console, in words. */
  complain(trouble: string): void;
  choose(chooser: FileChooser): void;
  takesOver(address: string): boolean;
  /** Whether a page of this address is one of ours. */
  answersFor(address: string): boolean;
}

export interface TabOptions {
  /** Address of an HTTP proxy: the only way out of the page. */
  readonly proxy: string;
  readonly colorScheme: 'light' | 'dark';
  /** Whether pages from elsewhere may run in it. */
  readonly hostsForeign: boolean;
  /** Whether the browser is kept from seeing deep links, which are the phone's affair. Without a word: where it would ask a person. */
  readonly stopsDeepLinks?: boolean | undefined;
}

/** What a tab is made for and cannot be changed afterwards. */
export type TabKind = Pick<PaneSpec, 'name' | 'width' | 'height' | 'userAgentTokens' | 'language' | 'userAgent' | 'isWebview' | 'linkHosts'>;

/** One page in a context of its own, with the agent in it. It is used by one pane at a time. */
export class Tab {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly cdp: CDPSession;
  user: TabUser | undefined;
  #agent: PageAgent | undefined;

  /** Opens a tab with own cookies and own user agent, on an empty page. */
  static async open(browser: Browser, kind: TabKind, { proxy, colorScheme, hostsForeign, ...options }: TabOptions): Promise<Tab> {
    const stopsDeepLinks = options.stopsDeepLinks ?? (await asksBeforeApps(browser));
    const context = await browser.newContext({
      viewport: { width: kind.width, height: kind.height },
      userAgent: formatUserAgent(kind.userAgentTokens, { ...(kind.userAgent !== undefined && { base: kind.userAgent }), isWebview: hostsForeign && kind.isWebview === true }),
      locale: kind.language,
      timezoneId: 'Asia/Shanghai',
      colorScheme,
      proxy: { server: proxy },
      acceptDownloads: hostsForeign,
      // Pages from elsewhere are shown a phone with a touch screen, and may have signed their own certificate.
      ...(hostsForeign && { hasTouch: true, ignoreHTTPSErrors: true }),
    });
    const page = await context.newPage();
    const tab = new Tab(context, page, await context.newCDPSession(page));
    tab.#agent = await placeAgent(tab.cdp, (report, frame) => tab.user?.receive(report, frame), { stopsDeepLinks });
    await takeOverLinks(tab.cdp, { hosts: kind.linkHosts ?? [], takesOver: (address) => tab.user?.takesOver(address) ?? false, stopsDeepLinks, tell: (address) => tab.user?.tell('scheme', address) });
    return tab;
  }

  private constructor(context: BrowserContext, page: Page, cdp: CDPSession) {
    this.context = context;
    this.page = page;
    this.cdp = cdp;
    watchTroubles(page, () => this.user);
    page.on('filechooser', (chooser) => this.user?.choose(chooser));
  }

  get agent(): PageAgent {
    if (!this.#agent) throw new Error('Failed to ask a page: its agent is not there yet.');
    return this.#agent;
  }

  async addCookies(cookies: PaneSpec['cookies']): Promise<void> {
    if (cookies.length > 0) await this.context.addCookies(cookies.map(({ name, value, host }) => ({ name, value, url: `http://${host}/` })));
  }
}

import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { Browser } from '@playwright/test';
import type { PaneSpec } from '../pane.ts';
import { Tab, type TabKind, type TabOptions } from './tab.ts';

/** Most tabs that lie idle: each keeps a renderer of some 30 MB, and a cell of two people needs six to eight. */
const MAX_IDLE = 10;

/** After so many worlds a tab is closed: as long as it is open Playwright remembers every request that was made in it, some 17 kB each, 1 MB a cell. */
export const MAX_WORLDS = 25;

/**
 * After so many worlds a tab's renderer is told to collect its garbage. Left to itself it keeps the pages of all 25, 2 MB each, which made
 * half of a run's memory; a collection takes it some 30 ms of the processor, so not after each.
 */
export const COLLECT_EVERY = 5;

/** A world as a browser gets into it: takes over a connection that a page has opened. */
export type Admit = (socket: Socket) => void;

interface PooledTab {
  readonly tab: Tab;
  readonly kind: string;
  readonly door: Server;
  readonly sockets: Set<Socket>;
  /** The world that the tab is led into now. */
  admit: Admit | undefined;
  /** How many worlds it has been led into. */
  worlds: number;
}

/**
 * Keeps tabs for the next world. A context with its page costs Chromium three times what a page of the same site does
 * (docs/performance.md). What could be carried over is taken away: cookies, history, the place of the mouse, connections,
 * and a tab that keeps anything else, or in which anything went wrong, is closed.
 */
export class TabPool {
  readonly #browser: Browser;
  readonly #colorScheme: 'light' | 'dark';
  readonly #stopsDeepLinks: boolean | undefined;
  #idle: PooledTab[] = [];

  constructor(browser: Browser, { colorScheme = 'light', stopsDeepLinks }: Partial<Pick<TabOptions, 'colorScheme' | 'stopsDeepLinks'>> = {}) {
    this.#browser = browser;
    this.#colorScheme = colorScheme;
    this.#stopsDeepLinks = stopsDeepLinks;
  }

  /** A tab that is led into one world, and how it is given back: `kept` where nothing went wrong in it. */
  async take(spec: TabKind & Pick<PaneSpec, 'cookies'>, admit: Admit): Promise<{ readonly tab: Tab; readonly giveBack: (kept: boolean) => Promise<void> }> {
    const kind = JSON.stringify([spec.name, spec.width, spec.height, spec.userAgentTokens, spec.language, spec.userAgent, spec.isWebview, spec.linkHosts]);
    const at = this.#idle.findLastIndex((each) => each.kind === kind);
    const pooled = this.#idle.splice(at, at < 0 ? 0 : 1)[0] ?? (await this.#open(spec, kind));
    pooled.admit = admit;
    pooled.worlds += 1;
    await pooled.tab.addCookies(spec.cookies);
    return { tab: pooled.tab, giveBack: (kept) => this.#giveBack(pooled, kept) };
  }

  /** Closes what lies idle. */
  async close(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map(discard));
  }

  async #open(kind: TabKind, name: string): Promise<PooledTab> {
    const sockets = new Set<Socket>();
    const door = createServer((socket) => {
      if (!pooled.admit) return socket.destroy();
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
      return pooled.admit(socket);
    });
    await new Promise<void>((resolve, reject) => {
      door.once('error', reject);
      door.listen(0, '127.0.0.1', resolve);
    });
    const tab = await Tab.open(this.#browser, kind, { proxy: `http://127.0.0.1:${(door.address() as AddressInfo).port}`, colorScheme: this.#colorScheme, hostsForeign: false, stopsDeepLinks: this.#stopsDeepLinks });
    const pooled: PooledTab = { tab, kind: name, door, sockets, admit: undefined, worlds: 0 };
    return pooled;
  }

  async #giveBack(pooled: PooledTab, kept: boolean): Promise<void> {
    const { tab } = pooled;
    tab.user = undefined;
    pooled.admit = undefined;
    for (const socket of pooled.sockets) socket.destroy();
    if (!kept || pooled.worlds >= MAX_WORLDS || !(await clear(tab, pooled.worlds % COLLECT_EVERY === 0).catch(() => false))) return discard(pooled);
    this.#idle.push(pooled);
    if (this.#idle.length > MAX_IDLE) await discard(this.#idle.shift()!);
  }
}

/** @returns false where a page has kept something that is not taken away here */
async function clear({ context, cdp }: Tab, collects: boolean): Promise<boolean> {
  const [{ result }] = await Promise.all([
    cdp.send('Runtime.evaluate', { expression: 'localStorage.length + sessionStorage.length + window.name.length', returnByValue: true }),
    context.clearCookies(),
    cdp.send('Page.resetNavigationHistory'),
    cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: -1, y: -1 }),
  ]);
  if (collects) await cdp.send('HeapProfiler.collectGarbage');
  return result.value === 0;
}

async function discard({ tab, door }: PooledTab): Promise<void> {
  door.close();
  await tab.context.close();
}

import type { Browser } from '@playwright/test';
import { createChromiumEngine, createPooledEngine } from '../phone/chromium/chromium-engine.ts';
import type { TabPool } from '../phone/chromium/tab-pool.ts';
import type { Engine } from '../phone/pane.ts';
import type { World } from '../world/start-world.ts';
import { isForeignTo } from './host-target.ts';

/**
 * Has a world's pages run in a browser, in tabs of a pool where there is one; where guests are in the world, as pages
 * that nobody can vouch for, in tabs of their own.
 */
export function runInChromium(browser: Browser, tabs?: TabPool): (world: World) => Engine {
  return (world) => {
    if (tabs && !world.guestLog) return createPooledEngine(tabs, (socket) => world.admit(socket));
    return createChromiumEngine(browser, { proxy: world.proxy, colorScheme: 'light', ...(world.guestLog && { isForeign: isForeignTo(world) }) });
  };
}

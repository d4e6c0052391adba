import type { Browser } from '@playwright/test';
import { createChromiumEngine } from '../phone/chromium/chromium-engine.ts';
import type { Engine } from '../phone/pane.ts';
import type { World } from '../world/start-world.ts';
import { isForeignTo } from './host-target.ts';

/** Has a world's pages run in a browser; where guests are in the world, as pages that nobody can vouch for. */
export function runInChromium(browser: Browser): (world: World) => Engine {
  return (world) => createChromiumEngine(browser, { proxy: world.proxy, colorScheme: 'light', ...(world.guestLog && { isForeign: isForeignTo(world) }) });
}

import { EventEmitter } from 'node:events';
import type { Browser } from '@playwright/test';
import { expect, test } from 'vitest';
import { whileBrowserRuns } from '../../../src/harness/while-browser-runs.ts';

// A killed browser gives its cell up at once and with its reason, and does not hold a worker until the time-out.

class PaperBrowser extends EventEmitter {
  connected = true;
  isConnected(): boolean {
    return this.connected;
  }
}
const make = (): PaperBrowser & Browser => new PaperBrowser() as PaperBrowser & Browser;
const never = (): Promise<never> => new Promise(() => undefined);

test('work that would wait for ever ends with the browser', async () => {
  const browser = make();
  const work = whileBrowserRuns(browser, never);
  browser.emit('disconnected');
  await expect(work).rejects.toThrow('the browser was closed or killed before the cell was done');
});

test('with a browser that is gone nothing is begun', async () => {
  const browser = make();
  browser.connected = false;
  await expect(whileBrowserRuns(browser, () => Promise.reject(new Error('begun')))).rejects.toThrow('the browser was closed or killed');
});

test('what the work gives or throws is handed on, and no listener stays', async () => {
  const browser = make();
  expect(await whileBrowserRuns(browser, () => Promise.resolve(3))).toBe(3);
  await expect(whileBrowserRuns(browser, () => Promise.reject(new Error('surprise')))).rejects.toThrow('surprise');
  expect(browser.listenerCount('disconnected')).toBe(0);
});

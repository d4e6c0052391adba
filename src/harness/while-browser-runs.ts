import type { Browser } from '@playwright/test';

/**
 * Does work that needs a browser, and does not outlive it: of a browser that is killed in mid-gesture no sign comes any
 * more, so that whoever waits for one would wait for the test's time-out.
 * @throws Error naming the browser's end, or what the work throws
 */
export async function whileBrowserRuns<T>(browser: Pick<Browser, 'isConnected' | 'on' | 'off'>, work: () => Promise<T>): Promise<T> {
  const ending = 'Failed to measure: the browser was closed or killed before the cell was done. Measure it again.';
  if (!browser.isConnected()) throw new Error(ending);
  let tell: () => void = () => undefined;
  const end = new Promise<never>((_, reject) => {
    tell = () => reject(new Error(ending));
    browser.on('disconnected', tell);
  });
  try {
    return await Promise.race([work(), end]);
  } finally {
    browser.off('disconnected', tell);
  }
}

import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { ensureBrowser } from '../src/browser/install-browser.ts';
import { launchArgs } from '../src/browser/launch-args.ts';

/** Renews docs/report.png, which the README shows, from a report that is there (default: linktoll-report). */
const report = resolve(process.argv[2] ?? 'linktoll-report', 'index.html');
await access(report).catch(() => {
  throw new Error(`Failed to renew the screenshot: ${report} is not there. Run npm start first.`);
});
const { path } = await ensureBrowser({ env: process.env, log: console.error });
const browser = await chromium.launch({ args: launchArgs(), ...(path !== undefined && { executablePath: path }) });
const page = await browser.newPage({ viewport: { width: 1280, height: 1400 }, colorScheme: 'light', locale: 'en-US' });
await page.goto(pathToFileURL(report).href);
await page.getByRole('table').first().waitFor();
const target = fileURLToPath(new URL('../docs/report.png', import.meta.url));
await page.screenshot({ path: target });
await browser.close();
console.log(`Renewed ${target}`);

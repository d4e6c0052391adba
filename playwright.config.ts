import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './src/browser/find-browser.ts';
import { launchArgs } from './src/browser/launch-args.ts';
import type { HarnessOptions } from './src/harness/fixtures.ts';
import { DEVICES } from './src/phone/devices.ts';

// Workers inherit the environment, so the browser is looked for once a run. '' stands for Playwright's own.
process.env['LINKTOLL_BROWSER_PATH'] ??= (await findBrowser({ env: process.env, log: console.error })).path ?? '';
const executablePath = process.env['LINKTOLL_BROWSER_PATH'];

const out = process.env['LINKTOLL_OUT'] || 'linktoll-report';
/** Only the command line asks for proofs: else every run of all projects would search for them. */
const isExploring = process.env['LINKTOLL_COMMAND'] === 'explore';
/** A part of a run is merged by Playwright from its blob; only the command line knows that it is a part. */
const isShard = process.argv.some((argument) => /^--shard(=|$)/.test(argument));

/** The built-in suite, a project a device, and the end-to-end tests of linktoll itself. */
export default defineConfig<HarnessOptions>({
  forbidOnly: !!process.env['CI'],
  retries: 0,
  workers: '100%',
  fullyParallel: true,
  reporter: [[isExploring ? './src/harness/explore-reporter.ts' : './src/harness/reporter.ts'], ...(isShard ? ([['blob', { outputDir: resolve(out, 'blob-report') }]] as const) : [])],
  outputDir: 'test-results',
  use: {
    browserName: 'chromium',
    headless: true,
    launchOptions: { args: launchArgs(), ...(executablePath && { executablePath }) },
  },
  projects: [
    ...DEVICES.map((device) => ({ name: device.id, testDir: 'src/harness', testMatch: 'suite.spec.ts', timeout: 60_000, use: { device, pictures: process.env['LINKTOLL_PICTURES'] !== 'none' } })),
    // A search has bounds of its own, which are told; the time is for what hangs.
    ...(isExploring ? [{ name: 'explore', testDir: 'src/harness', testMatch: 'explore.spec.ts', timeout: 1_800_000 }] : []),
    { name: 'e2e', testDir: 'tests/e2e', timeout: 300_000 },
  ],
});

import { extname, resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './src/browser/find-browser.ts';
import { readSettings } from './src/config/settings.ts';
import { joinFrames, launchArgs } from './src/browser/launch-args.ts';
import type { HarnessOptions } from './src/harness/fixtures.ts';
import { DEVICES } from './src/phone/devices.ts';

// Workers inherit the environment, so the browser is looked for once a run. '' stands for Playwright's own.
process.env['LINKTOLL_BROWSER_PATH'] ??= (await findBrowser({ env: process.env, log: console.error })).path ?? '';
const executablePath = process.env['LINKTOLL_BROWSER_PATH'];

/** The sources run as they are; installed, they are compiled. */
const EXTENSION = extname(import.meta.url);
const out = process.env['LINKTOLL_OUT'] || 'linktoll-report';
/** Only the command line asks for proofs: else every run of all projects would search for them. */
const isExploring = process.env['LINKTOLL_COMMAND'] === 'explore';
/** What the command line handed on of the user's own: devices, regimes, a page. */
const { devices: ownDevices, target, connectOptions } = readSettings(process.env);
/** A part of a run is merged by Playwright from its blob; only the command line knows that it is a part. */
const isShard = process.argv.some((argument) => /^--shard(=|$)/.test(argument));

/** The built-in suite, a project a device, and the end-to-end tests of linktoll itself. */
export default defineConfig<HarnessOptions>({
  forbidOnly: !!process.env['CI'],
  retries: 0,
  // A search is a process beside its worker, which walks what was found.
  workers: isExploring ? '50%' : '100%',
  fullyParallel: true,
  reporter: [[`./src/harness/${isExploring ? 'explore-reporter' : 'reporter'}${EXTENSION}`], ...(isShard ? ([['blob', { outputDir: resolve(out, 'blob-report') }]] as const) : [])],
  // Installed, nothing is written beside the package but where the results go.
  outputDir: EXTENSION === '.ts' ? 'test-results' : resolve(out, 'test-results'),
  ...(target && { globalSetup: `./src/harness/check-target${EXTENSION}` }),
  ...(target?.webServer && { webServer: { ...target.webServer, ignoreHTTPSErrors: true } }),
  use: {
    browserName: 'chromium',
    headless: true,
    ...(connectOptions && { connectOptions }),
    ...(target && { target }),
    launchOptions: { args: [...launchArgs(), ...(target ? joinFrames(executablePath) : [])], ...(executablePath && { executablePath }) },
  },
  projects: [
    ...[...DEVICES, ...ownDevices].map((device) => ({
      name: device.id,
      testDir: 'src/harness',
      testMatch: `suite.spec${EXTENSION}`,
      timeout: target ? 120_000 : 60_000,
      use: { device, pictures: process.env['LINKTOLL_PICTURES'] !== 'none' },
    })),
    // A search has bounds of its own, which are told; the time is for what hangs.
    ...(isExploring ? [{ name: 'explore', testDir: 'src/harness', testMatch: `explore.spec${EXTENSION}`, timeout: 1_800_000 }] : []),
    { name: 'e2e', testDir: 'tests/e2e', timeout: 300_000 },
  ],
});

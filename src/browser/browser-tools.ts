import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { launchArgs } from './launch-args.ts';

/** What finding and installing a browser needs of the machine; tests hand in their own. */
export interface BrowserTools {
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  isExecutable(path: string): Promise<boolean>;
  /** Starts the browser (Playwright's own headless shell without a path), reads its version and closes it. */
  start(path: string | undefined): Promise<string>;
  /** Whether apt-get of Debian or Ubuntu is there. */
  isDebian(): Promise<boolean>;
  /** Runs a command to its end, its output on stderr; the exit code, or what kept it from running. */
  runCommand(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number | string>;
  /** The command line tool of the Playwright that is installed here. */
  playwrightCli(): string;
}

/** A browser that is not up by then (ms) is taken for one that does not start. */
const START_TIMEOUT = 30_000;

export const MACHINE: BrowserTools = {
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  isExecutable: (path) => access(path, constants.X_OK).then(() => true, () => false),
  async start(path) {
    // Imported late: whoever only reads results needs no Playwright.
    const { chromium } = await import('@playwright/test');
    const browser = await chromium.launch({ args: launchArgs(), timeout: START_TIMEOUT, ...(path !== undefined && { executablePath: path }) });
    try {
      await (await browser.newPage()).close();
      return browser.version();
    } finally {
      await browser.close();
    }
  },
  async isDebian() {
    const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release);
  },
  runCommand: (command, args, env) =>
    new Promise((resolve) => {
      // On stderr, so that a command's own stdout stays what its reader expects.
      const child = spawn(command, args, { env, stdio: ['ignore', process.stderr, process.stderr] });
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, signal) => resolve(code ?? `ended by ${signal}`));
    }),
  playwrightCli: () => createRequire(import.meta.url).resolve('@playwright/test/cli'),
};

import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { ensureBrowser } from '../browser/install-browser.ts';
import { FIRST_SUITE } from '../regimes/first-suite.ts';
import { checkPlaywright } from './check-playwright.ts';
import type { Io } from './io.ts';

/** The world outside as a real process has it. */
export function makeProcessIo(process: NodeJS.Process): Io {
  const { env, stdout, stderr } = process;
  // A reader that closes the pipe early, as `head` does, has what it wanted.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  return {
    stdout: (text) => void stdout.write(text),
    stderr: (text) => void stderr.write(text),
    env,
    cwd: process.cwd(),
    color: allowsColor(env, stdout.isTTY),
    width: stdout.columns || 120,
    async loadSuite() {
      const [{ PAGE_SCENARIOS, SCENARIOS }, { DEVICES }] = await Promise.all([import('../scenarios/index.ts'), import('../phone/devices.ts')]);
      return { scenarios: SCENARIOS, pageScenarios: PAGE_SCENARIOS, devices: DEVICES, firstSuite: FIRST_SUITE };
    },
    checkPlaywright: () => checkPlaywright(process.cwd()),
    ensureBrowser: (log) => ensureBrowser({ env, log }),
    startPlaywright(args, childEnv, { quiet }) {
      const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
      const child = spawn(process.execPath, [cli, ...args], { env: childEnv, stdio: ['inherit', quiet ? 'ignore' : 'inherit', 'inherit'] });
      const ended = new Promise<number | string>((resolve) => {
        child.once('error', (error) => resolve(error.message));
        child.once('exit', (code, signal) => resolve(code ?? `ended by ${signal}`));
      });
      return { ended, stop: (signal) => void child.kill(signal) };
    },
    onInterrupt(listener) {
      process.on('SIGINT', listener).on('SIGTERM', listener);
      return () => void process.off('SIGINT', listener).off('SIGTERM', listener);
    },
  };
}

/** NO_COLOR, when it is not empty, forbids colour (no-color.org); FORCE_COLOR brings it where there is no terminal. */
export function allowsColor(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR'] !== undefined) return env['FORCE_COLOR'] !== '0';
  return isTerminal && env['TERM'] !== 'dumb';
}

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { DEVICES } from '../src/phone/devices.ts';

/** How a command of linktoll ended. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Arguments that measure every scenario under every regime on every device. */
export const FULL_RUN: readonly string[] = ['run', '--all', '--device', ...DEVICES.map(({ id }) => id)];

const BIN = fileURLToPath(new URL('../bin/linktoll.js', import.meta.url));

/** Runs `linktoll ARGS` as a process of its own, as a person would, and gathers what it says. */
export function runLinktoll(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  // A run that a test makes is no part of what the step of a workflow has to tell.
  const { FORCE_COLOR: _color, GITHUB_STEP_SUMMARY: _summary, ...inherited } = process.env;
  const child = spawn(process.execPath, [BIN, ...args], { env: { ...inherited, NO_COLOR: '1', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (words: string) => void (output += words));
  child.stderr.setEncoding('utf8').on('data', (words: string) => void (output += words));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

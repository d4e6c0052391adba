import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { MACHINE, type BrowserTools } from '../../../src/browser/browser-tools.ts';
import { ensureBrowser } from '../../../src/browser/install-browser.ts';
import { checkPlaywright } from '../../../src/cli/check-playwright.ts';
import type { Io } from '../../../src/cli/io.ts';
import { main } from '../../../src/cli/main.ts';
import { measuring, RUNS, writeRun } from './measured-runs.ts';
import { makeMemoryIo } from './memory-io.ts';

// What people see is protected word for word: each transcript is a Markdown file named by its command line, with the
// command, all that it printed and its exit code. `npx vitest run tests/unit/cli -u` writes them anew.

const FOLDER = fileURLToPath(new URL('transcripts/', import.meta.url));
const FIXTURES = 'tests/unit/cli/fixtures/';
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/**
 * Runs `$ NAME=value linktoll args`; a bare name of a fixture stands for its path, in the output too. OUT is a folder of
 * the transcript's own, in which measured runs lie by name; MEASURED says which of them a `run` leaves behind, BROWSER
 * and PLAYWRIGHT what is missing on the machine.
 */
async function runLine(line: string, out: string): Promise<string> {
  const words = line.split(/\s+/).filter(Boolean);
  const start = words.indexOf('linktoll');
  const env = Object.fromEntries(words.slice(0, start).map((word) => word.split('=') as [string, string]));
  const args = words.slice(start + 1).map((word) => (existsSync(FIXTURES + word) ? FIXTURES + word : word.replace(/^OUT(?=\/|$)/, out)));
  const { MEASURED: measured, ...rest } = env;
  const io = { ...makeMemoryIo(rest, measured === undefined ? undefined : measuring(measured)), ...lackOf(env) };
  const code = await main(args, io);
  return `$ ${line}\n${io.both.join('').replaceAll(FIXTURES, '').replaceAll(out, 'OUT').replaceAll(version, 'VERSION')}exit ${code}`;
}

function lackOf({ BROWSER: browser, PLAYWRIGHT: playwright }: Record<string, string>): Partial<Io> {
  const at = (folder: string, version = '1.65.1') => ({ folder, version });
  const ours = { old: at('/yours/playwright', '1.40.0'), twice: at('/linktoll/playwright'), none: undefined }[playwright ?? ''];
  return {
    ...(browser === 'none' && { ensureBrowser: (log: (line: string) => void) => ensureBrowser({ env: { LINKTOLL_NO_INSTALL: '1' }, log, tools: BARE }) }),
    ...(playwright !== undefined && { checkPlaywright: () => checkPlaywright('.', ours ?? null, at('/yours/playwright', '1.66.0')) }),
  };
}

/** A machine with nothing on it. */
const BARE: BrowserTools = {
  ...MACHINE,
  platform: 'linux',
  isRoot: false,
  isDebian: () => Promise.resolve(false),
  isExecutable: () => Promise.resolve(false),
  start: () => Promise.reject(new Error("Executable doesn't exist")),
};

describe('transcripts', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));

  it('are there', () => {
    expect(files.length).toBeGreaterThan(10);
  });

  it.each(files)('%s', async (name) => {
    const out = await mkdtemp(join(tmpdir(), 'transcript-'));
    for (const run of RUNS) await writeRun(run, join(out, run));
    const parts = readFileSync(FOLDER + name, 'utf8').split(/^```console\n([\s\S]*?)^```\n/m);
    let written = '';
    let commands = 0;
    for (const [index, part] of parts.entries()) {
      if (index % 2 === 0) {
        written += part;
        continue;
      }
      commands += 1;
      written += `\`\`\`console\n${await runLine(part.split('\n')[0]!.replace(/^\$ /, ''), out)}\n\`\`\`\n`;
    }
    await rm(out, { recursive: true });
    expect(commands).toBeGreaterThan(0);
    await expect(written).toMatchFileSnapshot(FOLDER + name);
  });
});

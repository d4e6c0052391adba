import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
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
 * the transcript's own, in which measured runs lie by name; MEASURED says which of them a `run` leaves behind.
 */
async function runLine(line: string, out: string): Promise<string> {
  const words = line.split(/\s+/).filter(Boolean);
  const start = words.indexOf('linktoll');
  const env = Object.fromEntries(words.slice(0, start).map((word) => word.split('=') as [string, string]));
  const args = words.slice(start + 1).map((word) => (existsSync(FIXTURES + word) ? FIXTURES + word : word.replace(/^OUT(?=\/|$)/, out)));
  const { MEASURED: measured, ...rest } = env;
  const io = makeMemoryIo(rest, measured === undefined ? undefined : measuring(measured));
  const code = await main(args, io);
  return `$ ${line}\n${io.both.join('').replaceAll(FIXTURES, '').replaceAll(out, 'OUT').replaceAll(version, 'VERSION')}exit ${code}`;
}

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

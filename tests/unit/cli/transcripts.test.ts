import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { makeMemoryIo } from './memory-io.ts';

// What people see is protected word for word: each transcript is a Markdown file named by its command line, with the
// command, all that it printed and its exit code. `npx vitest run tests/unit/cli -u` writes them anew.

const FOLDER = fileURLToPath(new URL('transcripts/', import.meta.url));
const FIXTURES = 'tests/unit/cli/fixtures/';
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** Runs `$ NAME=value linktoll args`; a bare name of a fixture stands for its path, in the output too. */
async function runLine(line: string): Promise<string> {
  const words = line.split(/\s+/).filter(Boolean);
  const start = words.indexOf('linktoll');
  const env = Object.fromEntries(words.slice(0, start).map((word) => word.split('=') as [string, string]));
  const args = words.slice(start + 1).map((word) => (existsSync(FIXTURES + word) ? FIXTURES + word : word));
  const io = makeMemoryIo(env);
  const code = await main(args, io);
  return `$ ${line}\n${io.both.join('').replaceAll(FIXTURES, '').replaceAll(version, 'VERSION')}exit ${code}`;
}

describe('transcripts', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));

  it('are there', () => {
    expect(files.length).toBeGreaterThan(10);
  });

  it.each(files)('%s', async (name) => {
    const parts = readFileSync(FOLDER + name, 'utf8').split(/^```console\n([\s\S]*?)^```\n/m);
    let written = '';
    let commands = 0;
    for (const [index, part] of parts.entries()) {
      if (index % 2 === 0) {
        written += part;
        continue;
      }
      commands += 1;
      written += `\`\`\`console\n${await runLine(part.split('\n')[0]!.replace(/^\$ /, ''))}\n\`\`\`\n`;
    }
    expect(commands).toBeGreaterThan(0);
    await expect(written).toMatchFileSnapshot(FOLDER + name);
  });
});

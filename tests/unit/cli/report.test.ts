import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { renderConsole } from '../../../src/report/console.ts';
import { renderMarkdown } from '../../../src/report/markdown.ts';
import { renderSteps } from '../../../src/report/steps.ts';
import { readResults, readRun } from '../../../src/results/read.ts';
import { makeMemoryIo } from './memory-io.ts';

const STORED = 'tests/unit/cli/fixtures/stored';

describe('linktoll report', () => {
  it('protects from a second rendering that differs: it prints what the renderers give, in the language and width of the terminal', async () => {
    const results = await readResults(STORED);
    const asConsole = makeMemoryIo({ LANG: 'zh_CN.UTF-8' });
    expect(await main(['report', STORED, '--format', 'console'], asConsole)).toBe(0);
    expect(asConsole.out.join('')).toBe(renderConsole(results, await readRun(STORED), { color: false, width: 100, lang: 'zh' }));
    const asMarkdown = makeMemoryIo();
    expect(await main(['report', STORED, '--format', 'markdown'], asMarkdown)).toBe(0);
    expect(asMarkdown.out.join('')).toBe(renderMarkdown(results, { lang: 'en' }));
  });

  it('writes the HTML report beside the results and says where, unless it is to be quiet', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'report-'));
    await cp(STORED, dir, { recursive: true });
    const io = makeMemoryIo();
    expect(await main(['report', dir], io)).toBe(0);
    expect(io.both.join('')).toBe(`Report  ${join(dir, 'index.html')}\n`);
    expect(await readFile(join(dir, 'index.html'), 'utf8')).toContain('lend-item');
    const quiet = makeMemoryIo();
    expect(await main(['report', dir, '--quiet'], quiet)).toBe(0);
    expect(quiet.both).toEqual([]);
    await rm(dir, { recursive: true });
  }, 30_000);
});

describe('linktoll show', () => {
  it('prints the steps of the cell as the report tells them, on the first device where none is named', async () => {
    const results = await readResults(STORED);
    for (const [cell, lang] of [['lend-item@confirm-direct', 'en'], ['lend-item@sealed@phone', 'zh']] as const) {
      const io = makeMemoryIo();
      expect(await main(['show', cell, '--out', STORED, '--lang', lang], io)).toBe(0);
      expect(io.out.join('')).toBe(renderSteps(results, cell, { lang, color: false }));
    }
  });

  it('refuses a cell that is not there as wrong usage, naming those that are', async () => {
    const io = makeMemoryIo();
    expect(await main(['show', 'lend-item@opne', '--out', STORED], io)).toBe(2);
    expect(io.out).toEqual([]);
    expect(io.err.join('')).toMatch(/^linktoll: Failed to show lend-item@opne: .*lend-item@open@phone/);
  });
});

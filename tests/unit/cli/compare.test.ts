import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { renderComparisonMarkdown } from '../../../src/report/comparison-markdown.ts';
import type { Comparison } from '../../../src/compare/comparison.ts';
import { readResults } from '../../../src/results/read.ts';
import { writeMinimum } from '../../../src/results/minimum.ts';
import { sampleMinimum, setMinimum } from '../compare/sample-minimum.ts';
import { writeRun } from './measured-runs.ts';
import { makeMemoryIo } from './memory-io.ts';

// Transcripts hold what is read in a terminal; here is what goes to other programs and into files.

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'compare-'));
  for (const name of ['as-stored', 'dearer', 'broken']) await writeRun(name, join(dir, name));
});
afterEach(() => rm(dir, { recursive: true }));

async function compare(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const io = makeMemoryIo();
  const code = await main(['compare', ...args.map((word) => (['as-stored', 'dearer', 'broken'].includes(word) ? join(dir, word) : word))], io);
  return { code, out: io.out.join(''), err: io.err.join('') };
}

describe('linktoll compare', () => {
  it('prints all of it as data: what became of every cell, and its steps', async () => {
    const { code, out } = await compare('as-stored', 'dearer', '--json');
    expect(code).toBe(0);
    const comparison = JSON.parse(out) as Comparison;
    expect(comparison).toMatchObject({ of: 'runs', counts: { dearer: 1, same: 2 }, before: { kind: 'run', controls: { ok: true } } });
    expect(comparison.cells[0]).toMatchObject({ key: 'lend-item@confirm-direct@phone', change: 'dearer', difference: { clicks: 1, people: { bob: 1 } }, before: { clicks: 5 }, after: { clicks: 6 } });
    expect(comparison.cells[0]!.alignment.at(-1)).toMatchObject({ same: false, after: { number: 6 } });
    expect((await compare('as-stored', 'dearer', '--format', 'markdown')).out).toBe(renderComparisonMarkdown(comparison));
  });

  // A cell in which journey and search contradict each other is no number anywhere, so neither here.
  it('takes a cell that its minimum contradicts for broken', async () => {
    const key = 'lend-item@confirm-direct@phone';
    const minimum = sampleMinimum(await readResults(join(dir, 'dearer')));
    await writeMinimum(join(dir, 'dearer'), minimum);
    expect(JSON.parse((await compare('as-stored', 'dearer', '--json')).out)).toMatchObject({ counts: { dearer: 1, same: 2 } });
    await writeMinimum(join(dir, 'dearer'), setMinimum(minimum, key, { status: 'no-way' }));
    const { cells } = JSON.parse((await compare('as-stored', 'dearer', '--json')).out) as Comparison;
    expect(cells.find((cell) => cell.key === key)?.change).toBe('newly-broken');
  });

  it('writes a page into a file, whole or not at all, and prints the verdict', async () => {
    const file = join(dir, 'sub', 'comparison.html');
    expect(await compare('as-stored', 'dearer', '--format', 'html', '--out', file)).toEqual({ code: 0, err: '', out: `Of three cells compared, one is dearer (by 1 click) and two are as before.\nComparison  ${file}\n` });
    expect(await readFile(file, 'utf8')).toMatch(/^<!doctype html>.*<\/html>\n$/s);
    expect((await compare('as-stored', 'dearer', '--format', 'html', '--out', join(file, 'x'))).code).toBe(2);
  });

  it('fails only where it was asked to, and always where nothing could be compared', async () => {
    expect((await compare('as-stored', 'dearer')).code).toBe(0);
    expect((await compare('as-stored', 'dearer', '--fail-on-dearer')).code).toBe(1);
    expect((await compare('dearer', 'as-stored', '--fail-on-dearer')).code).toBe(0);
    expect((await compare('as-stored', 'broken', '--fail-on-dearer')).code).toBe(1);
    await writeFile(join(dir, 'run.json'), '');
    const other = join(dir, 'other.json');
    await writeFile(other, '{"schemaVersion":1,"measure":"another","cells":{"lend-item@open@phone":{"outcome":"completed","clicks":4,"codeKeys":0,"steps":[]}}}');
    const { code, out, err } = await compare(other, 'as-stored');
    expect([code, out, err]).toEqual([1, expect.stringMatching(/^Nothing could be compared.*counted by different tables/s), expect.stringMatching(/^linktoll: Failed to compare: not one cell of A/)]);
  });

  it.each([
    ['truncated', (text: string) => text.slice(0, 900), /results\.json: line \d+, column \d+: the file ends in the middle\./],
    ['damaged', (text: string) => text.replace('"clicks":6', '"clicks":-6'), /results\.json: measurements\.lend-item@confirm-direct@phone\.clicks: /],
    ['foreign', () => '{"name":"x","version":"1.0.0"}', /results\.json: schemaVersion: /],
    ['newer', (text: string) => text.replace('"schemaVersion":1', '"schemaVersion":2'), /results\.json: schemaVersion: 2 is newer than this linktoll reads \(1\)\. Do update linktoll/],
  ])('refuses a file that is %s with what is wrong and where, and changes nothing', async (_, damage, message) => {
    const file = join(dir, 'dearer', 'results.json');
    const damaged = damage(await readFile(file, 'utf8'));
    await writeFile(file, damaged);
    const { code, out, err } = await compare('as-stored', 'dearer', '--format', 'html', '--out', join(dir, 'page.html'));
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
    expect(await readFile(file, 'utf8')).toBe(damaged);
    await expect(readFile(join(dir, 'page.html'))).rejects.toThrow('ENOENT');
  });

  it('refuses a damaged run.json beside good results, for it holds what may be compared', async () => {
    await writeFile(join(dir, 'dearer', 'run.json'), '{');
    expect((await compare('as-stored', 'dearer')).err).toMatch(/Failed to read run: .*run\.json: line 1, column 2/);
  });
});

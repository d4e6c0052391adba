import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { addStepSummary } from '../../../src/cli/step-summary.ts';
import { sampleResults } from '../report/sample-results.ts';
import { measuring } from './measured-runs.ts';
import { makeMemoryIo } from './memory-io.ts';

// On GitHub the summary of the step is what people see first: it must be there whenever a run ended, and most of all
// when it failed.

let dir: string;
let file: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'summary-'));
  file = join(dir, 'summary.md');
});
afterEach(() => rm(dir, { recursive: true }));

const run = (measured: string, ...more: string[]) => main(['run', '--out', join(dir, 'out'), ...more], makeMemoryIo({ GITHUB_STEP_SUMMARY: file }, measuring(measured)));

it('is written by itself at the end of a run, after what the step wrote before', async () => {
  await writeFile(file, 'Said before.\n');
  expect(await run('as-stored')).toBe(0);
  expect(await readFile(file, 'utf8')).toMatch(/^Said before\.\n\n## linktoll\n\n\*\*Counted on our journey: .*\n\n\| Regime/s);
});

it('says why the run failed, and what became of the baseline, with the added step', async () => {
  expect(await run('dearer', '--baseline', 'tests/unit/cli/fixtures/baseline.json')).toBe(1);
  const summary = await readFile(file, 'utf8');
  expect(summary).toMatch(/^## linktoll\n\n> Failed to keep to the baseline: 1 cell grew dearer/);
  expect(summary).toContain('### Against the baseline\n\n**Of three cells compared, one is dearer (by 1 click)');
  expect(summary).toContain('+  6  Bob · chat\'s webview · tap link “仍要继续访问”  ← made under confirm-direct');
  expect(summary).toContain('### The matrix');
});

it('is there where nothing was measured', async () => {
  expect(await run('nothing')).toBe(1);
  expect(await readFile(file, 'utf8')).toBe('## linktoll\n\n> Failed to run: nothing was measured (exit 1). Look for the reason above.\n');
});

it('is left to the merged run where a part was measured', async () => {
  expect(await run('as-stored', '--shard', '1/2')).toBe(0);
  expect(await stat(file).catch(() => 'nothing')).toBe('nothing');
});

it('stays under 1 MiB whatever was measured and written before, and says where it was cut', async () => {
  const { measurements, ...rest } = sampleResults();
  const cell = measurements['share-item-direct@open@phone']!;
  const many = Object.fromEntries(Array.from({ length: 600 }, (_, n) => [`share-item-direct@open@phone-${n}`, { ...cell, device: `phone-${n}` }]));
  await writeFile(file, 'x'.repeat(900_000));
  await addStepSummary({ results: { ...rest, measurements: many }, failures: [] }, makeMemoryIo({ GITHUB_STEP_SUMMARY: file }));
  const { size } = await stat(file);
  expect(size).toBeLessThan(1024 * 1024);
  expect(size).toBeGreaterThan(1_000_000);
  expect(await readFile(file, 'utf8')).toMatch(/\*Cut here: GitHub takes 1 MiB of summary a step\..*\*\n$/);
});

it('fails no run where it cannot be written, and says so', async () => {
  const io = makeMemoryIo({ GITHUB_STEP_SUMMARY: dir }, measuring('as-stored'));
  expect(await main(['run', '--out', join(dir, 'out')], io)).toBe(0);
  expect(io.err.join('')).toMatch(/^linktoll: Failed to write the step summary: .*EISDIR/);
});

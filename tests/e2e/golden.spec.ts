import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { listMoved, readGolden } from '../../scripts/golden.ts';
import { FULL_RUN, runLinktoll } from '../../scripts/run-suite.ts';
import { formatCanonicalJson } from '../../src/results/canonical-json.ts';
import { readResults, readRun } from '../../src/results/read.ts';
import type { Results } from '../../src/results/schema.ts';

/** The part of a full run that the first suite measures. */
function keepFirstDevice(results: Results): Results {
  const ofPhone = <T>(cells: Readonly<Record<string, T>>): Record<string, T> => Object.fromEntries(Object.entries(cells).filter(([key]) => key.endsWith('@phone')));
  return { ...results, measurements: ofPhone(results.measurements), omitted: ofPhone(results.omitted) };
}

// Protects honesty rules 5 and 6: the suite as a user runs it gives the same bytes twice, and its numbers are those
// that somebody accepted. The first suite is measured twice, everything else once; workers and order of cells differ.
// It drives two whole runs while the other tests have the machine too, so it has three times their time.
test('the first suite gives the same bytes twice, and everything the golden numbers', async () => {
  test.setTimeout(900_000);
  const dir = await mkdtemp(join(tmpdir(), 'linktoll-suite-'));
  try {
    const full = await runLinktoll([...FULL_RUN, '--out', join(dir, 'full'), '--workers', '2']);
    expect(full.code, full.output).toBe(0);
    const results = await readResults(join(dir, 'full'));
    const moved = listMoved(await readGolden(), results);
    expect(moved, 'These cells moved. If they should have, accept the new numbers with: npm run golden').toEqual([]);

    const first = await runLinktoll(['run', '--out', join(dir, 'first'), '--workers', '1']);
    expect(first.code, first.output).toBe(0);
    expect(await readFile(join(dir, 'first', 'results.json'), 'utf8')).toBe(formatCanonicalJson(keepFirstDevice(results)));
    const run = await readRun(join(dir, 'first'));
    expect(run.browser.version).toMatch(/^\d+\./);
    expect(run.notRun).toEqual({});
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
});

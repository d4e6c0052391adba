import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { keepPart, listMoved, readGolden } from '../../scripts/golden.ts';
import { runLinktoll } from '../../scripts/run-suite.ts';
import { DEVICES } from '../../src/phone/devices.ts';
import { FIRST_SUITE } from '../../src/regimes/first-suite.ts';
import { readResults, readRun } from '../../src/results/read.ts';
import type { Results } from '../../src/results/schema.ts';

// Protects honesty rules 5 and 6: the first suite as a user runs it gives the numbers that somebody accepted, and one of its
// scenarios under all of its regimes the same bytes again, layout and all. Workers, pictures and order of cells differ. What lies beyond it Chromium measures in part here
// (tests/e2e/sample.spec.ts), whole every night, and jsdom measures whole (tests/unit/golden/measured/).
// It drives whole runs while the other tests have the machine too, so it has three times their time.
/** What is measured once more: the way that most of the suite's rules bear on. */
const AGAIN = FIRST_SUITE.scenarios[1];

test('the first suite gives the golden numbers, and the same bytes again', async () => {
  test.setTimeout(900_000);
  const dir = await mkdtemp(join(tmpdir(), 'linktoll-suite-'));
  try {
    const measure = async (name: string, ...options: readonly string[]): Promise<Results> => {
      const run = await runLinktoll(['run', '--out', join(dir, name), ...options]);
      expect(run.code, run.output).toBe(0);
      return readResults(join(dir, name));
    };
    // One of them takes pictures, which may change nothing.
    const first = await measure('first', '--workers', '2', '--pictures', 'none');
    const golden = keepPart(await readGolden(), { ...FIRST_SUITE, devices: [DEVICES[0].id] });
    expect(listMoved(golden, first), 'These cells moved. If they should have, accept the new numbers with: npm run golden').toEqual([]);
    const again = await measure('again', '--workers', '1', '--scenario', AGAIN, '--regime', ...FIRST_SUITE.regimes);
    expect(Object.keys(again.measurements)).toHaveLength(FIRST_SUITE.regimes.length);
    expect(JSON.stringify(again)).toBe(JSON.stringify(keepScenario(first, AGAIN)));
    const run = await readRun(join(dir, 'again'));
    expect(run.browser.version).toMatch(/^\d+\./);
    expect(run.notRun).toEqual({});
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
});

/** What a run of one scenario alone would have written. */
function keepScenario(results: Results, id: string): Results {
  const keep = <T>(cells: Readonly<Record<string, T>>): Record<string, T> => Object.fromEntries(Object.entries(cells).filter(([cell]) => cell.startsWith(`${id}@`)));
  return { ...results, scenarios: { [id]: results.scenarios[id]! }, measurements: keep(results.measurements), omitted: keep(results.omitted) };
}

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { listMoved, readGolden } from '../../scripts/golden.ts';
import { runLinktoll } from '../../scripts/run-suite.ts';
import { FIRST_SUITE } from '../../src/regimes/first-suite.ts';
import type { ComparableResults } from '../../src/results/drop-layout.ts';
import { readResults, readRun } from '../../src/results/read.ts';

/** The golden part that the first suite measures. */
async function readFirstSuite(): Promise<ComparableResults> {
  const golden = await readGolden();
  const { regimes, scenarios } = FIRST_SUITE as { regimes: readonly string[]; scenarios: readonly string[] };
  const keep = <T>(all: Readonly<Record<string, T>>, isKept: (key: string) => boolean): Record<string, T> => Object.fromEntries(Object.entries(all).filter(([key]) => isKept(key)));
  const isCell = (key: string): boolean => {
    const [scenario = '', regime = '', device] = key.split('@');
    return device === 'phone' && scenarios.includes(scenario) && regimes.includes(regime);
  };
  return {
    ...golden,
    regimes: keep(golden.regimes, (id) => regimes.includes(id)),
    scenarios: keep(golden.scenarios, (id) => scenarios.includes(id)),
    measurements: keep(golden.measurements, isCell),
    omitted: keep(golden.omitted, isCell),
  };
}

// Protects honesty rules 5 and 6: the suite as a user runs it gives the same bytes twice, and its numbers are those
// that somebody accepted. The first suite is measured twice in the browser, with other workers and another order; the
// whole catalogue is held against the golden numbers without one (tests/unit/phone/engines-agree).
test('the first suite gives the same bytes twice, and the golden numbers', async () => {
  test.setTimeout(900_000);
  const dir = await mkdtemp(join(tmpdir(), 'linktoll-suite-'));
  try {
    const runs = [];
    for (const workers of ['2', '1']) {
      const out = join(dir, workers);
      const { code, output } = await runLinktoll(['run', '--out', out, '--workers', workers]);
      expect(code, output).toBe(0);
      runs.push(await readFile(join(out, 'results.json'), 'utf8'));
    }
    expect(runs[0]).toBe(runs[1]);
    const moved = listMoved(await readFirstSuite(), await readResults(join(dir, '1')));
    expect(moved, 'These cells moved. If they should have, accept the new numbers with: npm run golden').toEqual([]);
    const run = await readRun(join(dir, '1'));
    expect(run.browser.version).toMatch(/^\d+\./);
    expect(run.notRun).toEqual({});
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { keepPart, listMoved, readGolden } from '../../scripts/golden.ts';
import { runLinktoll } from '../../scripts/run-suite.ts';
import { DEVICES } from '../../src/phone/devices.ts';
import { FIRST_SUITE } from '../../src/regimes/first-suite.ts';
import { formatCanonicalJson } from '../../src/results/canonical-json.ts';
import { readResults, readRun } from '../../src/results/read.ts';

// Protects honesty rules 5 and 6: the first suite as a user runs it gives the same bytes twice, and its numbers are those
// that somebody accepted. Workers and order of cells differ. What lies beyond it Chromium measures in part here
// (tests/e2e/sample.spec.ts), whole every night, and jsdom measures whole (tests/unit/golden/measured/).
// It drives whole runs while the other tests have the machine too, so it has three times their time.
test('the first suite gives the same bytes twice, and the golden numbers', async () => {
  test.setTimeout(900_000);
  const dir = await mkdtemp(join(tmpdir(), 'linktoll-suite-'));
  try {
    const measure = async (name: string, ...options: readonly string[]): Promise<void> => {
      const run = await runLinktoll(['run', '--out', join(dir, name), ...options]);
      expect(run.code, run.output).toBe(0);
    };
    // One of them takes pictures, which may change nothing.
    await measure('first', '--workers', '2', '--pictures', 'none');
    const first = await readResults(join(dir, 'first'));
    const golden = keepPart(await readGolden(), { ...FIRST_SUITE, devices: [DEVICES[0].id] });
    expect(listMoved(golden, first), 'These cells moved. If they should have, accept the new numbers with: npm run golden').toEqual([]);
    // The dearest third of it is enough to tell.
    const scenarios = ['share-item-moments'];
    await measure('again', '--workers', '1', '--scenario', ...scenarios, '--regime', ...FIRST_SUITE.regimes);
    const again = await readResults(join(dir, 'again'));
    const part = keepPart(first, { regimes: FIRST_SUITE.regimes, devices: [DEVICES[0].id], scenarios });
    expect(formatCanonicalJson(again.measurements)).toBe(formatCanonicalJson(part.measurements));
    const run = await readRun(join(dir, 'again'));
    expect(run.browser.version).toMatch(/^\d+\./);
    expect(run.notRun).toEqual({});
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
});

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { keepPart, listMoved, readGolden, type Part } from '../../scripts/golden.ts';
import { runLinktoll } from '../../scripts/run-suite.ts';
import { DEVICES } from '../../src/phone/devices.ts';
import { FIRST_SUITE } from '../../src/regimes/first-suite.ts';
import { formatCanonicalJson } from '../../src/results/canonical-json.ts';
import { readResults, readRun } from '../../src/results/read.ts';
import { SCENARIOS } from '../../src/scenarios/index.ts';

const ALL_DEVICES = DEVICES.map(({ id }) => id);
const PHONE = ['phone'];
const FIRST: Part = { ...FIRST_SUITE, devices: ALL_DEVICES };

/**
 * The rest of the catalogue, of which Chromium measures here what shows each of its screens once. Every cell of it is
 * measured by jsdom against the same golden numbers (tests/unit/golden/measured/), and by Chromium every night.
 */
const REST: Part = {
  regimes: ['open', 'sealed', 'qr-save-and-scan', 'qr-camera-only', 'browser-to-pay', 'wallet-under-more', 'another-client', 'card-refused'],
  scenarios: SCENARIOS.map(({ id }) => id).filter((id) => !(FIRST_SUITE.scenarios as readonly string[]).includes(id)),
  devices: PHONE,
};

function commandFor({ regimes, scenarios, devices }: Part, dir: string, workers: number): string[] {
  return ['run', '--regime', ...regimes, '--scenario', ...scenarios, '--device', ...devices, '--workers', String(workers), '--pictures', 'none', '--out', dir];
}

// Protects honesty rules 5 and 6: the suite as a user runs it gives the same bytes twice, and its numbers are those
// that somebody accepted. The first suite is measured twice, everything else once; workers and order of cells differ.
// It drives whole runs while the other tests have the machine too, so it has three times their time.
test('the first suite gives the same bytes twice, and everything the golden numbers', async () => {
  test.setTimeout(900_000);
  const dir = await mkdtemp(join(tmpdir(), 'linktoll-suite-'));
  try {
    for (const [name, part] of Object.entries({ first: FIRST, rest: REST })) {
      const run = await runLinktoll(commandFor(part, join(dir, name), 2));
      expect(run.code, run.output).toBe(0);
      const moved = listMoved(keepPart(await readGolden(), part), await readResults(join(dir, name)));
      expect(moved, 'These cells moved. If they should have, accept the new numbers with: npm run golden').toEqual([]);
    }

    const again = await runLinktoll(['run', '--out', join(dir, 'again'), '--workers', '1']);
    expect(again.code, again.output).toBe(0);
    const results = await readResults(join(dir, 'first'));
    expect(await readFile(join(dir, 'again', 'results.json'), 'utf8')).toBe(formatCanonicalJson(keepPart(results, { ...FIRST, devices: PHONE })));
    const run = await readRun(join(dir, 'again'));
    expect(run.browser.version).toMatch(/^\d+\./);
    expect(run.notRun).toEqual({});
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
});

import { expect, test } from '@playwright/test';
import { listMoved, readGolden } from '../../scripts/golden.ts';
import type { ComparableResults } from '../../src/results/drop-layout.ts';
import { assembleResults } from '../../src/harness/assemble-results.ts';
import type { CellAttachment } from '../../src/harness/attachment.ts';
import { measureCell } from '../../src/harness/measure-cell.ts';
import { recordRegime, recordScenario } from '../../src/harness/records.ts';
import { runInChromium } from '../../src/harness/run-in-chromium.ts';
import { DEVICES } from '../../src/phone/devices.ts';
import { formatCellKey, type Results } from '../../src/results/schema.ts';
import { CAST } from '../../src/scenarios/cast.ts';
import { SCENARIOS } from '../../src/scenarios/index.ts';
import { chooseSample } from './choose-sample.ts';
import { getRegime } from './measure.ts';

const golden = await readGolden();
/** Known to differ, to be mended: after a refused jump Chromium keeps the digits in the field, jsdom draws the page anew. */
const DIFFERS = /^pay-[a-z-]+@app-jump-refused@|^(buy|friend)-[a-z-]+@app-jump-refused@/;
const sample = chooseSample(golden).filter((key) => !DIFFERS.test(key));

// Protects the golden numbers from being jsdom's alone: beyond the first suite, which tests/e2e/golden.spec.ts measures whole,
// Chromium measures these cells, which pass every kind of screen there is with every kind of gesture that is made on it.
// All cells are measured by jsdom (tests/unit/golden/measured/), and by Chromium every night.
for (const key of sample) {
  test(`Chromium measures the golden numbers: ${key}`, async ({ browser }) => {
    const [scenarioId = '', regimeId = '', deviceId = ''] = key.split('@');
    const scenario = SCENARIOS.find(({ id }) => id === scenarioId);
    const device = DEVICES.find(({ id }) => id === deviceId);
    if (!scenario || !device) throw new Error(`no cell ${key}`);
    const measured = await Promise.all([...new Set(['open', regimeId])].map(async (id): Promise<CellAttachment> => {
      const regime = getRegime(id);
      const { measurement, acted } = await measureCell({ createEngine: runInChromium(browser), scenario, regime, device, seed: CAST, pictures: false });
      return { measurement, acted, regime: recordRegime(regime), scenario: recordScenario(scenario), browser: { name: 'chromium', version: browser.version() } };
    }));
    expect(listMoved(keepCells(golden, measured.map(({ measurement }) => formatCellKey(measurement))), withRecords(assembleResults(measured)))).toEqual([]);
  });
}

// Protects the sample from shrinking unseen: it is taken from the golden numbers, and has to reach beyond the first suite.
test('the sample holds every device and more than the first suite', () => {
  expect(new Set(sample.map((key) => key.split('@')[2]))).toEqual(new Set(DEVICES.map(({ id }) => id)));
  expect(new Set(sample.map((key) => key.split('@')[0])).size).toBeGreaterThan(5);
});

/** The golden numbers of these cells alone. */
function keepCells(results: ComparableResults, keys: readonly string[]): ComparableResults {
  return { ...results, measurements: Object.fromEntries(keys.map((key) => [key, results.measurements[key]!])), omitted: {} };
}

/** What is said of regimes and scenarios is the same in all cells and is compared elsewhere. */
function withRecords(results: Results): Results {
  return { ...results, regimes: golden.regimes, scenarios: golden.scenarios };
}

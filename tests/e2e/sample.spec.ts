import { expect } from '@playwright/test';
import { listMoved, readGolden, restoreLayout } from '../../scripts/golden.ts';
import type { ComparableResults } from '../../src/results/drop-layout.ts';
import { assembleResults } from '../../src/harness/assemble-results.ts';
import { test } from '../../src/harness/fixtures.ts';
import { measureCell } from '../../src/harness/measure-cell.ts';
import { recordRegime, recordScenario } from '../../src/harness/records.ts';
import { runInChromium } from '../../src/harness/run-in-chromium.ts';
import { DEVICES } from '../../src/phone/devices.ts';
import { FIRST_SUITE } from '../../src/regimes/first-suite.ts';
import { formatCellKey, type Results } from '../../src/results/schema.ts';
import { CAST } from '../../src/scenarios/cast.ts';
import { SCENARIOS } from '../../src/scenarios/index.ts';
import { chooseSample } from './choose-sample.ts';
import { getRegime, REGIMES } from './measure.ts';

const golden = await readGolden();
const sample = chooseSample(golden);

// Protects the golden numbers from being jsdom's alone: beyond the first suite, which tests/e2e/golden.spec.ts measures whole,
// Chromium measures these cells, which pass every kind of screen there is with every kind of gesture that is
// made on it, in every scenario and on every device. All cells are measured by jsdom (tests/unit/golden/measured/), and by Chromium every night.
for (const key of sample) {
  test(`Chromium measures the golden numbers: ${key}`, async ({ browser, keptTabs }) => {
    const [scenarioId = '', regimeId = '', deviceId = ''] = key.split('@');
    const scenario = SCENARIOS.find(({ id }) => id === scenarioId);
    const device = DEVICES.find(({ id }) => id === deviceId);
    if (!scenario || !device) throw new Error(`no cell ${key}`);
    const told = (id: string) => ({ regime: recordRegime(getRegime(id)), scenario: recordScenario(scenario), browser: { name: 'chromium', version: browser.version() } });
    const { measurement, acted } = await measureCell({ createEngine: runInChromium(browser, keptTabs), scenario, regime: getRegime(regimeId), device, seed: CAST, pictures: false });
    // Beside the open world as it was accepted: by it is told what a cell needs, and that nothing changed where no rule acted.
    const openKey = formatCellKey({ scenario: scenarioId, regime: 'open', device: deviceId });
    const beside = openKey === key ? [] : [{ measurement: restoreLayout(golden.measurements[openKey]!), acted: false, ...told('open') }];
    const results = assembleResults([{ measurement, acted, ...told(regimeId) }, ...beside]);
    expect(listMoved(keepCells(golden, [key, openKey]), withRecords(results))).toEqual([]);
  });
}

// Protects the sample from shrinking unseen: with the first suite it holds every scenario and device, and a third of the regimes.
test('Chromium measures every scenario and every device, and a third of the regimes', () => {
  const measured = [...sample.map((key) => key.split('@')), ...FIRST_SUITE.scenarios.map((id) => [id]), ...FIRST_SUITE.regimes.map((id) => [undefined, id])];
  const listed = (place: number) => new Set(measured.flatMap((ids) => ids[place] ?? []));
  expect(listed(0)).toEqual(new Set(SCENARIOS.map(({ id }) => id)));
  expect(listed(1).size).toBeGreaterThan(REGIMES.length / 3);
  expect(listed(2)).toEqual(new Set(DEVICES.map(({ id }) => id)));
  expect(chooseSample(golden, 'another word')).not.toEqual(sample);
});

/** The golden numbers of these cells alone. */
function keepCells(results: ComparableResults, keys: readonly string[]): ComparableResults {
  return { ...results, measurements: Object.fromEntries(keys.map((key) => [key, results.measurements[key]!])), omitted: {} };
}

/** What is said of regimes and scenarios is the same in all cells and is compared elsewhere. */
function withRecords(results: Results): Results {
  return { ...results, regimes: golden.regimes, scenarios: golden.scenarios };
}

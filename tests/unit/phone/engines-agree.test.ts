import { expect, test } from 'vitest';
import { listMoved, readGolden } from '../../../scripts/golden.ts';
import { assembleResults } from '../../../src/harness/assemble-results.ts';
import type { CellAttachment } from '../../../src/harness/attachment.ts';
import { explainOmission } from '../../../src/harness/bearing.ts';
import { measureCell } from '../../../src/harness/measure-cell.ts';
import { recordRegime, recordScenario } from '../../../src/harness/records.ts';
import { DEVICES } from '../../../src/phone/devices.ts';
import { createJsdomEngine } from '../../../src/phone/jsdom/jsdom-engine.ts';
import { PageStore } from '../../../src/phone/jsdom/page-store.ts';
import { loadCatalogue } from '../../../src/regimes/load.ts';
import { formatCellKey } from '../../../src/results/schema.ts';
import { CAST } from '../../../src/scenarios/cast.ts';
import { SCENARIOS } from '../../../src/scenarios/index.ts';

// Protects the ground of every proof: the engine that the search walks on gives, cell by cell, the very measurements
// that Chromium gave (the golden file): outcome, counts, losses, needs, charges and steps. Layout alone is Chromium's.
test('every built-in cell measures the same in jsdom as in Chromium', { timeout: 300_000 }, async () => {
  const golden = await readGolden();
  const regimes = await loadCatalogue();
  const store = new PageStore();
  const cells: CellAttachment[] = [];
  const omitted = new Map<string, string>();
  for (const device of DEVICES) {
    for (const scenario of SCENARIOS) {
      for (const regime of regimes) {
        const omission = explainOmission(device, scenario, regime, regimes);
        if (omission !== undefined) {
          omitted.set(formatCellKey({ scenario: scenario.id, regime: regime.id, device: device.id }), omission);
          continue;
        }
        const { measurement } = await measureCell({ createEngine: ({ send }) => createJsdomEngine({ send, store }), scenario, regime, device, seed: CAST, pictures: false });
        cells.push({ measurement, regime: recordRegime(regime), scenario: recordScenario(scenario), browser: { name: 'jsdom', version: '' } });
      }
    }
  }
  expect(cells.length).toBeGreaterThan(0);
  expect(listMoved(golden, assembleResults(cells, omitted))).toEqual([]);
});

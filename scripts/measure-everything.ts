import { assembleResults } from '../src/harness/assemble-results.ts';
import type { CellAttachment } from '../src/harness/attachment.ts';
import { explainOmission } from '../src/harness/bearing.ts';
import { measureCell } from '../src/harness/measure-cell.ts';
import { recordRegime, recordScenario } from '../src/harness/records.ts';
import { DEVICES } from '../src/phone/devices.ts';
import { createJsdomEngine } from '../src/phone/jsdom/jsdom-engine.ts';
import { PageStore } from '../src/phone/jsdom/page-store.ts';
import { loadCatalogue } from '../src/regimes/load.ts';
import { formatCellKey, type Results } from '../src/results/schema.ts';
import { CAST } from '../src/scenarios/cast.ts';
import { SCENARIOS } from '../src/scenarios/index.ts';

/** Measures every built-in scenario under every regime on every device, without a browser. */
export async function measureEverything(): Promise<Results> {
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
  return assembleResults(cells, omitted);
}

import type { CellAttachment } from '../src/harness/attachment.ts';
import { explainOmission } from '../src/harness/bearing.ts';
import { measureCell } from '../src/harness/measure-cell.ts';
import { recordRegime, recordScenario } from '../src/harness/records.ts';
import { DEVICES } from '../src/phone/devices.ts';
import { createJsdomEngine } from '../src/phone/jsdom/jsdom-engine.ts';
import { PageStore } from '../src/phone/jsdom/page-store.ts';
import { loadCatalogue } from '../src/regimes/load.ts';
import { formatCellKey } from '../src/results/schema.ts';
import { CAST } from '../src/scenarios/cast.ts';
import { SCENARIOS } from '../src/scenarios/index.ts';
import { hearNames } from './hear-names.ts';
import { findWordings, type Shown, type WordingsByPlace } from './wordings.ts';

/** What one of several processes measured of everything that is built in. */
export interface MeasuredShare {
  readonly cells: readonly CellAttachment[];
  readonly omitted: readonly (readonly [cell: string, reason: string])[];
  /** What was to be read there, under which regimes. */
  readonly wordings: WordingsByPlace;
}

/** Places (a scenario on a device, under every regime) are dealt out in turn, so that a cell lies with its open world. */
export function isInShare(scenario: string, device: string, index: number, of: number): boolean {
  const place = DEVICES.findIndex(({ id }) => id === device) * SCENARIOS.length + SCENARIOS.findIndex(({ id }) => id === scenario);
  return place % of === index;
}

/** Measures one of so many equal shares of every built-in scenario under every regime on every device, without a browser. */
export async function measureShare(index: number, of: number): Promise<MeasuredShare> {
  const regimes = await loadCatalogue();
  const store = new PageStore();
  const cells: CellAttachment[] = [];
  const omitted: [string, string][] = [];
  const wordings: Record<string, WordingsByPlace[string]> = {};
  for (const device of DEVICES) {
    for (const scenario of SCENARIOS.filter(({ id }) => isInShare(id, device.id, index, of))) {
      const shown: Shown[] = [];
      for (const regime of regimes) {
        const omission = explainOmission(device, scenario, regime, regimes);
        if (omission !== undefined) {
          omitted.push([formatCellKey({ scenario: scenario.id, regime: regime.id, device: device.id }), omission]);
          continue;
        }
        const { measurement, acted } = await measureCell({ createEngine: ({ send }) => hearNames(createJsdomEngine({ send, store }), (name) => shown.push({ regime: regime.id, name })), scenario, regime, device, seed: CAST, pictures: false });
        cells.push({ measurement, acted, regime: recordRegime(regime), scenario: recordScenario(scenario), browser: { name: 'jsdom', version: '' } });
      }
      wordings[`${scenario.id}@${device.id}`] = findWordings(shown);
    }
  }
  return { cells, omitted, wordings };
}

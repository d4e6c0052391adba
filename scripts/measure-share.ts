import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { CellAttachment } from '../src/harness/attachment.ts';
import { explainOmission } from '../src/harness/bearing.ts';
import { measureCell } from '../src/harness/measure-cell.ts';
import { recordRegime, recordScenario } from '../src/harness/records.ts';
import { DEVICES } from '../src/phone/devices.ts';
import { createJsdomEngine } from '../src/phone/jsdom/jsdom-engine.ts';
import { PageStore } from '../src/phone/jsdom/page-store.ts';
import type { Engine } from '../src/phone/pane.ts';
import { loadCatalogue } from '../src/regimes/load.ts';
import type { Regime } from '../src/regimes/regime.ts';
import { formatCellKey } from '../src/results/schema.ts';
import { CAST } from '../src/scenarios/cast.ts';
import { SCENARIOS } from '../src/scenarios/index.ts';
import type { World } from '../src/world/start-world.ts';
import { HeardActs } from './hear-acts.ts';
import { hearNames } from './hear-names.ts';
import { findWordings, type Shown, type WordingsByPlace } from './wordings.ts';

/** What one of several processes measured of everything that is built in. */
export interface MeasuredShare {
  readonly cells: readonly CellAttachment[];
  readonly omitted: readonly (readonly [cell: string, reason: string])[];
  /** What was to be read there, under which regimes. */
  readonly wordings: WordingsByPlace;
}

/** A cell as it was measured, with all that was asked on its way. */
interface MeasuredCell extends Pick<CellAttachment, 'measurement' | 'acted'> {
  readonly regime: Regime;
  /** What was to be read there. */
  readonly names: ReadonlySet<string>;
  readonly heard: HeardActs;
}

/** Places (a scenario on a device, under every regime) are dealt out in turn, so that a cell lies with its open world. */
export function isInShare(scenario: string, device: string, index: number, of: number): boolean {
  const place = DEVICES.findIndex(({ id }) => id === device) * SCENARIOS.length + SCENARIOS.findIndex(({ id }) => id === scenario);
  return place % of === index;
}

/** Of the cells that need not be measured one in so many is, to hold that they need not. */
const PROBED = 16;

/**
 * Measures one of so many equal shares of every built-in scenario under every regime on every device, without a browser. Where
 * a regime answers all that was asked under another one as that does, the cell is taken from there.
 * @throws where such a cell is another one after all
 */
export async function measureShare(index: number, of: number): Promise<MeasuredShare> {
  const regimes = await loadCatalogue();
  const open = regimes.find(({ id }) => id === 'open')!;
  const store = new PageStore();
  const cells: CellAttachment[] = [];
  const omitted: [string, string][] = [];
  const wordings: Record<string, WordingsByPlace[string]> = {};
  for (const device of DEVICES) {
    for (const scenario of SCENARIOS.filter(({ id }) => isInShare(id, device.id, index, of))) {
      const measure = async (regime: Regime): Promise<MeasuredCell> => {
        const names = new Set<string>();
        const heard = new HeardActs();
        const createEngine = ({ send, answers }: World): Engine => {
          heard.listen(answers);
          return hearNames(createJsdomEngine({ send, store }), (name) => names.add(name));
        };
        const { measurement, acted } = await measureCell({ createEngine, scenario, regime, device, seed: CAST, pictures: false });
        return { regime, measurement, acted, names, heard };
      };
      const shown: Shown[] = [];
      const measured: MeasuredCell[] = [];
      for (const regime of regimes) {
        const key = formatCellKey({ scenario: scenario.id, regime: regime.id, device: device.id });
        const omission = explainOmission(device, scenario, regime, regimes);
        if (omission !== undefined) {
          omitted.push([key, omission]);
          continue;
        }
        // The open world first, as soon as anything is to be measured here: most regimes say nothing to most ways.
        if (measured.length === 0) measured.push(await measure(open));
        const like = measured.find(({ heard, regime: asked }) => heard.areAnsweredAlike(asked, regime));
        const taken = isDrawn(key, PROBED) ? undefined : like;
        const found = taken ?? (await measure(regime));
        if (!taken) measured.push(found);
        const measurement = { ...found.measurement, regime: regime.id };
        if (like && !isDeepStrictEqual([measurement, found.acted, found.names], [{ ...like.measurement, regime: regime.id }, like.acted, like.names])) throw new Error(`Failed to measure ${key}: it differs from ${like.regime.id}, though the regime answers all that was asked there alike. Look for what else the platforms know of a regime.`);
        for (const name of found.names) shown.push({ regime: regime.id, name });
        cells.push({ measurement, acted: found.acted, regime: recordRegime(regime), scenario: recordScenario(scenario), browser: { name: 'jsdom', version: '' } });
      }
      wordings[`${scenario.id}@${device.id}`] = findWordings(shown);
    }
  }
  return { cells, omitted, wordings };
}

/** Whether a cell is one of so many, drawn by its name: always the same. */
export function isDrawn(key: string, oneIn: number): boolean {
  return createHash('sha256').update(key).digest().readUInt32BE() % oneIn === 0;
}

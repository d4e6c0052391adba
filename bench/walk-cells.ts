import { createHash } from 'node:crypto';
import { HeardActs } from '../scripts/hear-acts.ts';
import type { CellAttachment } from '../src/harness/attachment.ts';
import { explainOmission } from '../src/harness/bearing.ts';
import { measureCell } from '../src/harness/measure-cell.ts';
import type { StepPicture } from '../src/harness/measure-leg.ts';
import { recordRegime, recordScenario } from '../src/harness/records.ts';
import type { Device } from '../src/phone/devices.ts';
import { createJsdomEngine } from '../src/phone/jsdom/jsdom-engine.ts';
import { PageStore } from '../src/phone/jsdom/page-store.ts';
import type { Engine } from '../src/phone/pane.ts';
import type { Regime } from '../src/regimes/regime.ts';
import { formatCellKey } from '../src/results/schema.ts';
import { CAST } from '../src/scenarios/cast.ts';
import type { Scenario } from '../src/scenarios/scenario.ts';

/** A cell as it was walked without a browser. Its pictures are names of what would be on them. */
export interface WalkedCell {
  readonly scenario: Scenario;
  readonly regime: Regime;
  readonly attachment: CellAttachment;
  /** One before each step, and the last screen. Cells that went the same way share them. */
  readonly pictures: readonly StepPicture[];
}

/** Walks all cells of a device in jsdom, where every screen is named by what is to be seen on it; says which are left out. */
export async function walkCells(device: Device, scenarios: readonly Scenario[], regimes: readonly Regime[]): Promise<{ readonly cells: readonly WalkedCell[]; readonly omitted: ReadonlyMap<string, string> }> {
  const store = new PageStore();
  // Pictures of the system's bars are kept for a device (src/phone/picture.ts), and names are no pictures.
  const apart = { ...device, id: `${device.id}-walked` };
  const cells: WalkedCell[] = [];
  const omitted = new Map<string, string>();
  const open = regimes.filter(({ id }) => id === 'open');
  for (const scenario of scenarios) {
    const walked: { readonly asked: Regime; readonly heard: HeardActs; readonly cell: WalkedCell }[] = [];
    for (const regime of [...open, ...regimes.filter(({ id }) => id !== 'open')]) {
      const omission = explainOmission(device, scenario, regime, regimes);
      if (omission !== undefined) {
        omitted.set(formatCellKey({ scenario: scenario.id, regime: regime.id, device: device.id }), omission);
        continue;
      }
      const records = { regime: recordRegime(regime), scenario: recordScenario(scenario), browser: { name: 'jsdom', version: '' } };
      const like = walked.find(({ asked, heard }) => heard.areAnsweredAlike(asked, regime))?.cell;
      if (like) {
        const { measurement, acted } = like.attachment;
        cells.push({ scenario, regime, attachment: { measurement: { ...measurement, regime: regime.id }, acted, ...records }, pictures: like.pictures });
        continue;
      }
      const heard = new HeardActs();
      const { measurement: walkedThere, acted, pictures, end } = await measureCell({
        scenario, regime, device: apart, seed: CAST, pictures: true,
        createEngine: ({ send, answers }) => {
          heard.listen(answers);
          return nameScreens(createJsdomEngine({ send, store }));
        },
      });
      const measurement = { ...walkedThere, device: device.id };
      const cell = { scenario, regime, attachment: { measurement, acted, ...records }, pictures: [...pictures, ...(end ? [end] : [])] };
      walked.push({ asked: regime, heard, cell });
      cells.push(cell);
    }
  }
  return { cells, omitted };
}

/** The same engine, whose pictures are names: equal names, equal words, fields and places on the screen. */
function nameScreens(engine: Engine): Engine {
  return {
    async openPane(spec) {
      const pane = await engine.openPane(spec);
      pane.measure = async () => ({ x: 0, y: 0, width: 1, height: 1 });
      pane.capture = async (clip) => createHash('sha256').update(JSON.stringify([spec.name, await pane.look(), clip !== undefined])).digest();
      return pane;
    },
  };
}

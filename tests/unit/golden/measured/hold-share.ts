import { expect, test } from 'vitest';
import type { CellAttachment } from '../../../../src/harness/attachment.ts';
import { measureCell } from '../../../../src/harness/measure-cell.ts';
import { DEVICES } from '../../../../src/phone/devices.ts';
import { createJsdomEngine } from '../../../../src/phone/jsdom/jsdom-engine.ts';
import { PageStore } from '../../../../src/phone/jsdom/page-store.ts';
import { loadCatalogue } from '../../../../src/regimes/load.ts';
import { formatCellKey } from '../../../../src/results/schema.ts';
import { CAST } from '../../../../src/scenarios/cast.ts';
import { SCENARIOS } from '../../../../src/scenarios/index.ts';
import { namedItems } from '../../../../src/scenarios/scenario.ts';
import { mergeAlike } from '../../../../src/search/merge-alike.ts';
import { keepPlaces, listMoved, readGolden } from '../../../../scripts/golden.ts';
import { assembleEverything } from '../../../../scripts/measure-everything.ts';
import { isDrawn, isInShare, measureShare } from '../../../../scripts/measure-share.ts';
import { readWordings } from '../../../../scripts/wordings.ts';

/** In how many files everything is measured: several to a core, so that no core waits long for the last of them. */
export const SHARES = 6;

/** One in so many cells is measured again in the smaller world. */
const DRAWN = 4;

/**
 * Protects the golden numbers, cell by cell: outcome, counts, losses, needs, charges and steps of everything that is
 * built in. It is measured on the engine that the search walks on; that Chromium gives the very same is held for the
 * first suite by tests/e2e/golden.spec.ts, in bytes, and every night for all. Layout alone is Chromium's.
 */
export function holdShare(number: number): void {
  const measured = new Map<string, CellAttachment>();
  test(`share ${number} of ${SHARES} of everything that is built in measures the golden numbers in jsdom`, { timeout: 300_000 }, async () => {
    const share = await measureShare(number - 1, SHARES);
    for (const cell of share.cells) measured.set(formatCellKey(cell.measurement), cell);
    const results = await assembleEverything([share]);
    expect(Object.keys(results.measurements).length).toBeGreaterThan(0);
    expect(listMoved(keepPlaces(await readGolden(), (scenario, device) => isInShare(scenario, device, number - 1, SHARES)), results)).toEqual([]);
    // What tests/unit/golden/wordings.test.ts judges was read in just these cells.
    expect(Object.fromEntries(Object.entries(await readWordings()).filter(([place]) => place in share.wordings))).toEqual(share.wordings);
  });

  // Protects the smaller world of a search (src/search/merge-alike.ts): bystanders are alike to the platforms, so a cell
  // measures the same with one of each kind. Where no rule acted the platforms did what they do under `open`, which is among them;
  // of the others a part is drawn by their names, in every scenario.
  test(`share ${number} of ${SHARES}: the platforms treat bystanders alike, no measurement changes without them`, { timeout: 300_000 }, async () => {
    const store = new PageStore();
    let compared = 0;
    for (const regime of await loadCatalogue()) {
      for (const scenario of SCENARIOS) {
        const key = formatCellKey({ scenario: scenario.id, regime: regime.id, device: DEVICES[0].id });
        const whole = measured.get(key);
        if (!whole || (regime.id !== 'open' && (!whole.acted || !isDrawn(key, DRAWN)))) continue;
        const seed = mergeAlike(CAST, { people: scenario.legs.map(({ person }) => person), items: namedItems(scenario) });
        const small = await measureCell({ createEngine: ({ send }) => createJsdomEngine({ send, store }), scenario, regime, device: DEVICES[0], seed, pictures: false });
        expect(small.measurement, `${scenario.id}@${regime.id}`).toEqual(whole.measurement);
        compared += 1;
      }
    }
    // A share may be of other devices alone.
    expect(compared > 0).toBe([...measured.keys()].some((key) => key.endsWith(`@${DEVICES[0].id}`)));
  });
}

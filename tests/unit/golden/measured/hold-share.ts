import { expect, test } from 'vitest';
import { keepPlaces, listMoved, readGolden } from '../../../../scripts/golden.ts';
import { assembleEverything } from '../../../../scripts/measure-everything.ts';
import { isInShare, measureShare } from '../../../../scripts/measure-share.ts';

/** In how many files everything is measured: several to a core, so that no core waits long for the last of them. */
export const SHARES = 6;

/**
 * Protects the golden numbers, cell by cell: outcome, counts, losses, needs, charges and steps of everything that is
 * built in. It is measured on the engine that the search walks on; that Chromium gives the very same is held for the
 * first suite by tests/e2e/golden.spec.ts, in bytes, and every night for all. Layout alone is Chromium's.
 */
export function holdShare(number: number): void {
  test(`share ${number} of ${SHARES} of everything that is built in measures the golden numbers in jsdom`, { timeout: 300_000 }, async () => {
    const results = await assembleEverything([await measureShare(number - 1, SHARES)]);
    expect(Object.keys(results.measurements).length).toBeGreaterThan(0);
    expect(listMoved(keepPlaces(await readGolden(), (scenario, device) => isInShare(scenario, device, number - 1, SHARES)), results)).toEqual([]);
  });
}

import { hashRecords } from '../../../src/results/hash-records.ts';
import type { Minimum, MinimumCell } from '../../../src/results/minimum.ts';
import type { Results } from '../../../src/results/schema.ts';

/** A minimum for every cell, such that nothing contradicts: a proof as dear as the journey, or that there is no way. */
export function sampleMinimum(results: Results): Minimum {
  const minima = Object.entries(results.measurements).map(([key, cell]): [string, MinimumCell] => {
    const regime = results.regimes[cell.regime];
    const scenario = results.scenarios[cell.scenario];
    if (!regime || !scenario) throw new Error(`The sample has no records for ${key}.`);
    const common = { hash: 'a'.repeat(64), recordHash: hashRecords(regime, scenario), states: 100 };
    const { clicks, keystrokes, screens, steps } = cell;
    return [key, cell.outcome === 'completed' ? { ...common, status: 'proved', clicks, keystrokes, screens, steps } : { ...common, status: 'no-way' }];
  });
  return { schemaVersion: 1, minima: Object.fromEntries(minima) };
}

/** The minimum with one proved cell so many clicks cheaper. @throws where it is not proved. */
export function cheapen(minimum: Minimum, key: string, clicks: number): Minimum {
  const cell = minimum.minima[key];
  if (cell?.status !== 'proved') throw new Error(`${key} is not proved in the sample.`);
  return { ...minimum, minima: { ...minimum.minima, [key]: { ...cell, clicks: cell.clicks - clicks, steps: cell.steps.slice(0, -clicks) } } };
}

/** The minimum with one cell as if it had been searched with another end. @throws where there is no such cell. */
export function setMinimum(minimum: Minimum, key: string, change: { status: 'no-way' } | { status: 'not-proved'; bound?: string; reasons?: string[] } | Omit<Extract<MinimumCell, { status: 'proved' }>, 'hash' | 'recordHash' | 'states'>): Minimum {
  const cell = minimum.minima[key];
  if (!cell) throw new Error(`There is no ${key} in the sample.`);
  const { hash, recordHash, states } = cell;
  return { ...minimum, minima: { ...minimum.minima, [key]: { hash, recordHash, states, ...change } } };
}

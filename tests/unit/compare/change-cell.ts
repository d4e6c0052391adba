import type { Measurement, Results } from '../../../src/results/schema.ts';

/** Results with one cell changed. @throws when there is no such cell. */
export function changeCell(results: Results, key: string, changes: Partial<Measurement>): Results {
  const cell = results.measurements[key];
  if (!cell) throw new Error(`There is no ${key} in the sample.`);
  return { ...results, measurements: { ...results.measurements, [key]: { ...cell, ...changes } } };
}

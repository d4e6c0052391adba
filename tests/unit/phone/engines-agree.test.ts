import { expect, test } from 'vitest';
import { listMoved, readGolden } from '../../../scripts/golden.ts';
import { measureEverything } from '../../../scripts/measure-everything.ts';

// Protects the golden numbers, cell by cell: outcome, counts, losses, needs, charges and steps of everything that is
// built in. It is measured on the engine that the search walks on; that Chromium gives the very same is held for the
// first suite by tests/e2e/golden.spec.ts, in bytes. Layout alone is Chromium's.
test('everything that is built in measures the golden numbers in jsdom', { timeout: 300_000 }, async () => {
  const results = await measureEverything();
  expect(Object.keys(results.measurements).length).toBeGreaterThan(0);
  expect(listMoved(await readGolden(), results)).toEqual([]);
});

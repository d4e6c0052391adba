import { expect, test } from 'vitest';
import { keepPart, readGolden, restoreLayout } from '../../../scripts/golden.ts';
import { renderHtml } from '../../../src/report/html.ts';
import type { Results } from '../../../src/results/schema.ts';

/**
 * The report of everything that is built in has to stay under 5 MB in one file. Pictures take most of that, and are weighed
 * by bench/report-size.ts, which photographs hundreds of cells; what the cells themselves take is held here, so that the
 * rest is left for pictures.
 */
test('everything built in takes no more than 1 MB on the standard phone, pictures apart', { timeout: 60_000 }, async () => {
  const golden = await readGolden();
  const { measurements, ...rest } = keepPart(golden, { regimes: Object.keys(golden.regimes), scenarios: Object.keys(golden.scenarios), devices: ['phone'] });
  const results: Results = { ...rest, measurements: Object.fromEntries(Object.entries(measurements).map(([key, cell]) => [key, restoreLayout(cell)])) };
  expect(Object.keys(measurements).length).toBeGreaterThan(4_000);
  expect(Buffer.byteLength(await renderHtml({ results }, { pictures: 'none' }))).toBeLessThan(1_000_000);
});

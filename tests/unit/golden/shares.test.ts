import { readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { formatGolden, parseGolden } from '../../../scripts/golden-file.ts';
import { isInShare } from '../../../scripts/measure-share.ts';
import { readGolden } from '../../../scripts/golden.ts';
import { SHARES } from './measured/hold-share.ts';

const golden = await readGolden();

// Protects what the shares are for: a place that fell between them would be measured by nobody, and nothing would be red.
it('every cell lies in one share, and every share has its file', async () => {
  const files = await readdir(new URL('./measured/', import.meta.url));
  expect(files.filter((file) => file.endsWith('.test.ts')).sort()).toEqual(Array.from({ length: SHARES }, (_, index) => `share-${index + 1}.test.ts`));
  const shares = [...Object.keys(golden.measurements), ...Object.keys(golden.omitted)].map((key) => {
    const [scenario = '', , device = ''] = key.split('@');
    return [key, Array.from({ length: SHARES }, (_, index) => index).filter((index) => isInShare(scenario, device, index, SHARES)).length] as const;
  });
  expect(shares.length).toBeGreaterThan(0);
  expect(shares.filter(([, times]) => times !== 1)).toEqual([]);
});

// Protects the golden file: what it leaves unwritten (zeros, repeated steps, cells that are as `open`) is all there again
// when it is read, so that no number can move in the part that is not written.
it('the golden file holds all of the results', () => {
  const [key = '', cell] = Object.entries(golden.measurements).find(([, { regime, steps }]) => regime !== 'open' && steps.length > 1) ?? [];
  if (!cell) throw new Error('no cell with steps');
  const swapped = { ...golden, measurements: { ...golden.measurements, [key]: { ...cell, clicks: 0, longPresses: 3, lost: [], steps: cell.steps.toReversed() } } };
  for (const results of [golden, swapped]) expect(parseGolden(formatGolden(results))).toEqual(results);
});

it('a step of the golden file that is not what its name says is refused', () => {
  expect(() => parseGolden(formatGolden(golden).replaceAll('"gesture": "tap"', '"gesture": "hold"'))).toThrow(/step [0-9a-f]{10} of .* is not there, or is not what its name says/);
});

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { minimumSchema, readMinimum, writeMinimum, type Minimum } from '../../../src/results/minimum.ts';
import { sampleMinimum, setMinimum } from '../compare/sample-minimum.ts';
import { sampleResults } from '../report/sample-results.ts';

let dir: string;
beforeEach(async () => void (dir = await mkdtemp(join(tmpdir(), 'minimum-'))));
afterEach(() => rm(dir, { recursive: true }));

const CODE = 'share-item-group@pass-code-groups@phone';
const minimum = sampleMinimum(sampleResults());

// Protects minimum.json as a document: what is written can be read, equal minima give equal bytes, and no claim fits
// the schema that says more or less than its status.
it('is read as it was written, with the same bytes in whatever order it was put together', async () => {
  await writeMinimum(dir, minimum);
  const bytes = await readFile(join(dir, 'minimum.json'), 'utf8');
  expect(await readMinimum(dir)).toEqual(minimum);
  await writeMinimum(dir, { ...minimum, minima: Object.fromEntries(Object.entries(minimum.minima).reverse()) });
  expect(await readFile(join(dir, 'minimum.json'), 'utf8')).toBe(bytes);
  expect(await readdir(dir)).toEqual(['minimum.json']);
});

it('is undefined where there is none, and refused where it is damaged', async () => {
  expect(await readMinimum(dir)).toBeUndefined();
  await writeFile(join(dir, 'minimum.json'), '{ "schemaVersion": 1,');
  await expect(readMinimum(dir)).rejects.toThrow(/^Failed to read minimum: .*minimum\.json: line 1, column 22: the file ends in the middle\. Do take it away and run `linktoll explore` again\.$/);
  await writeFile(join(dir, 'minimum.json'), '{ "schemaVersion": 2, "minima": {} }');
  await expect(readMinimum(dir)).rejects.toThrow(/schemaVersion/);
});

it.each<[string, (cell: Record<string, unknown>) => void]>([
  ['a proof without its way', (cell) => void delete cell['steps']],
  ['a proof with an empty way', (cell) => void (cell['steps'] = [])],
  ['a proof with a bound', (cell) => void (cell['bound'] = 'states')],
  ['"no way" with clicks', (cell) => void (cell['status'] = 'no-way')],
  ['a time', (cell) => void (cell['seconds'] = 1)],
  ['a hash that is none', (cell) => void (cell['hash'] = 'abc')],
])('refuses %s', async (_, change) => {
  const changed = structuredClone(minimum) as Minimum;
  change(changed.minima[CODE] as unknown as Record<string, unknown>);
  expect(minimumSchema.safeParse(changed).success).toBe(false);
  await expect(writeMinimum(dir, changed)).rejects.toThrow('Failed to write minimum');
  expect(await readdir(dir)).toEqual([]);
});

it('accepts what was not proved, with a bound or with reasons', () => {
  for (const change of [{ bound: '2,000,000 states' }, { reasons: ['Chromium: step 3'] }]) expect(minimumSchema.safeParse(setMinimum(minimum, CODE, { status: 'not-proved', ...change })).success).toBe(true);
  expect(minimumSchema.safeParse(setMinimum(minimum, CODE, { status: 'not-proved', reasons: [] })).success).toBe(false);
});

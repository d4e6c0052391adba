import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readResults, readRun } from '../../../src/results/read.ts';
import { writeResults, writeRun } from '../../../src/results/write.ts';
import type { Results } from '../../../src/results/schema.ts';
import { sampleResults, sampleRun } from '../report/sample-results.ts';

// results.json is the only bridge between measuring and reading: what is written is read back equal, byte for byte the
// same for equal input, and nothing that is damaged, foreign or inconsistent gets over it.

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'linktoll-results-'));
});
afterEach(() => rm(dir, { recursive: true }));

const CELL = 'share-item-direct@open@phone';

test('what is written is read back equal', async () => {
  await writeResults(dir, sampleResults());
  await writeRun(dir, sampleRun());
  expect(await readResults(dir)).toEqual(JSON.parse(JSON.stringify(sampleResults())));
  expect(await readRun(dir)).toEqual(sampleRun());
});

test('equal results give equal bytes, in whatever order they were put together', async () => {
  await writeResults(dir, sampleResults());
  const first = await readFile(join(dir, 'results.json'), 'utf8');
  await writeResults(dir, reverseKeys(sampleResults()) as Results);
  expect(await readFile(join(dir, 'results.json'), 'utf8')).toBe(first);
  expect(first).toMatch(/^\{\n  "measurements": \{\n    "share-item-direct@autumn-2021@phone"/);
});

test('nothing but the file itself is left in the folder', async () => {
  await Promise.all([1, 2, 3].map(() => writeResults(dir, sampleResults())));
  expect(await readdir(dir)).toEqual(['results.json']);
});

test('what does not fit is not written, and the old file stays', async () => {
  await writeResults(dir, sampleResults());
  const before = await readFile(join(dir, 'results.json'), 'utf8');
  const wrong = { ...sampleResults(), surprise: 1 } as Results;
  await expect(writeResults(dir, wrong)).rejects.toThrow(/^Failed to write results: .*results\.json: the whole document: .*surprise/);
  expect(await readFile(join(dir, 'results.json'), 'utf8')).toBe(before);
});

test('a folder that cannot be written to is named', async () => {
  await writeFile(join(dir, 'file'), '');
  await expect(writeResults(join(dir, 'file'), sampleResults())).rejects.toThrow(/^Failed to write results: .*file.* Do make room, or name a folder/);
});

test.each<[string, (text: string) => string, RegExp]>([
  ['empty', () => '', /results\.json: line 1, column 1: the file is empty\. Do /],
  ['truncated', (text) => text.slice(0, 5000), /results\.json: line \d+, column \d+: the file ends in the middle\. Do /],
  ['no JSON', () => 'hello', /results\.json: the whole document: this is not JSON\. Do /],
  ['foreign', () => '{"name":"x"}', /results\.json: schemaVersion: is missing, so this is no such file of linktoll\. Do /],
  ['begun with a mark of an editor', (text) => `\ufeff${text}`, /results\.json: line 1, column 1: it begins with a byte-order mark, which JSON has not\. Do save it without/],
  ['of a newer version', edit((all) => ({ ...all, schemaVersion: 2 })), /results\.json: schemaVersion: 2 is newer than this linktoll reads \(1\)\. Do update linktoll/],
  ['of an older version that nothing leads on from', edit((all) => ({ ...all, schemaVersion: 0 })), /results\.json: schemaVersion: 0 is older than this linktoll can read \(1 to 1\)\. Do /],
  ['of no version', edit((all) => ({ ...all, schemaVersion: '1' })), /results\.json: schemaVersion: "1" is no schema version\. Do /],
  ['with an unknown key', editCell((cell) => ({ ...cell, score: 1 })), new RegExp(`results\\.json: measurements\\.${CELL}: .*score`)],
  ['with a count that is none', editCell((cell) => ({ ...cell, clicks: -1 })), new RegExp(`measurements\\.${CELL}\\.clicks: `)],
  ['with a cell under a wrong key', editCell((cell) => ({ ...cell, device: 'tablet' })), /lies under this key and says that it is share-item-direct@open@tablet/],
  ['with a regime that is not there', edit(({ regimes, ...all }) => ({ ...all, regimes: { sealed: (regimes as Results['regimes']).sealed } })), /regime autumn-2021 is not among the regimes/],
  ['with charges that do not add up', editCell((cell) => ({ ...cell, charges: { base: 8 } })), /charges: add up to 8, but clicks is 9/],
  ['with people that do not add up', editCell(({ people, ...cell }) => ({ ...cell, people: { alice: (people as Results['measurements'][string]['people']).alice } })), /people: clicks add up to 6, but clicks is 9/],
  ['charged to a rule that is not there', editCell((cell) => ({ ...cell, charges: { base: 8, 'no-such-rule': 1 } })), /charges\.no-such-rule: the regime has no rule no-such-rule/],
  ['with a step of a stranger', editCell(({ steps, ...cell }) => ({ ...cell, steps: (steps as object[]).map((step) => ({ ...step, person: 'mallory' })) })), /steps\.0\.person: mallory has no part in the scenario/],
  ['blocked by nobody’s rule', editCell((cell) => ({ ...cell, outcome: 'blocked', blockedAt: { gate: 'open', rule: 'no-such-rule', person: 'bob', screen: 'x' } })), /blockedAt\.rule: the regime has no rule no-such-rule/],
  ['blocked nowhere', editCell((cell) => ({ ...cell, outcome: 'blocked' })), /is blocked and has no blockedAt/],
])('a file that is %s is refused with the place and the reason', async (_, damage, message) => {
  await writeResults(dir, sampleResults());
  const file = join(dir, 'results.json');
  await writeFile(file, damage(await readFile(file, 'utf8')));
  const error = await readResults(dir).then(() => undefined, (reason: Error) => reason);
  expect(error?.message).toMatch(/^Failed to read results: /);
  expect(error?.message).toMatch(message);
});

test('a missing file is told from a damaged one', async () => {
  await expect(readRun(dir)).rejects.toThrow(/^Failed to read run: .*run\.json: there is no such file\. Do measure again/);
});

function edit(change: (all: Record<string, unknown>) => unknown): (text: string) => string {
  return (text) => JSON.stringify(change(JSON.parse(text) as Record<string, unknown>));
}

function editCell(change: (cell: Record<string, unknown>) => unknown): (text: string) => string {
  return edit((all) => {
    const measurements = all.measurements as Record<string, Record<string, unknown>>;
    return { ...all, measurements: { ...measurements, [CELL]: change(measurements[CELL] ?? {}) } };
  });
}

function reverseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverseKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, one]) => [key, reverseKeys(one)]));
}

import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FullResult } from '@playwright/test/reporter';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PicturesAttachment } from '../../../src/harness/attachment.ts';
import { ResultsKeeper } from '../../../src/harness/keep-results.ts';
import { readPicture } from '../../../src/results/pictures.ts';
import { readResults, readRun } from '../../../src/results/read.ts';
import type { Results } from '../../../src/results/schema.ts';
import * as disk from '../../../src/results/write.ts';
import { sampleResults, sampleRun } from '../report/sample-results.ts';

// What is measured is on the disk while the run goes on, at a cost that grows with the cells and not with their
// square; a disk that refuses loses nothing that it can still be given later, and costs no earlier run.

vi.mock('../../../src/results/write.ts', { spy: true });

const END: FullResult = { status: 'passed', startTime: new Date(0), duration: 1 };
const FULL = Object.assign(new Error('Failed to write results: f: ENOSPC: no space left on device, write. Do make room, or name a folder that can be written to.'), { code: 'ENOSPC' });
const PICTURES: PicturesAttachment = {
  pictures: [{ width: 10, height: 20, layers: [{ blob: 'x', x: 0, y: 0, width: 10, height: 20, dim: false }] }],
  blobs: { x: Buffer.from('a picture').toString('base64') },
};

let dir: string;
let cells: string[];
let faults: string[];
let keeper: ResultsKeeper;
const all = sampleResults();
const keys = Object.keys(all.measurements);

const resultsOf = (some: readonly string[]): Results => ({ ...all, measurements: Object.fromEntries(some.map((key) => [key, all.measurements[key]!])) });
const makeKeeper = (isShard = false): ResultsKeeper =>
  new ResultsKeeper({ dir, isShard, compose: (end) => ({ results: resultsOf(cells), run: { ...sampleRun(), interrupted: end === undefined } }), onFault: (fault) => void faults.push(fault) });
const measure = (cell: string): void => {
  cells.push(cell);
  keeper.add(cell, PICTURES);
};

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'linktoll-keep-'));
  [cells, faults] = [[], []];
  keeper = makeKeeper();
  vi.mocked(disk.writeResults).mockClear();
});
afterEach(() => rm(dir, { recursive: true }));

test('each of the first cells is on the disk before the next is measured, in a run that counts as cut off', async () => {
  for (const [index, key] of keys.slice(0, 3).entries()) {
    measure(key);
    await vi.waitFor(async () => expect(Object.keys((await readResults(dir)).measurements)).toHaveLength(index + 1));
    await vi.waitFor(async () => expect(await readPicture(dir, key, 0)).toBeDefined());
    expect((await readRun(dir)).interrupted).toBe(true);
  }
  expect(await keeper.finish(END)).toEqual({ cells: 3, whole: true, faults: [] });
  expect((await readRun(dir)).interrupted).toBe(false);
});

test('a thousand cells cost about twenty times one write, not five hundred times, and one is made at a time', async () => {
  let [inFlight, most, written] = [0, 0, 0];
  vi.mocked(disk.writeResults).mockImplementation(async () => {
    most = Math.max(most, (inFlight += 1));
    written += cells.length;
    await Promise.resolve();
    inFlight -= 1;
  });
  for (let index = 0; index < 1000; index += 1) {
    cells.push(keys[0]!);
    keeper.add(keys[0]!);
    // Slow cells: every write that is due is made before the next.
    await new Promise(setImmediate);
    await new Promise(setImmediate);
  }
  await keeper.finish(END);
  vi.mocked(disk.writeResults).mockReset();
  expect(most).toBe(1);
  expect(written).toBeGreaterThan(1000);
  expect(written).toBeLessThan(25_000);
});

test('cells that come faster than the disk are written together', async () => {
  for (const key of keys) measure(key);
  expect(await keeper.finish(END)).toEqual({ cells: keys.length, whole: true, faults: [] });
  // One for all that had come, one at the end.
  expect(disk.writeResults).toHaveBeenCalledTimes(2);
  expect(await readResults(dir)).toEqual(JSON.parse(JSON.stringify(all)));
});

test('a full disk is told once and tried again with every cell; with room made, nothing is lost', async () => {
  vi.mocked(disk.writeResults).mockRejectedValueOnce(FULL).mockRejectedValueOnce(FULL);
  for (const key of keys.slice(0, 3)) {
    measure(key);
    await vi.waitFor(() => expect(disk.writeResults).toHaveBeenCalledTimes(cells.length));
  }
  expect(await keeper.finish(END)).toEqual({ cells: 3, whole: true, faults: [] });
  expect(faults).toEqual([FULL.message]);
  for (const key of cells) expect(await readPicture(dir, key, 0)).toBeDefined();
});

test('a disk that is full to the end keeps an earlier run as it was, and says how much of this one it holds', async () => {
  await disk.writeResults(dir, all);
  vi.mocked(disk.writeResults).mockRejectedValue(FULL);
  measure(keys[0]!);
  expect(await keeper.finish(END)).toEqual({ cells: 0, whole: false, faults: [FULL.message] });
  vi.mocked(disk.writeResults).mockReset();
  expect(Object.keys((await readResults(dir)).measurements)).toHaveLength(keys.length);
  expect(await readdir(dir)).toEqual(['results.json']);
});

test('a run that measured nothing replaces no earlier one, and tells of itself where there is none', async () => {
  await disk.writeResults(dir, all);
  expect(await keeper.finish({ ...END, status: 'interrupted' })).toEqual({ cells: 0, whole: false, faults: [] });
  expect(Object.keys((await readResults(dir)).measurements)).toHaveLength(keys.length);
  await rm(join(dir, 'results.json'));
  expect(await keeper.finish({ ...END, status: 'interrupted' })).toMatchObject({ whole: true });
  expect((await readRun(dir)).notRun).toEqual(sampleRun().notRun);
});

test('a shard keeps its results alone: the rest travels in its blob', async () => {
  keeper = makeKeeper(true);
  measure(keys[0]!);
  await keeper.finish(END);
  expect(await readdir(dir)).toEqual(['results.json']);
});

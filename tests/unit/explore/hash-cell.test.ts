import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MinimaKeeper } from '../../../src/harness/keep-minima.ts';
import { hashCell, listSources } from '../../../src/harness/hash-cell.ts';
import { createCellHash, isKept, readCurrentMinima } from '../../../src/harness/kept-minima.ts';
import { DEVICES } from '../../../src/phone/devices.ts';
import { readMinimum, writeMinimum, type MinimumCell } from '../../../src/results/minimum.ts';
import { CAST } from '../../../src/scenarios/cast.ts';
import { sampleMinimum } from '../compare/sample-minimum.ts';
import { sampleResults } from '../report/sample-results.ts';
import { findCell } from './find-cell.ts';

const KEY = 'share-item-direct@confirm-direct@phone';
const cell = findCell(KEY);

// Protects from yesterday's answer: a proof is kept only while nothing that it depends on has changed, and is not
// thrown away for what it does not depend on.
describe('the content hash of a cell', () => {
  const program = 'p';
  const before = hashCell(program, cell, CAST);

  it('changes with program, rules, goal, surface, apps and times of legs, device and seed', () => {
    const { scenario, regime, device } = cell;
    const changed = [
      hashCell('q', cell, CAST),
      hashCell(program, { ...cell, regime: { ...regime, rules: [] } }, CAST),
      hashCell(program, { ...cell, scenario: { ...scenario, goal: { ...scenario.goal, screen: { hosts: ['shop-site'], path: '/item/7302', item: '7302' } } } }, CAST),
      hashCell(program, { ...cell, scenario: { ...scenario, surface: 'group' } }, CAST),
      hashCell(program, { ...cell, scenario: { ...scenario, texts: [] } }, CAST),
      hashCell(program, { ...cell, scenario: { ...scenario, legs: scenario.legs.slice(1) } }, CAST),
      hashCell(program, { ...cell, scenario: { ...scenario, legs: scenario.legs.map((leg) => ({ ...leg, alsoInstalled: ['wallet'] })) } }, CAST),
      hashCell(program, { ...cell, scenario: { ...scenario, legs: scenario.legs.map((leg) => ({ ...leg, after: '1h' as const })) } }, CAST),
      hashCell(program, { ...cell, device: { ...device, asksBeforePaste: true } }, CAST),
      hashCell(program, { ...cell, device: DEVICES[1] }, CAST),
      hashCell(program, cell, { ...CAST, items: CAST.items.slice(1) }),
    ];
    expect(new Set([before, ...changed]).size).toBe(changed.length + 1);
  });

  it('stays with other words, and another journey, for the same', () => {
    const { scenario, regime } = cell;
    const walked = { ...scenario, title: { en: 'x', zh: 'x' }, legs: scenario.legs.map((leg) => ({ ...leg, journey: () => Promise.resolve() })) };
    expect(hashCell(program, { ...cell, scenario: walked, regime: { ...regime, description: { en: 'x', zh: 'x' } } }, CAST)).toBe(before);
  });

  it('is of every source that an answer depends on, and of no journey, catalogue or report', async () => {
    const sources = await listSources();
    const needed = ['mock-platforms/chat/app.ts', 'mock-platforms/ui/stylesheet.css', 'mock-platforms/ui/sharing/scripts/copy-on-load.js', 'src/search/proof.ts', 'src/harness/prove-cell.ts', 'src/harness/judge.ts', 'src/meter/measure.ts', 'src/world/answer-log.ts', 'src/regimes/decide.ts', 'src/phone/in-page/look.ts', 'src/phone/jsdom/jsdom-pane.ts'];
    expect(needed.filter((file) => !sources.files.includes(file))).toEqual([]);
    expect(sources.files.filter((file) => /^src\/(report|compare|cli|serve|journeys\/(share-item|open-shared))|\.yaml$/.test(file))).toEqual([]);
    expect(sources.libraries).toEqual(expect.arrayContaining(['jsdom', 'express', 'preact']));
  });
});

describe('a proof that is on the disk', () => {
  let dir: string;
  beforeEach(async () => void (dir = await mkdtemp(join(tmpdir(), 'kept-'))));
  afterEach(() => rm(dir, { recursive: true }));
  const picture = { pictures: [], end: { width: 1, height: 1, layers: [] }, blobs: {} };
  const example = (hash: string): MinimumCell => ({ ...sampleMinimum(sampleResults()).minima[KEY]!, hash });

  it('is kept by its hash alone; what is of another program, or gone, is not', async () => {
    const hashOf = await createCellHash();
    expect(hashOf(cell)).toBe((await createCellHash())(cell));
    const group = 'share-item-group@confirm-direct@phone';
    await writeMinimum(dir, { schemaVersion: 1, minima: { [KEY]: example(hashOf(cell)), [group]: example('0'.repeat(64)), 'gone@open@phone': example(hashOf(cell)) } });
    expect(Object.keys(await readCurrentMinima(dir, hashOf))).toEqual([KEY]);
  });

  it('is searched again where nothing was proved, or its pictures are gone', async () => {
    const { hash, recordHash, states } = example('0'.repeat(64));
    expect(await isKept(dir, KEY, { hash, recordHash, states, status: 'no-way' })).toBe(true);
    expect(await isKept(dir, KEY, { hash, recordHash, states, status: 'not-proved', bound: 'x' })).toBe(false);
    expect(await isKept(dir, KEY, example(hash))).toBe(false);
    const keeper = new MinimaKeeper(dir, Promise.resolve({}));
    keeper.add(KEY, example(hash), picture);
    expect(await keeper.finish()).toMatchObject({ faults: [] });
    expect(await isKept(dir, KEY, example(hash))).toBe(true);
  });

  it('stays beside what is found anew, which takes the place of its own cell alone', async () => {
    const other = 'share-item-group@open@phone';
    const keeper = new MinimaKeeper(dir, Promise.resolve({ [KEY]: example('1'.repeat(64)), [other]: example('2'.repeat(64)) }));
    keeper.add(KEY, example('3'.repeat(64)));
    const { minima } = await keeper.finish();
    expect((await readMinimum(dir))?.minima).toEqual(minima);
    expect([minima[KEY]?.hash, minima[other]?.hash]).toEqual(['3'.repeat(64), '2'.repeat(64)]);
  });

  it('a file that cannot be read is told, and not written over', async () => {
    const keeper = new MinimaKeeper(dir, Promise.reject(new Error('Failed to read minimum: damaged')));
    keeper.add(KEY, example('1'.repeat(64)));
    expect(await keeper.finish()).toMatchObject({ faults: ['Failed to read minimum: damaged'], minima: { [KEY]: expect.anything() } });
    expect(await readMinimum(dir)).toBeUndefined();
  });
});

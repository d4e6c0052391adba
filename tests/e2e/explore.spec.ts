import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { runLinktoll } from '../../scripts/run-suite.ts';
import { exploreCell } from '../../src/harness/explore-cell.ts';
import { runInChromium } from '../../src/harness/run-in-chromium.ts';
import { PageStore } from '../../src/phone/jsdom/page-store.ts';
import { Atlas } from '../../src/search/atlas.ts';
import { readMinimum } from '../../src/results/minimum.ts';
import { CAST } from '../../src/scenarios/cast.ts';
import { findCell } from '../unit/explore/find-cell.ts';
import { proofOf, recordWay } from '../unit/explore/record-way.ts';
import { startTestPhone } from './test-phone.ts';

const KEY = 'share-item-direct@open@phone';
const SHORT = 'open-mini@open@phone';

// Protects "the browser confirms it": a way that was found without a browser, here the journey's own, is walked in
// Chromium with ledger, witness and pictures, and its figures are the browser's.
test('a way found in jsdom is confirmed by Chromium, with a picture for every step', async ({ browser }) => {
  const store = new PageStore();
  const cell = findCell(KEY);
  const recorded = await recordWay(cell, store);
  const engine = { name: 'Chromium', createEngine: runInChromium(browser), pictures: true };
  const { minimum, replayed } = await exploreCell({ ...cell, seed: CAST, atlas: new Atlas(store), hash: 'e'.repeat(64), browser: engine, prove: () => Promise.resolve(proofOf(recorded)) });
  expect(minimum).toMatchObject({ status: 'proved', clicks: 9, steps: recorded.measurement.steps });
  expect(replayed?.pictures).toHaveLength(recorded.way.length);
  expect(replayed?.end).toBeDefined();
});

// Protects `linktoll explore` as a user runs it: the real search finds the least of the cell that was asked for and of no
// other (a short one, for speed: longer ones are proved in tests/unit/golden/minima.test.ts), Chromium confirms it, a table tells it, and the second time the proof is kept, to the byte.
test('linktoll explore proves a cell, and keeps the proof', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'linktoll-explore-'));
  const explore = () => runLinktoll(['explore', '--scenario', 'open-mini', '--regime', 'open', '--workers', '1', '--out', dir]);
  try {
    const first = await explore();
    expect(first.code, first.output).toBe(0);
    expect(first.output).toMatch(/Cell +Journey +Minimum +States +Time\nopen-mini@open@phone +– +4 clicks +\d+ /);
    const bytes = await readFile(join(dir, 'minimum.json'), 'utf8');
    const minima = (await readMinimum(dir))?.minima ?? {};
    expect(Object.keys(minima)).toEqual([SHORT]);
    expect(minima[SHORT]).toMatchObject({ status: 'proved', clicks: 4, keystrokes: { prose: 0, codes: 0 } });
    expect(await readdir(join(dir, 'minimum', 'pictures', SHORT))).toHaveLength(5);
    const second = await explore();
    expect(second.code, second.output).toBe(0);
    expect(second.output).toContain('(kept: nothing that it depends on has changed)');
    expect(await readFile(join(dir, 'minimum.json'), 'utf8')).toBe(bytes);
    expect(await readdir(dir)).not.toContain('run.lock');
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
});

// Protects every proof in which a web view is opened a second time: a search holds that a closed one has no page and no history.
// (The same of jsdom: tests/unit/phone/closed-webview.test.ts.)
test('in Chromium a closed web view forgets its page and its history', async ({ browser }) => {
  const into = (address: string, name: string): string => `<a href="webview://open?address=${encodeURIComponent(address)}">${name}</a>`;
  const start = into('http://three.test/a', 'first') + into('http://three.test/b', 'second') + into('twoapp://item/1', 'third');
  const phone = await startTestPhone(browser, { pages: { 'one.test/start': start, 'three.test/a': '<h1>A</h1>', 'three.test/b': '<h1>B</h1>' }, mayJump: () => 'refuse' });
  try {
    await phone.press('Dovecote');
    await phone.press('first');
    await phone.press('Close');
    expect((await phone.press('second')).headings).toEqual(['B']);
    expect((await phone.make({ kind: 'back' })).address).toBe('http://one.test/start');
    await phone.press('third');
    const empty = await phone.press('Close');
    expect([empty.inWebview, empty.headings]).toEqual([true, []]);
  } finally {
    await phone.close();
  }
});

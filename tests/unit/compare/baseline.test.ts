import { expect, test } from 'vitest';
import { listFailing, makeBaseline, splitBaseline } from '../../../src/compare/baseline.ts';
import { compareRuns } from '../../../src/compare/compare-runs.ts';
import { validateBaseline } from '../../../src/results/validate.ts';
import { sampleResults } from '../report/sample-results.ts';
import { hostileResults } from '../report/hostile-results.ts';
import { changeCell } from './change-cell.ts';
import { asRun, block, breakCell, confirmTwice, drop, dropStep } from './two-runs.ts';

// A baseline is what somebody accepted: small enough to be read in a review, and enough to name the step that was added.

const ALL = { isAsked: () => true, measure: 'the-same' };
const DIRECT = 'share-item-direct@confirm-direct@phone';
const baseline = makeBaseline({ results: sampleResults(), ...ALL });
const against = (results: ReturnType<typeof sampleResults>, from = baseline) => compareRuns({ kind: 'baseline', name: 'baseline.json', file: 'baseline.json', baseline: from }, asRun('out', results));

test('it keeps outcome, clicks, typed codes and a line a step; of a dead end where it lies', () => {
  expect(baseline.cells['share-item-group@no-groups@phone']).toEqual({ outcome: 'blocked', blockedAt: { gate: 'offer', person: 'alice' } });
  const cell = baseline.cells[DIRECT];
  expect(cell).toMatchObject({ outcome: 'completed', clicks: 10, codeKeys: 0 });
  expect(cell?.outcome === 'completed' && cell.steps.slice(-2)).toEqual(['bob · chat · tap · link · 山野橘色便携折叠椅', 'bob · chat-webview · tap · button · 继续访问']);
  expect(JSON.stringify(baseline).length).toBeLessThan(JSON.stringify(sampleResults()).length / 4);
});

test('the run that it was made of keeps to it', () => {
  expect(against(sampleResults()).counts).toMatchObject({ same: 18 });
  expect(listFailing(against(sampleResults()))).toEqual([]);
});

test('a dearer cell fails, and the added step is named though the baseline keeps but lines', () => {
  const comparison = against(confirmTwice());
  expect(listFailing(comparison)).toMatchObject([{ key: DIRECT, change: 'dearer', difference: { clicks: 1, people: { bob: 1 } } }]);
  expect(comparison.cells[0]?.alignment.filter(({ same }) => !same)).toMatchObject([{ after: { number: 11, step: { target: { name: '仍要继续' }, screen: 'link.chat.localhost/notice/again' } }, same: false }]);
});

test('newly blocked, newly broken and gone fail; cheaper, opened and new do not', () => {
  expect(listFailing(against(block(sampleResults(), DIRECT)))).toMatchObject([{ change: 'newly-blocked' }]);
  expect(listFailing(against(breakCell(sampleResults(), DIRECT, 'x')))).toMatchObject([{ change: 'newly-broken' }]);
  expect(listFailing(against(drop(sampleResults(), DIRECT)))).toMatchObject([{ change: 'gone' }]);
  expect(listFailing(against(dropStep(sampleResults(), DIRECT)))).toEqual([]);
  expect(against(dropStep(sampleResults(), DIRECT)).counts.cheaper).toBe(1);
  const blocked = makeBaseline({ results: block(sampleResults(), DIRECT), ...ALL });
  expect(listFailing(against(sampleResults(), blocked))).toEqual([]);
  expect(against(sampleResults(), blocked).counts.opened).toBe(1);
});

test('an extra typed code is dearer at the same clicks', () => {
  expect(listFailing(against(changeCell(sampleResults(), DIRECT, { keystrokes: { prose: 0, codes: 11 } })))).toMatchObject([{ key: DIRECT, change: 'dearer', difference: { clicks: 0, codeKeys: 11 } }]);
});

test.each([
  ['waiting', { waitSeconds: 5 }],
  ['a loss', { lost: ['way-back'] }],
  ['a need', { needs: ['install'] }],
  ['a decision', { decisions: 9 }],
  ['keys of prose', { keystrokes: { prose: 12, codes: 0 } }],
])('%s more at the same clicks fails, and is told as cheaper when it goes again', (_, changes) => {
  const worse = changeCell(sampleResults(), DIRECT, changes);
  expect(listFailing(against(worse))).toMatchObject([{ key: DIRECT, change: 'dearer-beside', difference: { clicks: 0, codeKeys: 0 }, moved: [expect.anything()] }]);
  const back = against(sampleResults(), makeBaseline({ results: worse, ...ALL }));
  expect([listFailing(back), back.counts.cheaper]).toEqual([[], 1]);
});

test('a click less does not make up for a loss, but for a decision', () => {
  const fewer = dropStep(sampleResults(), DIRECT);
  expect(listFailing(against(changeCell(fewer, DIRECT, { lost: ['login'] })))).toMatchObject([{ change: 'dearer-beside', difference: { clicks: -1 } }]);
  expect(against(changeCell(fewer, DIRECT, { decisions: 9 })).counts).toMatchObject({ cheaper: 1, 'dearer-beside': 0 });
});

test('a baseline of schema 1 does not know what stands beside clicks: nothing is made up, and that is said', () => {
  const { value: older } = validateBaseline(JSON.parse(JSON.stringify({ ...baseline, schemaVersion: 1, cells: Object.fromEntries(Object.entries(baseline.cells).map(([key, { beside: _beside, ...cell }]: [string, Record<string, unknown>]) => [key, cell])) }))) as { value: typeof baseline };
  const comparison = against(changeCell(sampleResults(), DIRECT, { waitSeconds: 5 }), older);
  expect(comparison.counts.same).toBe(18);
  expect(comparison.cautions.map(({ en }) => en.join(''))).toEqual([expect.stringMatching(/^A was written before baselines kept waiting/)]);
  expect(listFailing(against(confirmTwice(), older))).toMatchObject([{ change: 'dearer' }]);
});

test('one that was counted by another table is not held against the run, which fails', () => {
  expect(listFailing(against(sampleResults(), { ...baseline, measure: 'another' }))).toHaveLength(18);
});

test('names of 10,000 characters, separators and markup in them, are cut short alike on both sides', () => {
  const results = hostileResults();
  const hostile = makeBaseline({ results, ...ALL });
  expect(validateBaseline(JSON.parse(JSON.stringify(hostile)))).toEqual({ value: hostile });
  expect(against(results, JSON.parse(JSON.stringify(hostile)) as typeof hostile).counts).toMatchObject({ same: 18 });
});

test('cells that a run was not asked for are kept when the baseline is written anew; those that are gone are not', () => {
  const isAsked = (key: string) => key.includes('@confirm-direct@') || key.includes('@open@');
  const partial = drop(confirmTwice(), 'share-item-group@confirm-direct@phone');
  const measurements = Object.fromEntries(Object.entries(partial.measurements).filter(([key]) => isAsked(key)));
  const anew = makeBaseline({ results: { ...partial, measurements }, measure: 'the-same', earlier: { ...baseline, $schema: './x.json' }, isAsked });
  expect(Object.keys(anew.cells)).toHaveLength(17);
  expect(anew.cells[DIRECT]).toMatchObject({ clicks: 11 });
  expect(anew.cells['share-item-group@autumn-2021@phone']).toEqual(baseline.cells['share-item-group@autumn-2021@phone']);
  expect(anew.$schema).toBe('./x.json');
  expect(splitBaseline(baseline, isAsked)).toMatchObject({ unasked: expect.arrayContaining(['share-item-group@autumn-2021@phone']) as unknown });
});

test('what cannot be accepted is refused: a broken cell, nothing at all, cells of two tables', () => {
  expect(() => makeBaseline({ results: breakCell(sampleResults(), DIRECT, 'x'), ...ALL })).toThrow(/^Failed to update the baseline: share-item-direct@confirm-direct@phone is broken\. .*left as it was/);
  expect(() => makeBaseline({ results: { ...sampleResults(), measurements: {} }, ...ALL })).toThrow(/nothing was measured/);
  expect(() => makeBaseline({ results: sampleResults(), measure: 'new', earlier: baseline, isAsked: (key) => key.includes('@open@') })).toThrow(/counted by another table/);
});

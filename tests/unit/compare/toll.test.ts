import { expect, test } from 'vitest';
import { buildMatrix, listRegimes } from '../../../src/compare/matrix.ts';
import { computeToll } from '../../../src/compare/toll.ts';
import { cellInWords } from '../../../src/report/words.ts';
import { sampleResults, sampleRun } from '../report/sample-results.ts';
import { changeCell } from './change-cell.ts';

// A toll is a difference between two completed cells of one run and nothing else: blocked is never a number, broken is
// never zero, and what people pay adds up to what is paid.

test('the toll is the cell minus open, and people’s tolls add up to it', () => {
  const toll = computeToll(sampleResults(), 'share-item-group@autumn-2021@phone');
  expect(toll).toMatchObject({ clicks: 7, longPresses: 2, systemPresses: 1, people: { alice: { clicks: 3 }, bob: { clicks: 4 } } });
  expect(computeToll(sampleResults(), 'share-item-direct@confirm-direct@phone')).toMatchObject({ clicks: 1, screens: 1, decisions: 1, people: { alice: { clicks: 0 }, bob: { clicks: 1 } } });
});

test('seconds are differences of estimates, to 0.1 s', () => {
  expect(computeToll(sampleResults(), 'share-item-direct@confirm-direct@phone')?.estimatedSeconds).toBe(1.9);
});

test.each([
  ['blocked', 'share-item-group@no-groups@phone'],
  ['missing', 'share-item-group@nothing@phone'],
  ['inherited by every object', 'constructor'],
  ['open itself', 'share-item-group@open@phone'],
])('a cell that is %s has no toll', (_, key) => {
  expect(computeToll(sampleResults(), key)).toBeUndefined();
});

test('a broken cell has neither a toll nor a figure in the matrix', () => {
  const key = 'share-item-group@autumn-2021@phone';
  const results = changeCell(sampleResults(), key, { outcome: 'broken', reason: 'the witness was lost' });
  expect(computeToll(results, key)).toBeUndefined();
  const cell = buildMatrix(results).rows.flatMap(({ cells }) => cells).find((one) => one.key === key);
  expect(cell).toMatchObject({ outcome: 'broken', reason: 'the witness was lost', perPerson: [] });
  expect(cell?.clicks).toBeUndefined();
  expect(cell && cellInWords(cell, 'en')).toBe('BROKEN');
});

test('the matrix has open first, then regimes by period, sealed last', () => {
  expect(listRegimes(sampleResults())).toEqual(['open', 'pass-code-groups', 'no-groups', 'confirm-direct', 'autumn-2021', 'sealed']);
  const { rows, columns } = buildMatrix(sampleResults());
  expect(columns.map(({ scenario }) => scenario)).toEqual(['share-item-direct', 'share-item-group', 'share-item-moments']);
  expect(rows.map(({ cells }) => cells.map((cell) => cellInWords(cell, 'en')))).toEqual([
    ['9', '9', '9'],
    ['9 (±0)', '16 (+7)', '16 (+7)'],
    ['9 (±0)', 'blocked: Alice, offer', 'blocked: Alice, offer'],
    ['10 (+1)', '9 (±0)', '9 (±0)'],
    ['10 (+1)', '16 (+7)', '16 (+7)'],
    ['blocked: Alice, offer', 'blocked: Alice, offer', 'blocked: Alice, offer'],
  ]);
});

test('typed codes stand beside the clicks, and count in the toll', () => {
  const key = 'share-item-direct@confirm-direct@phone';
  const results = changeCell(sampleResults(), key, { clicks: 2, keystrokes: { prose: 0, codes: 25 } });
  const cell = buildMatrix(results).rows.flatMap(({ cells }) => cells).find((one) => one.key === key);
  expect(cell && cellInWords(cell, 'en')).toBe('2 clicks + 25 keys (−7, +25 keys)');
});

test('cells that were left out or not reached keep their reason and are no measurements', () => {
  const { 'share-item-group@autumn-2021@phone': _, 'share-item-moments@autumn-2021@phone': __, ...measurements } = sampleResults().measurements;
  const results = { ...sampleResults(), measurements, omitted: { 'share-item-moments@autumn-2021@phone': 'makes no sense' } };
  const run = { ...sampleRun(), notRun: { 'share-item-group@autumn-2021@phone': 'interrupted' } };
  const row = buildMatrix(results, 'phone', run).rows.find(({ regime }) => regime === 'autumn-2021');
  expect(row?.cells.map(({ outcome, reason }) => [outcome, reason])).toEqual([['completed', undefined], ['absent', 'interrupted'], ['omitted', 'makes no sense']]);
});

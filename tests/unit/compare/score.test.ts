import { expect, test } from 'vitest';
import { computeScore } from '../../../src/compare/score.ts';
import { SCORED_SCENARIOS } from '../../../src/compare/scored-scenarios.ts';
import { SCENARIOS } from '../../../src/scenarios/index.ts';
import { sampleResults } from '../report/sample-results.ts';
import { changeCell } from './change-cell.ts';

// A score is the mean of open's clicks ÷ the regime's over one frozen list; a dead end pulls it down, and a cell that
// linktoll did not measure takes it away instead of being passed over.

test('open is 1, sealed is 0, and a toll lies between', () => {
  const results = sampleResults();
  expect(computeScore(results, 'open', 'phone')).toEqual({ kind: 'score', value: 1, over: 3, blocked: 0 });
  expect(computeScore(results, 'sealed', 'phone')).toEqual({ kind: 'score', value: 0, over: 3, blocked: 3 });
  expect(computeScore(results, 'autumn-2021', 'phone')).toEqual({ kind: 'score', value: (9 / 10 + 9 / 16 + 9 / 16) / 3, over: 3, blocked: 0 });
});

test('a blocked way counts as 0 and is told', () => {
  expect(computeScore(sampleResults(), 'no-groups', 'phone')).toEqual({ kind: 'score', value: 1 / 3, over: 3, blocked: 2 });
});

test('with a broken cell there is no score, and the cell is named', () => {
  const key = 'share-item-group@autumn-2021@phone';
  expect(computeScore(changeCell(sampleResults(), key, { outcome: 'broken' }), 'autumn-2021', 'phone')).toEqual({ kind: 'none', why: 'broken', over: 3, cells: [key] });
});

test('with a missing cell there is no score, not a mean over fewer', () => {
  const { 'share-item-moments@autumn-2021@phone': _, ...measurements } = sampleResults().measurements;
  expect(computeScore({ ...sampleResults(), measurements }, 'autumn-2021', 'phone')).toEqual({ kind: 'none', why: 'missing', over: 3, cells: ['share-item-moments@autumn-2021@phone'] });
});

test('a device that was not measured has no score', () => {
  expect(computeScore(sampleResults(), 'autumn-2021', 'phone-en')).toMatchObject({ kind: 'none', why: 'missing' });
});

test('while a control fails there is no score anywhere', () => {
  const results = changeCell(sampleResults(), 'share-item-direct@sealed@phone', { outcome: 'completed' });
  expect(computeScore(results, 'autumn-2021', 'phone')).toEqual({ kind: 'none', why: 'controls', over: 3, cells: [] });
});

test('the frozen list names scenarios that there are, each once; a change of it is a new version', () => {
  const known = SCENARIOS.map(({ id }) => id);
  expect(SCORED_SCENARIOS.ids.filter((id) => !known.includes(id))).toEqual([]);
  expect(new Set(SCORED_SCENARIOS.ids).size).toBe(SCORED_SCENARIOS.ids.length);
  expect(SCORED_SCENARIOS).toMatchInlineSnapshot(`
    {
      "ids": [
        "share-item-direct",
        "share-item-group",
        "share-item-moments",
      ],
      "version": 1,
    }
  `);
});

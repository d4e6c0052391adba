import { expect, test } from 'vitest';
import { computeScore } from '../../../src/compare/score.ts';
import { describeOpenness, mainScore } from '../../../src/compare/openness.ts';
import { SCORED_IDS, SCORED_SCENARIOS } from '../../../src/compare/scored-scenarios.ts';
import { buildMatrix } from '../../../src/compare/matrix.ts';
import { readGolden } from '../../../scripts/golden.ts';
import type { Results } from '../../../src/results/schema.ts';
import { SCENARIOS } from '../../../src/scenarios/index.ts';
import { sampleResults } from '../report/sample-results.ts';
import { changeCell } from './change-cell.ts';

// A score is the mean of open's clicks ÷ the regime's over one frozen list; a dead end pulls it down, and a cell that
// linktoll did not measure takes it away instead of being passed over.

/** Over the family that the sample was measured in. */
const shared = { scenarios: SCORED_SCENARIOS.families.share };

test('open is 1, sealed is 0, and a toll lies between', () => {
  const results = sampleResults();
  expect(computeScore(results, 'open', 'phone', shared)).toEqual({ kind: 'score', value: 1, over: 3, blocked: 0 });
  expect(computeScore(results, 'sealed', 'phone', shared)).toEqual({ kind: 'score', value: 0, over: 3, blocked: 3 });
  expect(computeScore(results, 'autumn-2021', 'phone', shared)).toEqual({ kind: 'score', value: (9 / 10 + 9 / 16 + 9 / 16) / 3, over: 3, blocked: 0 });
});

test('a blocked way counts as 0 and is told', () => {
  expect(computeScore(sampleResults(), 'no-groups', 'phone', shared)).toEqual({ kind: 'score', value: 1 / 3, over: 3, blocked: 2 });
});

test('with a broken cell there is no score, and the cell is named', () => {
  const key = 'share-item-group@autumn-2021@phone';
  expect(computeScore(changeCell(sampleResults(), key, { outcome: 'broken' }), 'autumn-2021', 'phone', shared)).toEqual({ kind: 'none', why: 'broken', over: 3, cells: [key] });
});

test('with a missing cell there is no score, not a mean over fewer', () => {
  const { 'share-item-moments@autumn-2021@phone': _, ...measurements } = sampleResults().measurements;
  expect(computeScore({ ...sampleResults(), measurements }, 'autumn-2021', 'phone', shared)).toEqual({ kind: 'none', why: 'missing', over: 3, cells: ['share-item-moments@autumn-2021@phone'] });
});

test('a device that was not measured has no score', () => {
  expect(computeScore(sampleResults(), 'autumn-2021', 'phone-en', shared)).toMatchObject({ kind: 'none', why: 'missing' });
});

test('while a control fails there is no score anywhere', () => {
  const results = changeCell(sampleResults(), 'share-item-direct@sealed@phone', { outcome: 'completed' });
  expect(computeScore(results, 'autumn-2021', 'phone', shared)).toEqual({ kind: 'none', why: 'controls', over: 3, cells: [] });
});

test('the frozen list names scenarios that there are, each once; a change of it is a new version', () => {
  const known = SCENARIOS.map(({ id }) => id);
  expect(SCORED_IDS.filter((id) => !known.includes(id))).toEqual([]);
  expect(new Set(SCORED_IDS).size).toBe(SCORED_IDS.length);
  expect(SCORED_SCENARIOS).toMatchInlineSnapshot(`
    {
      "families": {
        "enter": [
          "claim-gift",
          "claim-gift-late",
          "open-broad-mini",
          "open-mini",
          "open-unvetted-mini",
        ],
        "find": [
          "add-clerk",
          "find-item",
          "open-post",
        ],
        "pay": [
          "bind-card",
          "buy-and-return",
          "buy-shared",
          "buy-shared-one-wallet",
          "friend-pays",
          "pay-get-wallet",
          "pay-in-chat",
          "pay-in-chat-trial",
          "pay-in-shop",
          "pay-in-store",
          "pay-later",
          "pay-older-app",
          "pay-one-wallet",
        ],
        "share": [
          "share-item-direct",
          "share-item-group",
          "share-item-moments",
        ],
        "spread": [
          "open-ad",
          "open-article",
          "open-bio",
          "open-channel",
          "open-live",
          "pass-on",
          "share-cart-direct",
          "share-cart-group",
          "share-cart-moments",
          "share-video-direct",
          "share-video-group",
          "share-video-moments",
          "share-video-own",
          "share-video-partner",
        ],
      },
      "version": 2,
    }
  `);
});

test('a run of one family has a score of that family, none over the whole list, and says nothing of the others', () => {
  const results = sampleResults();
  const matrix = buildMatrix(results);
  const openness = describeOpenness(results, matrix.rows.find(({ regime }) => regime === 'autumn-2021')!, matrix);
  expect(openness.whole).toMatchObject({ kind: 'none', why: 'missing', over: SCORED_IDS.length });
  expect(openness.families.map(({ family, score }) => [family, score.kind])).toEqual([['share', 'score'], ['spread', 'none'], ['pay', 'none'], ['enter', 'none'], ['find', 'none']]);
  expect(mainScore(openness)).toEqual(computeScore(results, 'autumn-2021', 'phone', shared));
});

test('of everything that is built in, whatever is dearer in clicks on the list scores less than 1, and what is dearer otherwise says so', async () => {
  const results = await readGolden() as unknown as Results;
  const matrix = buildMatrix(results);
  const scored = matrix.rows.map((row) => ({ row, openness: describeOpenness(results, row, matrix) }));
  expect(scored.length).toBeGreaterThan(70);
  for (const { row, openness: { whole, unscored } } of scored) {
    const of = (isListed: boolean) => row.cells.filter(({ scenario }) => SCORED_IDS.includes(scenario) === isListed);
    const costs = (cells: typeof row.cells) => cells.some(({ outcome, toll }) => outcome === 'blocked' || (toll?.clicks ?? 0) > 0);
    if (whole.kind !== 'score') throw new Error(`${row.regime} has no score: ${whole.cells.join(', ')}`);
    if (costs(of(true))) expect(whole.value, row.regime).toBeLessThan(1);
    else expect(whole.value, row.regime).toBeGreaterThanOrEqual(1);
    expect(unscored.includes('goals'), row.regime).toBe(costs(of(false)));
    expect(unscored.includes('waiting'), row.regime).toBe(row.cells.some(({ toll }) => (toll?.waitSeconds ?? 0) > 0));
  }
  expect(scored.find(({ row }) => row.regime === 'delay-5s')?.openness).toMatchObject({ whole: { value: 1 }, unscored: ['waiting'] });
});

import { expect, test } from 'vitest';
import { formatPhrase } from '../../../src/compare/phrases.ts';
import { buildVerdict } from '../../../src/compare/verdict.ts';
import { sampleResults } from '../report/sample-results.ts';
import { hostileResults } from '../report/hostile-results.ts';
import { changeCell } from './change-cell.ts';

// The verdict's words are computed from the figures, in both languages, and claim no more than was counted.

const say = (results = sampleResults(), lang: 'en' | 'zh' = 'en') => {
  const { lead, open, regimes } = buildVerdict(results);
  return { lead: formatPhrase(lead, lang), open: open && formatPhrase(open, lang), regimes: Object.fromEntries(regimes.map(({ regime, phrase }) => [regime, formatPhrase(phrase, lang)])) };
};

test('the leading sentence counts ways, dead ends and dearer ways', () => {
  expect(say().lead).toBe('Counted on our journey: of 12 ways under 4 regimes, two lead nowhere and six cost more than in the open world, by up to seven clicks.');
  expect(say(sampleResults(), 'zh').lead).toBe('按我们的走法计数：4 套规则之下的 12 条路，2 条走不通，6 条比开放世界更费事，最多多 7 次点击。');
});

test('each regime has its sentence: who pays, and where a way ends', () => {
  const { open, regimes } = say();
  expect(open).toMatch(/^In the open world, “.*” take 9 clicks each\. The dearest is “Alice shares an item with a group” under “Pass-codes in groups”: it takes 16 clicks\.$/);
  expect(regimes['confirm-direct']).toMatch(/^Under “Confirm before opening”, “Alice shares an item with Bob, one to one” takes 10 clicks: one click more, paid by Bob; “.*” and “.*” cost what they cost in the open world\.$/);
  expect(regimes['no-groups']).toMatch(/“Alice shares an item with a group” and “Alice shares an item on Moments” cannot be done at all: Alice is stopped at the share sheet\.$/);
  expect(regimes['pass-code-groups']).toMatch(/take 16 clicks each: seven clicks more \(Alice \+3, Bob \+4\)\.$/);
  expect(Object.keys(regimes)).toEqual(['pass-code-groups', 'no-groups', 'confirm-direct', 'autumn-2021']);
  expect(say(sampleResults(), 'zh').regimes['confirm-direct']).toMatch(/要 10 次点击，多 1 次点击，由周波付出/);
});

test('a broken cell is counted among neither, and said', () => {
  const results = changeCell(sampleResults(), 'share-item-group@autumn-2021@phone', { outcome: 'broken', reason: 'x' });
  expect(say(results).lead).toMatch(/of 11 ways .* five cost more .* 1 cell is broken: linktoll failed there and nothing is claimed\.$/);
  expect(say(results).regimes['autumn-2021']).toMatch(/“Alice shares an item with a group” is broken, so nothing is claimed/);
});

test('what is cheaper is called cheaper', () => {
  const key = 'share-item-direct@confirm-direct@phone';
  const open = sampleResults().measurements['share-item-direct@open@phone'];
  const { alice, bob } = open?.people ?? {};
  if (!alice || !bob) throw new Error('The sample has no Alice and Bob.');
  const results = changeCell(sampleResults(), key, { clicks: 8, people: { alice, bob: { ...bob, clicks: 2 } } });
  expect(say(results).regimes['confirm-direct']).toMatch(/takes 8 clicks: one click fewer, saved by Bob/);
});

test('with the controls alone there is no toll to tell of', () => {
  const all = sampleResults();
  const measurements = Object.fromEntries(Object.entries(all.measurements).filter(([, { regime }]) => regime === 'open' || regime === 'sealed'));
  expect(say({ ...all, measurements }).lead).toBe('Only the controls were measured, so there is no toll to tell of.');
});

test('nothing is called a minimum before one is proved', () => {
  expect(JSON.stringify(say())).not.toMatch(/at least|minimum|at minimum/i);
  expect(JSON.stringify(say(sampleResults(), 'zh'))).not.toMatch(/至少|最少/);
});

test('hostile names are clipped and cleaned', () => {
  const sentences = JSON.stringify(say(hostileResults()));
  expect(sentences).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u2028\u0000-\u001f]/);
  expect(sentences.length).toBeLessThan(10_000);
});

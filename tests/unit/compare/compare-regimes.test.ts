import { expect, test } from 'vitest';
import { compareRegimes } from '../../../src/compare/compare-regimes.ts';
import { formatPhrase } from '../../../src/compare/phrases.ts';
import { sampleResults } from '../report/sample-results.ts';
import { breakCell, drop } from './two-runs.ts';

// Two regimes of one run are compared goal by goal, so that what a rule adds can be read off the steps.

test('a composite beside one of its mechanisms: where it is dearer, by which step, and where it is the same', () => {
  const comparison = compareRegimes(sampleResults(), undefined, 'pass-code-groups', 'autumn-2021');
  expect(comparison.cells).toMatchObject([
    { key: 'share-item-direct@phone', change: 'dearer', difference: { clicks: 1, people: { bob: 1 } } },
    { key: 'share-item-group@phone', change: 'same' },
    { key: 'share-item-moments@phone', change: 'same' },
  ]);
  expect(comparison.cells[0]?.alignment.filter(({ same }) => !same)).toMatchObject([{ after: { number: 10, step: { charge: 'confirm-in-direct' } } }]);
  expect(formatPhrase(comparison.verdict, 'en')).toMatch(/^“Autumn 2021” \(B\) beside “.+” \(A\)\. Of three cells compared, one is dearer under B \(by 1 click\) and two are the same under both\.$/);
});

test('a way that ends under one of them alone is told from one that costs more', () => {
  const { counts } = compareRegimes(sampleResults(), undefined, 'open', 'no-groups');
  expect(counts).toMatchObject({ 'newly-blocked': 2, same: 1 });
  expect(compareRegimes(sampleResults(), undefined, 'no-groups', 'open').counts).toMatchObject({ opened: 2, same: 1 });
});

test('what is broken, or was measured under one of them alone, is not compared, and a failed control is told', () => {
  const results = drop(breakCell(sampleResults(), 'share-item-direct@open@phone', 'no screen'), 'share-item-group@autumn-2021@phone');
  const comparison = compareRegimes(results, undefined, 'open', 'autumn-2021');
  expect(comparison.cells.slice(1, 3)).toMatchObject([
    { key: 'share-item-direct@phone', change: 'not-compared', reason: { en: 'it was broken in A: no screen' } },
    { key: 'share-item-group@phone', change: 'not-compared', reason: { en: 'it was not measured under B' } },
  ]);
  expect(formatPhrase(comparison.cautions[0]!, 'en')).toMatch(/^A control failed in this run/);
});

test('a regime that is not there is refused with those that are', () => {
  expect(() => compareRegimes(sampleResults(), undefined, 'open', 'constructor')).toThrow(/^Failed to compare: constructor is no regime of these results\. Do choose two of: autumn-2021, confirm-direct, /);
});

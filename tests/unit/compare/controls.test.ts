import { expect, test } from 'vitest';
import { checkControls } from '../../../src/compare/controls.ts';
import { buildMatrix } from '../../../src/compare/matrix.ts';
import { computeToll } from '../../../src/compare/toll.ts';
import { formatPhrase } from '../../../src/compare/phrases.ts';
import { buildVerdict } from '../../../src/compare/verdict.ts';
import type { Results } from '../../../src/results/schema.ts';
import { renderConsole } from '../../../src/report/console.ts';
import { renderMarkdown } from '../../../src/report/markdown.ts';
import { changeCell } from './change-cell.ts';
import { sampleResults } from '../report/sample-results.ts';

// Controls before claims: one control that fails takes every toll off every page, and is the first thing said.

test('the sample passes its controls, with a hand count that is right', () => {
  expect(checkControls(sampleResults(), { 'share-item-direct@phone': 9 })).toEqual({ ok: true });
});

test.each<[string, (results: Results) => Results, RegExp]>([
  ['open is missing', (all) => without(all, 'share-item-direct@open@phone'), /share-item-direct@open@phone was not measured/],
  ['sealed is missing', (all) => without(all, 'share-item-group@sealed@phone'), /share-item-group@sealed@phone was not measured/],
  ['open is blocked', (all) => changeCell(all, 'share-item-direct@open@phone', { outcome: 'blocked', blockedAt: { gate: 'open', rule: 'x', person: 'bob', screen: '' } }), /should be completed and is blocked/],
  ['open is broken', (all) => changeCell(all, 'share-item-direct@open@phone', { outcome: 'broken', reason: 'x' }), /should be completed and is broken/],
  ['sealed is completed', (all) => changeCell(all, 'share-item-direct@sealed@phone', { outcome: 'completed' }), /should be blocked and is completed/],
  ['sealed is blocked late', (all) => changeCell(all, 'share-item-direct@sealed@phone', { blockedAt: { gate: 'send', rule: 'x', person: 'alice', screen: '' } }), /at its first gate, offer, and is blocked at send \(Alice\)/],
  ['nothing is there', (all) => ({ ...all, measurements: {} }), /Nothing was measured/],
])('when %s, it is said first and no toll is shown anywhere', (_, damage, sentence) => {
  const results = damage(sampleResults());
  const controls = checkControls(results);
  if (controls.ok) throw new Error('The control passed.');
  expect(controls.failures.map(({ en }) => en).join(' ')).toMatch(sentence);
  expect(controls.failures.every(({ zh }) => /[\u4e00-\u9fff]/.test(zh))).toBe(true);
  expect(Object.keys(results.measurements).filter((key) => computeToll(results, key))).toEqual([]);
  expect(buildMatrix(results).rows.flatMap(({ cells }) => cells).filter(({ toll }) => toll)).toEqual([]);
  expect(formatPhrase(buildVerdict(results).lead, 'en')).toMatch(sentence);
  expect(buildVerdict(results).regimes).toEqual([]);
  for (const page of [renderConsole(results, undefined, { color: false, width: 120, lang: 'en' }), renderMarkdown(results)]) {
    expect(page.replace(/\s+/g, ' ')).toMatch(/^(\*\*)?A control failed, so no toll is shown\./);
    expect(page).not.toMatch(/\([+−±]/);
  }
});

test('a hand count that is not met fails the control', () => {
  const controls = checkControls(sampleResults(), { 'share-item-direct@phone': 8 });
  expect(controls).toMatchObject({ ok: false, failures: [{ en: expect.stringContaining('counted by hand at 8 clicks and measured at 9') }] });
});

function without(results: Results, key: string): Results {
  const { [key]: _, ...measurements } = results.measurements;
  return { ...results, measurements };
}

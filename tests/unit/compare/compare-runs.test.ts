import { expect, test } from 'vitest';
import { joinMinimum } from '../../../src/compare/join-minimum.ts';
import { compareRuns } from '../../../src/compare/compare-runs.ts';
import { hasCompared, hasFailedControl } from '../../../src/compare/comparison.ts';
import type { Change, Comparison } from '../../../src/compare/comparison.ts';
import { formatPhrase } from '../../../src/compare/phrases.ts';
import { validateResults } from '../../../src/results/validate.ts';
import { sampleResults } from '../report/sample-results.ts';
import { renderComparison } from '../../../src/report/comparison-console.ts';
import { changeCell } from './change-cell.ts';
import { cheapen, sampleMinimum } from './sample-minimum.ts';
import { addStep, asRun, block, breakCell, confirmTwice, drop, dropStep } from './two-runs.ts';

// A comparison is believed by whoever merges a change: what grew dearer is named with the step that was added, and what
// cannot be compared is never counted among what is as before.

const DIRECT = 'share-item-direct@confirm-direct@phone';
const GROUP_OPEN = 'share-item-group@open@phone';
const GROUP = 'share-item-group@autumn-2021@phone';

function become(comparison: Comparison, key: string): Change | undefined {
  return comparison.cells.find((cell) => cell.key === key)?.change;
}

function cautions(comparison: Comparison): string {
  return comparison.cautions.map((phrase) => formatPhrase(phrase, 'en')).join('\n');
}

test('one regime changed on purpose: the one cell that it reaches is dearer, by the step that was added, and the regime is named', () => {
  const after = confirmTwice();
  expect(validateResults(after)).toHaveProperty('value');
  const comparison = compareRuns(asRun('before', sampleResults()), asRun('after', after));
  const [cell] = comparison.cells;
  expect(cell).toMatchObject({ key: DIRECT, change: 'dearer', difference: { clicks: 1, codeKeys: 0, people: { bob: 1 } }, rules: { added: [], removed: [], changed: ['confirm-in-direct'], reordered: false } });
  expect(cell?.alignment.filter(({ same }) => !same)).toEqual([{ after: { number: 11, step: expect.objectContaining({ person: 'bob', target: { role: 'button', name: '仍要继续' }, charge: 'confirm-in-direct' }) as unknown }, same: false }]);
  expect(comparison.counts).toMatchObject({ dearer: 1, same: 17, 'newly-blocked': 0, cheaper: 0, 'not-compared': 0 });
  expect(formatPhrase(comparison.verdict, 'en')).toBe('Of 18 cells compared, one is dearer (by 1 click) and 17 are as before.');
  expect(formatPhrase(comparison.verdict, 'zh')).toBe('相比的 18 格中，1 格变贵（最多多 1 次点击），17 格照旧。');
  expect(cautions(comparison)).toBe('The regime confirm-direct has other rules in B (changed confirm-in-direct): it is not the same regime any more.');
});

// Protects who reads why a cell grew dearer: the least that anyone could pay stands beside it, and never makes a cell dearer by itself.
test('the minimum is told beside a cell, where it is proved on both sides and differs', () => {
  const [results, dearer] = [sampleResults(), confirmTwice()];
  const joined = (run: typeof results, minimum = sampleMinimum(run)) => joinMinimum(run, minimum).cells;
  const before = { ...asRun('before', results), minima: joined(results, cheapen(sampleMinimum(results), GROUP_OPEN, 1)) };
  const comparison = compareRuns(before, { ...asRun('after', dearer), minima: joined(dearer) });
  expect(comparison.cells.find(({ key }) => key === DIRECT)).toMatchObject({ change: 'dearer', moved: expect.arrayContaining([{ figure: 'minimum', before: 10, after: 11 }]) as unknown });
  expect(comparison.cells.find(({ key }) => key === GROUP_OPEN)).toMatchObject({ change: 'same', moved: [{ figure: 'minimum', before: 8, after: 9 }] });
  expect(renderComparison(comparison, { color: false, width: 200, lang: 'en' })).toContain('minimum (clicks) 10 → 11');
  expect(renderComparison(comparison, { color: false, width: 200, lang: 'zh' })).toContain('最小值（点击） 10 → 11');
  expect(compareRuns(before, asRun('after', dearer)).cells.flatMap(({ moved }) => moved).some(({ figure }) => figure === 'minimum')).toBe(false);
});

test('the same run beside itself is as before, and says so', () => {
  const comparison = compareRuns(asRun('a', sampleResults()), asRun('b', sampleResults()));
  expect(formatPhrase(comparison.verdict, 'en')).toBe('All 18 cells that were compared are as before: none is dearer, none newly blocked.');
  expect(comparison.cautions).toEqual([]);
  expect(comparison.cells.every(({ alignment }) => alignment.length === 0)).toBe(true);
});

test.each<[Change, (results: ReturnType<typeof sampleResults>) => ReturnType<typeof sampleResults>]>([
  ['dearer', (results) => confirmTwice(results)],
  ['cheaper', (results) => dropStep(results, DIRECT)],
  ['newly-blocked', (results) => block(results, DIRECT)],
  ['newly-broken', (results) => breakCell(results, DIRECT, 'the witness was lost')],
  ['gone', (results) => drop(results, DIRECT)],
  ['dearer', (results) => changeCell(results, DIRECT, { keystrokes: { prose: 0, codes: 25 } })],
  ['dearer-beside', (results) => changeCell(results, DIRECT, { waitSeconds: 60 })],
  ['dearer-beside', (results) => changeCell(results, DIRECT, { lost: ['login'] })],
  ['otherwise', (results) => changeCell(results, DIRECT, { screens: 99 })],
  ['same', (results) => changeCell(results, DIRECT, { layout: { swipes: 99 } })],
])('a cell that is %s is told so, and its mirror image is told the other way round', (change, edit) => {
  const MIRROR: Partial<Record<Change, Change>> = { dearer: 'cheaper', 'dearer-beside': 'cheaper', cheaper: 'dearer', 'newly-blocked': 'opened', 'newly-broken': 'not-compared', gone: 'new', otherwise: 'otherwise', same: 'same' };
  const [was, is] = [asRun('a', sampleResults()), asRun('b', edit(sampleResults()))];
  expect(become(compareRuns(was, is), DIRECT)).toBe(change);
  expect(become(compareRuns(is, was), DIRECT)).toBe(MIRROR[change]);
});

test('as many clicks paid by somebody else are no less a change', () => {
  const step = sampleResults().measurements[DIRECT]!.steps[0]!;
  const shifted = addStep(dropStep(sampleResults(), DIRECT), DIRECT, { ...step, person: 'alice' });
  const cell = compareRuns(asRun('a', sampleResults()), asRun('b', shifted)).cells.find(({ key }) => key === DIRECT);
  expect(cell).toMatchObject({ change: 'otherwise', difference: { clicks: 0, people: { alice: 1, bob: -1 } } });
});

test('a dead end that moved is another way, not the same', () => {
  const elsewhere = block(sampleResults(), 'share-item-group@no-groups@phone', { gate: 'open', rule: 'x', person: 'bob', screen: 'y' });
  const comparison = compareRuns(asRun('a', sampleResults()), asRun('b', elsewhere));
  expect(comparison.cells.find(({ key }) => key === 'share-item-group@no-groups@phone')).toMatchObject({ change: 'otherwise', moved: [{ figure: 'blockedAt', before: 'alice, offer', after: 'bob, open' }] });
});

test('what was broken before, or was not reached, is not compared, with the reason, and is no part of what is as before', () => {
  const broken = breakCell(sampleResults(), DIRECT, 'the witness was lost');
  const missing = asRun('b', drop(sampleResults(), GROUP), { notRun: { [GROUP]: 'not reached: the run was cut off' }, interrupted: true });
  const comparison = compareRuns(asRun('a', broken), missing);
  expect(comparison.cells.slice(0, 2)).toMatchObject([
    { key: DIRECT, change: 'not-compared', reason: { en: 'it was broken in A: the witness was lost' } },
    { key: GROUP, change: 'not-compared', reason: { en: 'B did not reach it: not reached: the run was cut off' } },
  ]);
  expect(comparison.counts.same).toBe(16);
  expect(formatPhrase(comparison.verdict, 'en')).toContain(' Beside these, 2 cells could not be compared.');
  expect(cautions(comparison)).toBe('B is not whole: it was interrupted; 1 of its cells are missing.');
});

test('a cell that is left out now tells why it is gone', () => {
  const omitted = { ...drop(sampleResults(), GROUP), omitted: { [GROUP]: 'it changes nothing here' } };
  expect(compareRuns(asRun('a', sampleResults()), asRun('b', omitted)).cells[0]).toMatchObject({ key: GROUP, change: 'gone', reason: { en: 'B leaves it out: it changes nothing here' } });
});

test('runs that were counted by different tables are not compared at all', () => {
  const comparison = compareRuns(asRun('a', sampleResults(), { measure: 'one' }), asRun('b', confirmTwice(), { measure: 'two' }));
  expect(hasCompared(comparison)).toBe(false);
  expect(comparison.counts['not-compared']).toBe(18);
  expect(formatPhrase(comparison.verdict, 'en')).toBe('Nothing could be compared, so nothing is claimed. Beside these, 18 cells could not be compared.');
  expect(cautions(comparison)).toContain('counted by different tables');
});

test('a table that is not known, another linktoll and another goal are told', () => {
  const { run: _none, ...bare } = asRun('a', sampleResults());
  expect(cautions(compareRuns(bare, asRun('b', sampleResults())))).toContain('is not known: one of them does not say');
  expect(cautions(compareRuns(asRun('a', sampleResults(), { linktoll: '0.1.0' }), asRun('b', sampleResults(), { linktoll: '0.2.0' })))).toContain('A was measured by linktoll 0.1.0, B by 0.2.0');
  const { scenarios } = sampleResults();
  const other = { ...sampleResults(), scenarios: { ...scenarios, 'share-item-direct': { ...scenarios['share-item-direct']!, texts: ['own password'] } } };
  expect(cautions(compareRuns(asRun('a', sampleResults()), asRun('b', other)))).toContain('The scenario share-item-direct has other people, gates or texts in B');
});

test('a control that failed on either side is the first thing that is said', () => {
  const comparison = compareRuns(asRun('a', sampleResults()), asRun('b', drop(sampleResults(), 'share-item-group@sealed@phone')));
  expect(hasFailedControl(comparison)).toBe(true);
  expect(cautions(comparison)).toMatch(/^A control failed in B: The control share-item-group@sealed@phone was not measured\./);
  expect(formatPhrase(comparison.verdict, 'en')).toMatch(/^A control failed, so nothing of this is a finding yet\. Of 17|^A control failed, so nothing of this is a finding yet\. All 17/);
});

test('nothing beside something is nothing: an empty run compares with nothing', () => {
  const comparison = compareRuns(asRun('a', { ...sampleResults(), measurements: {} }), asRun('b', sampleResults()));
  expect(hasCompared(comparison)).toBe(false);
  expect(comparison.counts.new).toBe(18);
});

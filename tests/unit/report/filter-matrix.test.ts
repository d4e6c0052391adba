import { expect, test } from 'vitest';
import { filterMatrix, filterRows } from '../../../src/report/client/filter-matrix.ts';
import type { FilteredMatrix } from '../../../src/report/client/filter-matrix.ts';
import { parseRoute } from '../../../src/report/client/route.ts';
import { buildReportData } from '../../../src/report/report-data.ts';
import { changeCell } from '../compare/change-cell.ts';
import { sampleResults } from './sample-results.ts';

// The matrix is narrowed down by what the address says, alike for everybody who is sent it. Open stays as the zero, and
// nothing that the filter leaves out is counted as shown.

function look(hash: string, results = sampleResults()): FilteredMatrix {
  const { indexed } = buildReportData({ results, pictures: {}, pictureMode: 'none' }).devices[0]!;
  return filterMatrix(indexed, parseRoute(hash));
}
const rowsOf = ({ groups }: FilteredMatrix) => groups.flatMap(({ rows }) => rows.map(({ row }) => row.regime));
const columnsOf = ({ columns }: FilteredMatrix) => columns.map(({ scenario }) => scenario);

test('without a filter all is there, by period', () => {
  const all = look('');
  expect(rowsOf(all)).toEqual(['open', 'pass-code-groups', 'no-groups', 'confirm-direct', 'autumn-2021', 'sealed']);
  expect([all.shown, all.all, all.columns.length]).toEqual([18, 18, 3]);
});

test.each([
  ['#regimes=confirm-direct,no-groups', ['no-groups', 'confirm-direct']],
  ['#gates=open', ['confirm-direct', 'autumn-2021']],
  ['#statuses=announced', ['confirm-direct']],
  ['#certainties=derived', ['no-groups']],
  ['#places=CN&gates=offer', ['pass-code-groups', 'no-groups', 'autumn-2021']],
  ['#years=2016', ['pass-code-groups']],
  ['#outcomes=blocked', ['no-groups', 'sealed']],
  ['#q=%E4%B9%B1%E7%A0%81%20nothing-has-this', []],
  ['#q=AUTUMN', ['autumn-2021']],
  ['#differs=1', ['pass-code-groups', 'no-groups', 'confirm-direct', 'autumn-2021', 'sealed']],
])('%s leaves %j', (hash, regimes) => {
  expect(rowsOf(look(hash)).filter((id) => id !== 'open')).toEqual(regimes);
});

test('facets are joined by and, values of one by or', () => {
  expect(rowsOf(look('#gates=open,offer&statuses=observed&certainties=stated')).filter((id) => id !== 'open')).toEqual(['autumn-2021']);
});

test('a column with no cell left goes; a cell that is left out stays empty in its row', () => {
  const blocked = look('#outcomes=blocked&regimes=no-groups');
  expect(columnsOf(blocked)).toEqual(['share-item-group', 'share-item-moments']);
  const differs = look('#differs=1&regimes=confirm-direct,pass-code-groups');
  expect(columnsOf(differs)).toEqual(['share-item-direct', 'share-item-group', 'share-item-moments']);
  expect(differs.groups[0]?.rows.find(({ row }) => row.regime === 'confirm-direct')?.cells.map((cell) => cell?.scenario)).toEqual(['share-item-direct', undefined, undefined]);
  expect(differs.shown).toBe(3);
});

test('nothing left is nothing, not open alone', () => {
  expect(look('#q=no%20such%20thing')).toMatchObject({ columns: [], shown: 0, all: 18 });
  expect(rowsOf(look('#q=no%20such%20thing'))).toEqual([]);
});

test('groups are named as the data has it; by certainty it is the least sure', () => {
  const names = (hash: string) => look(hash).groups.map(({ name, rows }) => [name, rows.length]);
  expect(names('#group=kind')).toEqual([['control', 2], ['mechanism', 3], ['composite', 1]]);
  expect(names('#group=certainty')).toEqual([['', 2], ['second-hand', 2], ['derived', 1], ['stated', 1]]);
});

test('sorting puts blocked above any figure, open on top, and what has no figure last in either direction', () => {
  const key = 'share-item-group@autumn-2021@phone';
  const broken = changeCell(sampleResults(), key, { outcome: 'broken', reason: 'x' });
  expect(rowsOf(look('#sort=-share-item-group', broken))).toEqual(['open', 'no-groups', 'sealed', 'pass-code-groups', 'confirm-direct', 'autumn-2021']);
  expect(rowsOf(look('#sort=share-item-group', broken))).toEqual(['open', 'confirm-direct', 'pass-code-groups', 'no-groups', 'sealed', 'autumn-2021']);
  expect(rowsOf(look('#sort=-score'))).toEqual(['open', 'confirm-direct', 'pass-code-groups', 'autumn-2021', 'no-groups', 'sealed']);
  expect(rowsOf(look('#sort=name')).slice(0, 3)).toEqual(['open', 'autumn-2021', 'confirm-direct']);
});

test.each([
  ['#differs=1', ['open', 'pass-code-groups', 'no-groups', 'autumn-2021', 'sealed']],
  ['#statuses=announced', ['open', 'confirm-direct']],
  ['#q=autumn', ['open', 'autumn-2021']],
  ['#scenarios=share-item-moments', ['open', 'pass-code-groups', 'no-groups', 'confirm-direct', 'autumn-2021', 'sealed']],
])('a view of one scenario is narrowed down as the matrix is: %s', (hash, regimes) => {
  const { indexed } = buildReportData({ results: sampleResults(), pictures: {}, pictureMode: 'none' }).devices[0]!;
  expect(filterRows(indexed, parseRoute(hash), 'share-item-group').map(({ regime }) => regime)).toEqual(regimes);
});

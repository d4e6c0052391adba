import { expect, test } from 'vitest';
import { buildMatrix } from '../../../src/compare/matrix.ts';
import { listChartRows, listGates } from '../../../src/report/client/charts/chart-data.ts';
import { shownFigure } from '../../../src/report/client/figures.ts';
import { listGateCharges } from '../../../src/report/client/gate-charges.ts';
import { breakHan, rowHeight } from '../../../src/report/client/charts/regime-axis.ts';
import { formatScore } from '../../../src/report/client/score-line.tsx';
import { layLanes, shadeOf } from '../../../src/report/client/timeline/lanes.ts';
import { layAxis, placeOn, readPeriod } from '../../../src/report/client/timeline/periods.ts';
import { computeLostVisits, readAssumption } from '../../../src/report/client/what-if/lost-visits.ts';
import { DOCUMENT_FIGURES } from '../../../src/report/document-figures.ts';
import { sampleResults } from './sample-results.ts';

// What the views say is computed from the results alone: no date is guessed, no dead end becomes a number, and a sum over
// people or gates is the cell's own figure.

const cellOf = (key: string) => buildMatrix(sampleResults()).rows.flatMap(({ cells }) => cells).find((cell) => cell.key === key)!;

test('a month lasts until its last day, a day until midnight, and an open end is left open', () => {
  expect(readPeriod({ from: '2021-09', to: '2021-11' })).toEqual({ from: Date.UTC(2021, 8, 1), to: Date.UTC(2021, 11, 1) });
  expect(readPeriod({ from: '2021-09-17', to: '2021-09-17' })).toEqual({ from: Date.UTC(2021, 8, 17), to: Date.UTC(2021, 8, 18) });
  expect(readPeriod({ from: '2018' })).toEqual({ from: Date.UTC(2018, 0, 1) });
});

test.each([['autumn 2021', undefined], ['2021-02-31', undefined], ['2021-13', undefined], ['0001', undefined], ['2021-09', 'some day'], ['2021', '2019']])('no bar is guessed from %j to %j', (from, to) => {
  expect(readPeriod({ from, ...(to !== undefined && { to }) })).toBeUndefined();
});

test('the axis holds every bar and at most eleven years are named', () => {
  const axis = layAxis([{ from: Date.UTC(1980, 5, 1), to: Date.UTC(1981, 0, 1) }, { from: Date.UTC(2021, 8, 17) }]);
  expect([placeOn(axis, axis.from), placeOn(axis, axis.to)]).toEqual([0, 100]);
  expect(axis.years.length).toBeLessThanOrEqual(11);
  expect(axis.years.every((year) => Date.UTC(year, 0, 1) < axis.to)).toBe(true);
});

test('lanes keep announced and observed apart, and a regime without a period is named, not drawn', () => {
  const results = sampleResults();
  const { period: _, ...undated } = results.regimes['no-groups']!;
  const changed = { ...results, regimes: { ...results.regimes, 'no-groups': undated } };
  const { lanes, undated: left } = layLanes(buildMatrix(changed), changed, 'share-item-group');
  expect(lanes.map(({ imposer, parts }) => [imposer, parts.map(({ status, bars }) => [status, bars.map(({ id }) => id)])])).toEqual([
    ['chat', [['announced', ['confirm-direct']], ['observed', ['pass-code-groups', 'autumn-2021']]]],
  ]);
  expect(left).toEqual(['no-groups']);
});

test('a shade stands for a toll: none of a dead end, 0 of what costs no more, 5 of the dearest', () => {
  expect(shadeOf(cellOf('share-item-group@no-groups@phone'), 7)).toBeUndefined();
  expect(shadeOf(cellOf('share-item-group@confirm-direct@phone'), 7)).toBe(0);
  expect(shadeOf(cellOf('share-item-direct@confirm-direct@phone'), 7)).toBe(1);
  expect(shadeOf(cellOf('share-item-group@autumn-2021@phone'), 7)).toBe(5);
});

test('clicks by gate, and by person, add up to the clicks; a dead end has no bar', () => {
  const results = sampleResults();
  const rows = listChartRows(buildMatrix(results), results, 'share-item-group');
  const sum = (parts: Readonly<Record<string, number>>) => Object.values(parts).reduce((a, b) => a + b, 0);
  for (const { gates, people, clicks } of rows) expect([sum(gates), sum(people)]).toEqual([clicks, clicks]);
  expect(rows.find(({ regime }) => regime === 'no-groups')).toMatchObject({ outcome: 'blocked', clicks: 0, gates: {} });
  expect(listGates(rows, ['offer', 'open'])).toEqual(['', 'offer']);
  expect(listGateCharges({ charges: { base: 2, a: 1, b: 3, gone: 4 } }, [{ id: 'b', gate: 'open', when: {}, treatment: { kind: 'x' }, evidence: [] }, { id: 'a', gate: 'open', when: {}, treatment: { kind: 'x' }, evidence: [] }])).toEqual([
    { gate: undefined, clicks: 2, rules: [] }, { gate: 'open', clicks: 4, rules: [['a', 1], ['b', 3]] }, { gate: 'gone', clicks: 4, rules: [['gone', 4]] },
  ]);
});

test('the toll as a measure is what is above open, of open itself 0, by person too', () => {
  expect(shownFigure(cellOf('share-item-group@open@phone'), 'toll')).toEqual({ value: 0, toll: undefined });
  expect(shownFigure(cellOf('share-item-group@autumn-2021@phone'), 'toll')).toEqual({ value: 7, toll: 7 });
  expect(shownFigure(cellOf('share-item-group@autumn-2021@phone'), 'toll', 'bob')).toEqual({ value: 4, toll: 4 });
  expect(shownFigure(cellOf('share-item-group@autumn-2021@phone'), 'losses')).toEqual({ value: 1, toll: 1 });
  expect(shownFigure(cellOf('share-item-group@no-groups@phone'), 'toll')).toEqual({ value: undefined, toll: undefined });
});

test('what is not quite all is not rounded to it', () => {
  expect([1, 0.999, 0.5, 0.001, 0].map(formatScore)).toEqual(['1.00', '0.99', '0.50', '0.01', '0.00']);
});

test('an assumption is read only where it is whole and in its range', () => {
  expect(readAssumption({ loss: '5', audience: '1000' })).toEqual({ loss: 0.05, visits: 1000 });
  expect(readAssumption({ loss: '5', audience: '1000', share: '0.68' })).toEqual({ loss: 0.05, visits: expect.closeTo(6.8) as number });
  expect(readAssumption({ loss: '', audience: '1000' })).toBe('unset');
  for (const wrong of [{ loss: '101' }, { loss: '-1' }, { loss: '5%' }, { audience: '0' }, { audience: '1e3' }, { share: '100.1' }]) expect(readAssumption({ loss: '5', audience: '10', ...wrong })).toBe('wrong');
});

test('each extra click loses the same share of those still there; a dead end loses all; who pays is chosen', () => {
  const assumed = { loss: 0.1, visits: 1000 };
  const people = ['alice', 'bob'];
  const dear = cellOf('share-item-group@autumn-2021@phone');
  expect(computeLostVisits(dear, assumed, 'all', people)).toEqual({ extra: 7, lost: expect.closeTo(1000 * (1 - 0.9 ** 7)) as number, left: expect.closeTo(1000 * 0.9 ** 7) as number });
  expect([computeLostVisits(dear, assumed, 'sender', people)?.extra, computeLostVisits(dear, assumed, 'receiver', people)?.extra]).toEqual([3, 4]);
  expect(computeLostVisits(cellOf('share-item-group@open@phone'), assumed, 'all', people)).toEqual({ extra: 0, lost: 0, left: 1000 });
  expect(computeLostVisits(cellOf('share-item-group@no-groups@phone'), assumed, 'receiver', people)).toEqual({ extra: undefined, lost: 1000, left: 0 });
  expect(computeLostVisits({ ...dear, outcome: 'broken', toll: undefined } as never, assumed, 'all', people)).toBeUndefined();
});

test('every figure of a document can be clicked in, is in its range, and says where it comes from', () => {
  for (const { field, value, evidence, origin } of DOCUMENT_FIGURES) {
    expect(typeof readAssumption({ loss: '5', audience: '10', [field]: value })).toBe('object');
    expect(evidence.quotation ?? evidence.summary).toBeDefined();
    expect(Math.min(origin.en.length, origin.zh.length)).toBeGreaterThan(5);
  }
});

test('a Chinese name is broken where a line is full, and nowhere else', () => {
  expect(breakHan('群聊和朋友圈里的口令与乱码', 8)).toBe('群聊和朋友圈里的\n口令与乱码');
  expect(breakHan('复制网址到浏览器里', 9)).toBe('复制网址到浏览器里');
  expect(breakHan('2021年11月29日（实测的）', 6)).toBe('2021年11月\n29日（实测\n的）');
  expect(breakHan('朋友圈的（一种）', 4)).toBe('朋友圈的\n（一种）');
  expect(breakHan('Copy the address into a browser', 8)).toBe('Copy the address into a browser');
});

test('a chart gives every name the room for all of its lines', () => {
  expect(rowHeight(900, ['Open world'])).toBe(44);
  const narrow = rowHeight(358, ["The shop's download page for visitors from the chat"]);
  expect(narrow).toBeGreaterThan(44);
  expect(rowHeight(358, ['Open world', "The shop's download page for visitors from the chat"])).toBe(narrow);
  expect(rowHeight(358, ['W'.repeat(10_000)])).toBeLessThan(200);
});

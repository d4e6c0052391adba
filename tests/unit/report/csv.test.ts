import { expect, test } from 'vitest';
import { renderCellsCsv, renderStepsCsv } from '../../../src/report/csv.ts';
import { joinMinimum } from '../../../src/compare/join-minimum.ts';
import { changeCell } from '../compare/change-cell.ts';
import { cheapen, sampleMinimum, setMinimum } from '../compare/sample-minimum.ts';
import { hostileResults } from './hostile-results.ts';
import { sampleResults, sampleRun } from './sample-results.ts';

// CSV is opened in spreadsheets, which run what looks like a formula: no text of the data may look like one.

/** Reads CSV as RFC 4180 has it, written here so that the writer is not held against itself. */
function parse(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, value = '', end] of csv.replace(/^\ufeff/, '').matchAll(/("(?:[^"]|"")*"|[^,\r\n"]*)(,|\r\n)/g)) {
    rows.at(-1)!.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('a row a cell: figures, toll, who pays; a dead end has no number', () => {
  const [head, ...rows] = parse(renderCellsCsv(sampleResults(), sampleRun()));
  const record = (key: string) => Object.fromEntries(head!.map((name, column) => [name, rows.find(([cell]) => cell === key)?.[column]]));
  expect(record('share-item-direct@confirm-direct@phone')).toMatchObject({ outcome: 'completed', clicks: '10', toll_clicks: '1', clicks_alice: '6', clicks_bob: '4', code_keys: '0' });
  expect(record('share-item-group@no-groups@phone')).toMatchObject({ outcome: 'blocked', clicks: '', toll_clicks: '', estimated_seconds: '', blocked_gate: 'offer', blocked_rule: 'no-group-entry', blocked_person: 'alice' });
  expect(rows).toHaveLength(18);
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head!.length]));
});

// Protects who computes with the file: a floor stands beside its journey, and nothing stands where nothing was proved.
test('the minimum beside the journey, where there is one', () => {
  const [dearer, unproved] = ['share-item-group@pass-code-groups@phone', 'share-item-moments@open@phone'];
  const searched = setMinimum(cheapen(sampleMinimum(sampleResults()), dearer, 2), unproved, { status: 'not-proved', bound: '10 states' });
  const { results, cells } = joinMinimum(sampleResults(), searched);
  const [head, ...rows] = parse(renderCellsCsv(results, undefined, cells));
  const record = (key: string) => Object.fromEntries(head!.map((name, column) => [name, rows.find(([cell]) => cell === key)?.[column]]));
  expect(record(dearer)).toMatchObject({ clicks: '16', minimum: 'proved', minimum_clicks: '14' });
  expect(record('share-item-group@no-groups@phone')).toMatchObject({ clicks: '', minimum: 'no-way', minimum_clicks: '' });
  expect(record(unproved)).toMatchObject({ minimum: 'not-proved', minimum_clicks: '' });
  expect(record(unproved)['states']).toMatch(/^\d+$/);
  expect(parse(renderCellsCsv(results))[1]!.slice(-6)).toEqual(['', '', '', '', '', '']);
});

test('a negative toll stays a number', () => {
  const results = changeCell(sampleResults(), 'share-item-direct@confirm-direct@phone', { clicks: 7 });
  expect(renderCellsCsv(results)).toMatch(/"completed",7,-2,/);
});

test('a row a step, dead ends included', () => {
  const rows = parse(renderStepsCsv(sampleResults()));
  expect(rows).toHaveLength(1 + Object.values(sampleResults().measurements).reduce((sum, { steps }) => sum + steps.length, 0));
  expect(rows.find(([cell, , , , , n]) => cell === 'share-item-direct@confirm-direct@phone' && n === '10')).toEqual([
    'share-item-direct@confirm-direct@phone', 'share-item-direct', 'confirm-direct', 'phone', 'completed', '10', 'bob', 'chat-webview', 'tap', 'button', '继续访问', 'confirm-in-direct', 'link.chat.localhost/notice',
  ]);
});

test.each(['=HYPERLINK("http://x")', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '＝1', ' =1', '\u200e=1', '\u0000=1'])('%j is no formula', (attack) => {
  const cell = sampleResults().measurements['share-item-direct@open@phone']!;
  const results = changeCell(sampleResults(), 'share-item-direct@open@phone', { steps: cell.steps.map((step) => ({ ...step, target: { role: 'link', name: attack }, screen: attack })) });
  const values = parse(renderStepsCsv(results)).flat().filter((value) => value.includes('1') || value.includes('HYPERLINK'));
  expect(values.length).toBeGreaterThan(10);
  expect(values.filter((value) => /^[\s\u200e\u0000]*[=+@＝-]/.test(value))).toEqual([]);
});

test('hostile strings add no row and no column, and bring no controls', () => {
  for (const [csv, count] of [[renderCellsCsv(hostileResults()), 19], [renderStepsCsv(hostileResults()), parse(renderStepsCsv(sampleResults())).length]] as const) {
    const rows = parse(csv);
    expect(rows).toHaveLength(count);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows.flat().join('')).not.toMatch(/[\u0000-\u001f\u2028\u202a-\u202e\u2066-\u2069]/);
  }
});

import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { renderConsole } from '../../../src/report/console.ts';
import { escapeMarkdown, renderMarkdown } from '../../../src/report/markdown.ts';
import { renderSteps } from '../../../src/report/steps.ts';
import { changeCell } from '../compare/change-cell.ts';
import { hostileResults, hostileRun } from './hostile-results.ts';
import { sampleResults, sampleRun } from './sample-results.ts';

// Text reports say what the HTML report says, line up in any terminal, and let no string of the data act as markup.

const plain = { color: false, width: 120, lang: 'en' } as const;

test('the console shows the verdict, then the matrix with tolls', () => {
  const page = renderConsole(sampleResults(), sampleRun(), plain);
  expect(page).toMatch(/^Counted on our journey: of 12 ways/);
  expect(page).toContain('pass-code-groups  9 (±0)                 16 (+7)                16 (+7)');
  expect(page).toContain('no-groups         9 (±0)                 blocked: Alice, offer  blocked: Alice, offer');
  expect(page).toContain('not run share-item-group@confirm-direct@phone-en: interrupted by SIGINT');
});

test.each([120, 80, 60, 40])('no line is wider than the terminal of %d columns, in either language', (width) => {
  for (const lang of ['en', 'zh'] as const) {
    const lines = renderConsole(sampleResults(), undefined, { color: false, width, lang }).split('\n');
    expect(lines.filter((line) => stringWidth(line) > Math.max(width, 42))).toEqual([]);
  }
});

test('columns line up where characters are two columns wide', () => {
  const lines = renderConsole(sampleResults(), undefined, { ...plain, lang: 'zh' }).split('\n');
  const column = (line: string | undefined, word: string) => stringWidth((line ?? '').slice(0, (line ?? '').lastIndexOf(word)));
  const head = lines.find((line) => line.startsWith('phone '));
  const row = lines.find((line) => line.startsWith('no-groups'));
  expect(column(row, '走不通')).toBe(column(head, 'share-item-moments'));
});

test('colour is told to stay away and stays away', () => {
  expect(renderConsole(sampleResults(), undefined, plain)).not.toContain('\u001b');
  expect(renderConsole(sampleResults(), undefined, { ...plain, color: true })).toContain('\u001b[');
});

test('a broken cell is named with its reason', () => {
  const results = changeCell(sampleResults(), 'share-item-group@autumn-2021@phone', { outcome: 'broken', reason: 'the witness was lost' });
  expect(renderConsole(results, undefined, plain)).toContain('BROKEN share-item-group@autumn-2021@phone: the witness was lost');
});

test('Markdown has a table whose rows all have as many cells', () => {
  const rows = renderMarkdown(sampleResults()).split('\n').filter((line) => line.startsWith('|'));
  expect(rows).toHaveLength(8);
  expect(rows[4]).toMatch(/^\| No groups +\| 9 \(±0\) +\| blocked: Alice, offer +\| blocked: Alice, offer +\|$/);
});

test('hostile strings break neither a Markdown table nor a terminal', () => {
  const page = renderMarkdown(hostileResults());
  const rows = page.split('\n').filter((line) => line.startsWith('|'));
  expect(new Set(rows.map((row) => row.replace(/\\./g, '').split('|').length))).toEqual(new Set([6]));
  expect(page.replace(/\\./g, '')).not.toMatch(/[<>`[\]]/);
  for (const text of [renderConsole(hostileResults(), hostileRun(), plain), renderSteps(hostileResults(), 'share-item-group@autumn-2021', plain)]) {
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u2028\u202a-\u202e\u2066-\u2069]/);
  }
});

test.each([
  ['a|b', 'a\\|b'],
  ['<b>&amp;', '\\<b\\>&amp;amp;'],
  ['[x](y) `z` *a* _b_ #1', '\\[x\\](y) \\`z\\` \\*a\\* \\_b\\_ \\#1'],
  ['a\nb', 'a b'],
])('%j is escaped', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

test('addresses and mentions are not linked by themselves', () => {
  expect(escapeMarkdown('see https://example.org www.example.org @someone')).not.toMatch(/https:\/\/|www\.e|@s/);
});

test('the steps of a cell name who, where, what and under which rule, with the evidence of each rule', () => {
  const page = renderSteps(sampleResults(), 'share-item-direct@confirm-direct', { lang: 'en', color: false });
  expect(page).toContain('Completed in 10 clicks, counted on our journey (+1)');
  expect(page).toMatch(/10 {2}Bob · chat's webview · tap button “继续访问” {2}← made under confirm-in-direct\n +link\.chat\.localhost\/notice/);
  expect(page).toContain('base (no rule): 9');
  expect(page).toMatch(/confirm-in-direct: Opening → Confirmation\n.*2021-09-17 · stated\n.*用户点击外部链接时/);
  expect(page).toContain('Translation: When users tap');
});

test('the steps of a blocked cell say who was stopped, where, and by which rule', () => {
  const page = renderSteps(sampleResults(), 'share-item-group@no-groups@phone', { lang: 'en', color: false });
  expect(page).toContain('Blocked: Alice is stopped at the share sheet, under the rule no-group-entry');
  expect(page).toMatch(/reported, not quoted: Links opened/);
});

test('a cell that is not there is refused with those that are', () => {
  expect(() => renderSteps(sampleResults(), 'share-item@open', { lang: 'en', color: false })).toThrow(/^Failed to show share-item@open: there is no such cell.* Do choose one of: share-item-direct@autumn-2021@phone, /);
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { joinMinimum, pickMinima } from '../../../src/compare/join-minimum.ts';
import { type JoinedCells } from '../../../src/compare/joined-cells.ts';
import { App } from '../../../src/report/client/app.tsx';
import { DEFAULT_ROUTE, routeToCell } from '../../../src/report/client/route.ts';
import { renderConsole } from '../../../src/report/console.ts';
import { writeDense } from '../../../src/report/dense-text.ts';
import { unfold } from '../../../src/report/fold.ts';
import type { Folded } from '../../../src/report/fold.ts';
import { renderHtml } from '../../../src/report/html.ts';
import { renderMarkdown } from '../../../src/report/markdown.ts';
import { pickCells, renderMinimumTable } from '../../../src/report/minimum-table.ts';
import { buildReportData, type ReportSource } from '../../../src/report/report-data.ts';
import { renderSteps } from '../../../src/report/steps.ts';
import { minimumStore, writeMinimum } from '../../../src/results/minimum.ts';
import { savePicture } from '../../../src/results/pictures.ts';
import { writeResults } from '../../../src/results/write.ts';
import { cheapen, sampleMinimum, setMinimum } from '../compare/sample-minimum.ts';
import { sampleResults } from './sample-results.ts';

const CODE = 'share-item-group@pass-code-groups@phone';
const BLOCKED = 'share-item-group@no-groups@phone';
const OTHER = 'share-item-moments@pass-code-groups@phone';
const results = sampleResults();
const cheaper = cheapen(sampleMinimum(results), CODE, 2);
const minimum = setMinimum(cheaper, OTHER, { status: 'not-proved', bound: '2,000,000 states' });
const { results: joinedResults, cells: joined } = joinMinimum(results, minimum);

// Protects readers of the terminal and of Markdown: a figure says whether it is a floor.
it('the matrix tells the minimum where it is known', () => {
  const text = renderConsole(joinedResults, undefined, { color: false, width: 200, lang: 'en', joined });
  expect(text).toContain('16 (+7) · minimum 14 (+5)');
  expect(text).toContain('9 (±0) · proved');
  expect(text).toContain('blocked: Alice, offer · proved');
  expect(text).toContain('16 (+7) · not proved');
  expect(text).toContain('the least that anyone could pay who knew the rules beforehand');
  expect(renderMarkdown(joinedResults, { joined })).toContain('16 (+7) · minimum 14 (+5)');
  expect(renderMarkdown(joinedResults, { joined, lang: 'zh' })).toContain('16 (+7) · 最小值 14 (+5)');
});

it('without a minimum nothing is said of one', () => {
  for (const text of [renderConsole(results, undefined, { color: false, width: 200, lang: 'en' }), renderMarkdown(results)]) expect(text).not.toMatch(/proved|minimum/);
});

it('a cell’s steps tell its minimum, and the shortest way where it is another', () => {
  const show = (key: string): string => renderSteps(joinedResults, key, { lang: 'en', color: false, joined });
  expect(show(CODE)).toMatch(/\nMinimum, proved: 14 clicks for people who know the rules beforehand\nThe shortest way\n {2}1 {2}Alice · home screen/);
  expect(show('share-item-direct@open@phone')).toContain('\nProved: nobody can do it in fewer clicks\n');
  expect(show(BLOCKED)).toContain('\nProved: there is no way at all\n');
  expect(show(OTHER)).toContain('\nMinimum not proved: 2,000,000 states\n');
});

it('the table of a search: journey, minimum, states, differences and troubles', () => {
  const contradicted = joinMinimum(results, setMinimum(setMinimum(minimum, BLOCKED, { status: 'not-proved', reasons: ['Chromium: \u001b[31mstep 3'] }), 'share-item-direct@open@phone', { status: 'no-way' }));
  const keys = [CODE, BLOCKED, OTHER, 'share-item-direct@open@phone', 'share-item-direct@sealed@phone'];
  expect(renderMinimumTable(pickCells(keys, contradicted.cells, {}), { color: false, lang: 'en' })).toBe(`\
Cell                                       Journey    Minimum     States
share-item-direct@open@phone               BROKEN     BROKEN      100
share-item-direct@sealed@phone             blocked    no way      100
share-item-group@no-groups@phone           blocked    not proved  100
share-item-group@pass-code-groups@phone    16 clicks  14 clicks   100
share-item-moments@pass-code-groups@phone  16 clicks  not proved  100

Where journey and minimum differ:
  share-item-group@pass-code-groups@phone: the journey pays 2 more clicks

share-item-direct@open@phone: BROKEN: The search says that there is no way, but the journey found one of 9 clicks. Put journey or search right, then run and explore again.
share-item-group@no-groups@phone: NOT PROVED: Chromium:  [31mstep 3
share-item-moments@pass-code-groups@phone: NOT PROVED: 2,000,000 states
`);
});

it('the table stands without results, and names what was asked for and not searched', () => {
  const cells = pickCells([CODE, BLOCKED], {}, { [CODE]: minimum.minima[CODE]! }).map((cell) => ({ ...cell, took: '1.0 s' }));
  expect(renderMinimumTable(cells, { color: false, lang: 'en' })).toBe(`\
Cell                                     Journey  Minimum       States  Time
share-item-group@no-groups@phone         –        not searched          1.0 s
share-item-group@pass-code-groups@phone  –        14 clicks     100     1.0 s
`);
});

it('the page is handed what was searched, save where it contradicts the journey', () => {
  const source = (cells: JoinedCells) => ({ results: joinedResults, pictures: {}, pictureMode: 'none' as const, minima: pickMinima(cells) });
  const { minima, devices } = buildReportData(source(joined));
  expect(minima?.[CODE]).toMatchObject({ minimum: { status: 'proved', clicks: 14 }, difference: { clicks: 2 } });
  expect(minima?.[CODE]).not.toHaveProperty('journey');
  expect(devices[0]?.matrix.rows.flatMap(({ cells }) => cells).find(({ key }) => key === CODE)?.minimum?.toll).toEqual({ clicks: 5, codeKeys: 0 });
  const contradicted = joinMinimum(results, setMinimum(minimum, CODE, { status: 'no-way' }));
  expect(pickMinima(contradicted.cells)).not.toHaveProperty(CODE);
});

// Protects who wonders why a journey stays dearer: the reason stands beside it, in both languages, and beside no other cell.
it('the page of a cell says why people would not take the shorter way', () => {
  const key = 'share-item-direct@copy-address@phone';
  const [open, cell] = [results.regimes['open']!, results.measurements['share-item-direct@open@phone']!];
  const walled = { ...results, regimes: { ...results.regimes, 'copy-address': open }, measurements: { ...results.measurements, [key]: { ...cell, regime: 'copy-address' } } };
  const { results: all, cells } = joinMinimum(walled, cheapen(cheapen(sampleMinimum(walled), key, 2), CODE, 2));
  const data = buildReportData({ results: all, pictures: {}, pictureMode: 'none', minima: pickMinima(cells) });
  const draw = (lang: 'en' | 'zh', at = key): string => renderToString(h(App, { data, lang, route: routeToCell(at) }));
  expect(draw('en')).toContain('Why people would not take it: Whoever gets a link taps it.');
  expect(draw('zh')).toContain('为什么一般人不会走：收到链接的人会点它');
  expect(draw('en', CODE)).not.toContain('Why people would not take it');
});

// Protects who reads the page: journey beside minimum, the shorter way step by step, and in words what the journey pays for.
it('the page of a cell draws its minimum', () => {
  const data = buildReportData({ results: joinedResults, pictures: {}, pictureMode: 'none', minima: pickMinima(joined) });
  const draw = (key: string, lang: 'en' | 'zh' = 'en'): string => renderToString(h(App, { data, lang, route: routeToCell(key) }));
  const longer = draw(CODE);
  expect(longer).toContain('minimum, proved: 14 clicks for people who know the rules beforehand');
  expect(longer).toContain('The journey pays 2 more clicks for not knowing the rules beforehand');
  expect(longer).toContain('class="aligned"');
  expect(draw(CODE, 'zh')).toContain('走法多付 2 次点击');
  expect(draw('share-item-direct@open@phone')).toContain('proved: nobody can do it in fewer clicks');
  expect(draw('share-item-direct@open@phone')).not.toContain('class="aligned"');
  expect(draw(BLOCKED)).toContain('proved: there is no way at all');
  expect(draw(OTHER)).toContain('minimum not proved: 2,000,000 states');
  const overview = renderToString(h(App, { data, lang: 'en', route: DEFAULT_ROUTE }));
  expect(overview).toContain('minimum 14 (+5)');
  const cellOf = (key: string, page = overview): string => page.split('<a href="#cell=').find((cell) => cell.startsWith(`${key}" class="cell`)) ?? '';
  expect(cellOf(BLOCKED)).toMatch(/Alice.*<span class="parts">proved<\/span>/s);
  const unsearched = buildReportData({ results, pictures: {}, pictureMode: 'none' });
  expect(cellOf(BLOCKED, renderToString(h(App, { data: unsearched, lang: 'en', route: DEFAULT_ROUTE })))).toMatch(/Alice(?!.*proved)/s);
  expect(overview).toContain('the least that anyone could pay who knew the rules beforehand');
});

// Protects the film of the shortest way: its pictures come from a store of their own, and those of a way that is not
// told any more stay out of the page.
it('the page holds the pictures of proved ways beside those of the journeys', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'minimum-report-'));
  try {
    await writeResults(dir, results);
    await writeMinimum(dir, minimum);
    const picture = (bytes: string) => ({ width: 390, height: 844, layers: [{ bytes: Buffer.from(bytes), extension: 'jpg' as const, x: 0, y: 0, width: 390, height: 844, dim: false }] });
    await savePicture(dir, CODE, 0, picture('the journey'));
    for (const key of [CODE, OTHER]) await savePicture(minimumStore(dir), key, 0, picture(`the shortest way of ${key}`));
    const html = await renderHtml(dir);
    const packed = /<script type="text\/plain" id="data">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    const data = unfold(JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8')) as Folded) as ReportSource;
    expect(Object.keys(data.pictures)).toEqual([CODE, `${CODE}+minimum`]);
    expect(html).toContain(writeDense(Buffer.from('the journey')));
    expect(html).toContain(writeDense(Buffer.from(`the shortest way of ${CODE}`)));
    expect(html).not.toContain(writeDense(Buffer.from(`the shortest way of ${OTHER}`)));
    expect(data.minima?.[CODE]).toMatchObject({ minimum: { status: 'proved', clicks: 14 } });
    // Those of the shortest ways lie in no folder that the page looks into.
    const beside = await renderHtml(dir, { pictures: 'folder' });
    expect(beside).toContain(writeDense(Buffer.from(`the shortest way of ${CODE}`)));
    expect(beside).not.toContain(writeDense(Buffer.from('the journey')));
    expect(await renderHtml(dir, { pictures: 'none' })).not.toContain('id="blob-');
  } finally {
    await rm(dir, { recursive: true });
  }
});

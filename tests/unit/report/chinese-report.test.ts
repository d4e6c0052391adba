import { readdir, readFile } from 'node:fs/promises';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { beforeAll, expect, test } from 'vitest';
import { ADVICE } from '../../../src/compare/page-advice.ts';
import { INTENTS_IN_CHINESE } from '../../../src/compare/reason-table.ts';
import { reasonInWords } from '../../../src/compare/reason-words.ts';
import { sourceInWords } from '../../../src/compare/source-words.ts';
import { INTENTS } from '../../../src/journeys/intents.ts';
import { App } from '../../../src/report/client/app.tsx';
import { parseRoute } from '../../../src/report/client/route.ts';
import { DOCUMENT_FIGURES } from '../../../src/report/document-figures.ts';
import { buildReportData } from '../../../src/report/report-data.ts';
import type { ReportData } from '../../../src/report/report-data.ts';
import type { Results } from '../../../src/results/schema.ts';
import { readGolden, restoreLayout } from '../../../scripts/golden.ts';
import { sampleRun } from './sample-results.ts';

// Protects people who read the report in Chinese: of everything that is built in and was measured, no sentence reaches
// them in English. Ids, names of sources and of products, and quotations in English stay as they are.

/** Two English words in a row, the second in small letters: a name is seldom written so, a sentence always is. */
const ENGLISH = /(?<![\w@/.-])[A-Za-z]+ [a-z]{2,}(?![\w-])/;

let results: Results;
let data: ReportData;

beforeAll(async () => {
  const golden = await readGolden();
  const measurements = Object.fromEntries(Object.entries(golden.measurements).map(([key, cell]) => [key, restoreLayout(cell)]));
  results = { ...golden, measurements };
  data = buildReportData({ results, run: { ...sampleRun(), notRun: { 'share-item-direct@open@tablet': 'not reached: the run was interrupted' } }, pictures: {}, pictureMode: 'none' });
}, 60_000);

test.each(['view=overview', 'view=timeline', 'view=charts', 'view=sides', 'view=what-if&loss=5&audience=1000', 'view=regimes', 'view=count', 'view=run'])('%s has no English sentence', { timeout: 60_000 }, (hash) => {
  expect(listEnglish(hash)).toEqual([]);
  expect(listEnglishMarks(hash)).toEqual([]);
});

test('no cell has an English sentence, one for each reason, scenario and outcome', { timeout: 60_000 }, () => {
  const kinds = new Map(Object.entries(results.measurements).filter(([, { device }]) => device === 'phone').map(([key, { scenario, outcome, reason = '' }]) => [`${scenario} ${outcome} ${reason}`, key]));
  expect(kinds.size).toBeGreaterThan(60);
  expect([...kinds.values()].flatMap((key) => [...listEnglish(`cell=${key}`), ...listEnglishMarks(`cell=${key}`)])).toEqual([]);
});

test('every reason on record has its Chinese', () => {
  const reasons = new Set([...Object.values(results.measurements).flatMap(({ reason }) => reason ?? []), ...Object.values(results.omitted)]);
  expect(reasons.size).toBeGreaterThan(15);
  expect([...reasons].filter((reason) => !isChinese(reasonInWords(reason, 'zh')))).toEqual([]);
});

test('every reason that the source can give has its Chinese', async () => {
  const sources = await Promise.all(['journeys', 'harness'].map(async (folder) => {
    const files = await readdir(new URL(`../../../src/${folder}/`, import.meta.url));
    return Promise.all(files.filter((file) => file.endsWith('.ts')).map((file) => readFile(new URL(`../../../src/${folder}/${file}`, import.meta.url), 'utf8')));
  }));
  const source = sources.flat().join('\n');
  const given = [...source.matchAll(/new Stuck\((.*)\);$/gm), ...source.matchAll(/bound: ((?:'|`).*?(?:'|`)), states/g), ...source.matchAll(/^ {2,}(?:if \(.*\) )?return ('(?=.*\b(?:regime|here|phone|phones|app|shop)\b).{60,}'|"(?=.*\bhere\b).{60,}");$/gm)];
  const reasons = given.flatMap(([, words = '']) => [...words.matchAll(/'([^']+)'|`([^`]+)`|"([^"]+)"/g)].map(([, single, template, double]) => single ?? double ?? template!.replace(/\$\{[^}]*\}/g, '7')));
  expect(reasons.length).toBeGreaterThan(45);
  expect(reasons.filter((reason) => !isChinese(reasonInWords(reason, 'zh')))).toEqual([]);
});

test('what people look for has the word that Chinese screens have for it', () => {
  const missing = Object.entries(INTENTS).filter(([intent, { zh }]) => !zh.some((word) => word.toLowerCase() === INTENTS_IN_CHINESE[intent]?.toLowerCase()));
  expect(missing.map(([intent]) => intent)).toEqual([]);
});

test('what describes a source has its Chinese, and a name stays a name', () => {
  const evidence = [...Object.values(results.regimes).flatMap((regime) => regime.evidence), ...Object.values(ADVICE).map(({ source }) => source), ...DOCUMENT_FIGURES.map((figure) => figure.evidence)];
  const texts = new Set(evidence.flatMap(({ document, publisher }) => [document, publisher]));
  expect(texts.size).toBeGreaterThan(80);
  expect([...texts].filter((text) => ENGLISH.test(sourceInWords(text, 'zh')))).toEqual([]);
  const dates = new Set(evidence.map(({ date }) => date));
  expect([...dates].filter((date) => /[A-Za-z]/.test(sourceInWords(date, 'zh')))).toEqual([]);
  expect(sourceInWords('Dao Insights', 'zh')).toBe('Dao Insights');
  expect(sourceInWords('authors of open-source scripts', 'en')).toBe('authors of open-source scripts');
});

test('a reason of somebody else stays as it is, and what a screen said is kept in it', () => {
  expect(reasonInWords('the moon was full', 'zh')).toBe('the moon was full');
  expect(reasonInWords('nothing from <b>$1</b> is here', 'zh')).toBe('这里没有来自「<b>$1</b>」的东西');
  expect(reasonInWords('bob was stuck where no rule acted: nothing on the screen says "scan"', 'zh')).toBe('周波卡在没有规则起作用的地方：屏幕上没有「扫一扫」');
  expect(reasonInWords('going round: type for the 4th time on one screen', 'zh')).toBe('在同一屏上第 4 次输入：在原地打转');
});

test('an English sentence would be noticed', () => {
  expect([ENGLISH.test('authors of open-source scripts'), ENGLISH.test('nothing on the screen leads on'), ENGLISH.test('South China Morning Post'), ENGLISH.test('依据规则 contact-masked，见 linktoll-report')]).toEqual([true, true, false, false]);
});

function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text) && !ENGLISH.test(text.replace(/「[^」]*」/g, ''));
}

function drawInChinese(hash: string): DefaultTreeAdapterTypes.DocumentFragment {
  return parseFragment(renderToString(h(App, { data, lang: 'zh', route: parseRoute(`#${hash}`) })));
}

/** Places at which an English mark stands between Chinese words; what a document says itself stays as it is. */
function listEnglishMarks(hash: string): string[] {
  const read = (node: DefaultTreeAdapterTypes.Node): string => ('value' in node ? node.value : 'childNodes' in node && !['blockquote', 'figcaption'].includes(node.nodeName) ? node.childNodes.map(read).join('') : '');
  return [...read(drawInChinese(hash)).matchAll(/\p{Script=Han}+(?:[,;:?!] *\p{Script=Han}+|\.(?= |\p{Script=Han}|\d|$))/gu)].map(([found]) => `${hash}: ${found}`);
}

/** English sentences of a view, in its texts and in what is read out or shown at the pointer. */
function listEnglish(hash: string): string[] {
  const found: string[] = [];
  const keep = (text: string) => ENGLISH.test(text) && !/\p{Script=Han}.*「[^」]*」/u.test(text) && found.push(`${hash}: ${text.slice(0, 160)}`);
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('value' in node) return void keep(node.value);
    if ('attrs' in node) {
      if (node.tagName === 'code' || node.attrs.some(({ name, value }) => name === 'lang' && value === 'en')) return;
      for (const { name, value } of node.attrs) if (['title', 'aria-label', 'data-label', 'placeholder'].includes(name)) keep(value);
    }
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(drawInChinese(hash));
  return found;
}

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Comparison } from '../compare/comparison.ts';
import type { Lang } from '../compare/show-text.ts';
import { ComparisonPage } from './comparison-page.tsx';
import { COMPARISON_STRINGS } from './comparison-strings.ts';

const STYLE = new URL('comparison.css', import.meta.url);

/** A comparison as one HTML file that opens without network and without scripts; equal input gives equal bytes. */
export async function renderComparisonHtml(comparison: Comparison, { lang }: { readonly lang: Lang }): Promise<string> {
  const style = await readFile(STYLE, 'utf8');
  const hash = createHash('sha256').update(style).digest('base64');
  return [
    '<!doctype html>',
    `<html lang="${lang === 'zh' ? 'zh-Hans' : 'en'}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${COMPARISON_STRINGS[lang].title}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    renderToString(h(ComparisonPage, { comparison, lang })),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

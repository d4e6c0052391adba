import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { writeWhole } from '../results/write-file.ts';
import { readBugAddress } from './bug-address.ts';
import { bundleClient } from './bundle-client.ts';
import { App } from './client/app.tsx';
import { DEFAULT_ROUTE } from './client/route.ts';
import { writeDense } from './dense-text.ts';
import { pack, packSource } from './pack-source.ts';
import { readReportParts } from './read-report-parts.ts';
import type { ReadOptions, ReportParts } from './read-report-parts.ts';
import { buildReportData } from './report-data.ts';
import type { PictureMode, ReportSource } from './report-data.ts';
import { STRINGS } from './strings.ts';

/** Where an image may come from: nothing but the page itself, unless its pictures lie in the folder beside it. */
const IMAGES: Readonly<Record<PictureMode, string>> = { none: 'data:', embed: 'data:', folder: "data: 'self' file:" };

/**
 * The report as one HTML file that opens without network: from a folder (results.json; run.json, minimum.json,
 * pictures and traces if there are any) or from its parts. Equal input gives equal bytes.
 * @throws Error when the folder's results or run, or those of the run beside it, cannot be read.
 */
export async function renderHtml(from: string | ReportParts, options: ReadOptions = {}): Promise<string> {
  const { results, run, minima, pictures: book, other, traces } = typeof from === 'string' ? await readReportParts(from, options) : from;
  const pictureMode = options.pictures ?? 'embed';
  const bugs = readBugAddress();
  const source: ReportSource = {
    results, ...(run && { run }), pictures: { ...book?.pictures, ...minima?.pictures?.pictures }, pictureMode,
    ...(minima && { minima: minima.cells }),
    ...(other && { other: { results: other.results, pictures: other.pictures?.pictures ?? {} } }), ...(traces && { traces }),
    ...(bugs !== undefined && { bugs }),
  };
  const own = pictureMode === 'embed' ? [...(book?.blobs ?? [])] : [];
  // Those of another store lie in no folder that the page looks into.
  const theirs = [...new Map([...(minima?.pictures?.blobs ?? []), ...(other?.pictures?.blobs ?? [])])].filter(([file]) => !book?.blobs.has(file));
  const { first, start, code, style } = await bundleClient();
  const firstScreen = renderToString(h(App, { data: buildReportData(source), lang: 'en', route: DEFAULT_ROUTE }));
  const blobs = [...own, ...theirs].map(([file, bytes]) => `<script type="text/plain" id="blob-${file}">${writeDense(bytes)}</script>`);
  const policy = `default-src 'none'; script-src '${hashOf(first)}' '${hashOf(start)}' '${hashOf(code)}'; style-src '${hashOf(style)}'; img-src ${IMAGES[pictureMode]}; base-uri 'none'; form-action 'none'`;
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${STRINGS.en.title}</title>`,
    `<script>${first}</script>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<div id="app">${firstScreen}</div>`,
    `<noscript><p class="noscript">${STRINGS.en.noscript} ${STRINGS.zh.noscript}</p></noscript>`,
    `<script type="text/plain" id="data">${packSource(source)}</script>`,
    ...blobs,
    `<script type="text/plain" id="code">${pack(code)}</script>`,
    `<script>${start}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/**
 * Renders the folder's report into DIR/index.html, whole or not at all.
 * @returns the path of the report
 * @throws Error when the results cannot be read or the report cannot be written.
 */
export async function writeReport(dir: string, options: ReadOptions = {}): Promise<string> {
  const file = join(dir, 'index.html');
  await writeWhole('report', file, await renderHtml(dir, options));
  return file;
}

/** The source expression of a Content-Security-Policy for exactly this text. */
function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

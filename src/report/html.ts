import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { JoinedCells } from '../compare/join-minimum.ts';
import { readJoined } from '../compare/read-joined.ts';
import { readRun } from '../results/read.ts';
import type { Results, Run } from '../results/schema.ts';
import { writeWhole } from '../results/write-file.ts';
import { bundleClient } from './bundle-client.ts';
import { App } from './client/app.tsx';
import { DEFAULT_ROUTE } from './client/route.ts';
import { formatInertJson } from './inert-json.ts';
import { readMinimumPictures, readPictures } from './read-pictures.ts';
import { buildReportData } from './report-data.ts';
import type { PictureBook } from './report-data.ts';
import { STRINGS } from './strings.ts';

/** What a report is made of, when it does not lie in a folder. */
export interface ReportParts {
  readonly results: Results;
  readonly run?: Run;
  /** What a search found of the cells; the results are then those that were joined with it. */
  readonly joined?: JoinedCells;
  readonly pictures?: PictureBook;
}

/**
 * The report as one HTML file that opens without network: from a folder (results.json; run.json, minimum.json and
 * pictures if there are any) or from its parts. Equal input gives equal bytes.
 * @throws Error when the folder's results or run cannot be read.
 */
export async function renderHtml(from: string | ReportParts): Promise<string> {
  const { results, run, joined, pictures } = typeof from === 'string' ? await readParts(from) : from;
  const book = pictures ?? { pictures: {}, blobs: new Map<string, Uint8Array>() };
  const data = buildReportData(results, run, book.pictures, joined);
  const { script, style } = await bundleClient();
  const firstScreen = renderToString(h(App, { data, lang: 'en', route: DEFAULT_ROUTE }));
  const blobs = [...book.blobs].map(([file, bytes]) => `<script type="text/plain" id="blob-${file}">${Buffer.from(bytes).toString('base64')}</script>`);
  const policy = `default-src 'none'; script-src '${hashOf(script)}'; style-src '${hashOf(style)}'; img-src data:; base-uri 'none'; form-action 'none'`;
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
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<div id="app">${firstScreen}</div>`,
    `<noscript><p class="noscript">${STRINGS.en.noscript} ${STRINGS.zh.noscript}</p></noscript>`,
    `<script type="application/json" id="data">${formatInertJson(data)}</script>`,
    ...blobs,
    `<script>${script}</script>`,
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
export async function writeReport(dir: string): Promise<string> {
  const file = join(dir, 'index.html');
  await writeWhole('report', file, await renderHtml(dir));
  return file;
}

async function readParts(dir: string): Promise<ReportParts> {
  const { results, cells: joined } = await readJoined(dir);
  const run = await readRun(dir).catch((error: unknown) => {
    if (error instanceof Error && (error.cause as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return undefined;
    throw error;
  });
  const [journeys, minima] = await Promise.all([readPictures(dir, results), readMinimumPictures(dir, joined)]);
  const pictures = { pictures: { ...journeys.pictures, ...minima.pictures }, blobs: new Map([...journeys.blobs, ...minima.blobs]) };
  return { results, ...(run && { run }), joined, pictures };
}

/** The source expression of a Content-Security-Policy for exactly this text. */
function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

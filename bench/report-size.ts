import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { findBrowser } from '../src/browser/find-browser.ts';
import { launchArgs } from '../src/browser/launch-args.ts';
import { assembleResults } from '../src/harness/assemble-results.ts';
import { DEVICES } from '../src/phone/devices.ts';
import { loadCatalogue } from '../src/regimes/load.ts';
import { bundleClient } from '../src/report/bundle-client.ts';
import { writeDense } from '../src/report/dense-text.ts';
import { renderHtml } from '../src/report/html.ts';
import { packSource } from '../src/report/pack-source.ts';
import { SCENARIOS } from '../src/scenarios/index.ts';
import { composePictures } from './compose-pictures.ts';
import { coverScreens } from './cover-screens.ts';
import { walkCells } from './walk-cells.ts';

/**
 * How large the report of everything built in is, in one file, and what takes the room. To photograph every cell takes hours, so
 * that all are walked without a browser, the fewest that between them show every screen are photographed in Chromium, and the
 * steps of all others refer to these pictures. `--out FILE` keeps the report.
 */
const { values } = parseArgs({ options: { device: { type: 'string', default: 'phone' }, scenario: { type: 'string', multiple: true }, out: { type: 'string' } } });
const device = DEVICES.find(({ id }) => id === values.device);
const scenarios = SCENARIOS.filter(({ id }) => values.scenario?.includes(id) ?? true);
if (!device || scenarios.length === 0) throw new Error('Failed to measure the size: there is no such device or scenario. Do take one that linktoll list names.');
const started = performance.now();
const tell = (words: string): void => console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${words}`);

const { cells, omitted } = await walkCells(device, scenarios, await loadCatalogue());
const results = assembleResults(cells.map(({ attachment }) => attachment), omitted);
const { chosen, screens } = coverScreens(cells);
tell(`${cells.length} cells walked; ${screens} screens and bars are told apart, ${chosen.length} cells show them all`);

const { path } = await findBrowser({ env: process.env, log: console.error });
const browser = await chromium.launch({ args: launchArgs(), ...(path !== undefined && { executablePath: path }) });
const { book, unseen } = await composePictures(browser, device, cells, chosen);
await browser.close();
const steps = Object.values(results.measurements).reduce((sum, cell) => sum + cell.steps.length, 0);
tell(`photographed: ${book.blobs.size} distinct pictures for ${steps} steps; ${unseen} pictures of steps were not found`);

const html = await renderHtml({ results, pictures: book });
const bare = await renderHtml({ results }, { pictures: 'none' });
if (values.out !== undefined) await writeFile(values.out, html);
const { code, style } = await bundleClient();
const inBase64 = (bytes: number): number => Math.ceil(bytes / 3) * 4;
const size = (text: string | number): string => `${((typeof text === 'string' ? Buffer.byteLength(text) : text) / 1e6).toFixed(2).padStart(5)} MB`;
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
tell(`${size(html)} with pictures, ${size(bare)} without, in which lie`);
console.log(`  pictures                      ${size(sum([...book.blobs.values()].map((bytes) => writeDense(bytes).length + 120)))}`);
console.log(`  which step has which picture  ${size(packSource({ results, pictures: book.pictures, pictureMode: 'embed' }).length - packSource({ results, pictures: {}, pictureMode: 'embed' }).length)}`);
console.log(`  results                       ${size(packSource({ results, pictures: {}, pictureMode: 'none' }))}`);
console.log(`  first screen                  ${size(/<div id="app">.*?<noscript>/s.exec(bare)?.[0] ?? '')}`);
console.log(`  code and style                ${size(inBase64(deflateRawSync(code).length) + Buffer.byteLength(style))}`);

import { mkdtemp, rm, stat } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { findBrowser } from '../src/browser/find-browser.ts';
import { launchArgs } from '../src/browser/launch-args.ts';
import { renderHtml, writeReport } from '../src/report/html.ts';
import { savePicture } from '../src/results/pictures.ts';
import { writeResults } from '../src/results/write.ts';
import { makeSyntheticResults } from './synthetic-results.ts';

/** How long a report of many cells takes to be written, to stand on the screen and to be filtered. Medians of rounds. */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' }, regimes: { type: 'string', default: '100' }, scenarios: { type: 'string', default: '20' } } });
const rounds = Number(values.rounds);
const dir = await mkdtemp(join(tmpdir(), 'linktoll-bench-'));
const results = makeSyntheticResults(Number(values.regimes), Number(values.scenarios));
await writeResults(dir, results);
// A picture for every step, of forty screens: what has to be read and held against its name.
const screens = Array.from({ length: 40 }, (_, index) => new Uint8Array(12_000).fill(index).map((byte, at) => (byte * 31 + at * (index + 7)) % 256));
for (const [key, { steps }] of Object.entries(results.measurements)) {
  for (const index of steps.keys()) await savePicture(dir, key, index, { width: 390, height: 844, layers: [{ bytes: screens[(index * 3 + key.length) % 40]!, extension: 'jpg', x: 0, y: 0, width: 390, height: 788, dim: false }] });
}
console.log(`${Object.keys(results.measurements).length} cells, ${Object.values(results.measurements).reduce((sum, { steps }) => sum + steps.length, 0)} steps; Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}`);

await renderHtml({ results });
const tell = (name: string, times: readonly number[]) => console.log(`${name.padEnd(52)} median ${[...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!.toFixed(0).padStart(5)} ms, most ${Math.max(...times).toFixed(0)} ms`);
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};
const repeat = async (work: () => Promise<number>) => {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await work());
  return times;
};
tell('written without pictures', await repeat(() => timed(() => writeReport(dir, { pictures: 'none' }))));
console.log(`  ${((await stat(join(dir, 'index.html'))).size / 1e6).toFixed(2)} MB`);
tell('written with a picture of every step', await repeat(() => timed(() => writeReport(dir))));
console.log(`  ${((await stat(join(dir, 'index.html'))).size / 1e6).toFixed(2)} MB`);

const { path } = await findBrowser({ env: process.env, log: console.error });
const browser = await chromium.launch({ args: launchArgs(), ...(path !== undefined && { executablePath: path }) });
const address = pathToFileURL(join(dir, 'index.html')).href;
const painted: number[] = [];
tell('the matrix drawn and alive, from navigation', await repeat(async () => {
  const page = await open();
  const times = await page.evaluate(() => ({ paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN, drawn: performance.getEntriesByName('linktoll-drawn')[0]?.startTime ?? NaN }));
  painted.push(times.paint);
  await page.close();
  return times.drawn;
}));
tell('first paint of the verdict and matrix', painted);
const page = await open();
for (const text of ['9', 'thing 7', 'nothing at all', '']) tell(`search for ${JSON.stringify(text)}, to the frame that shows it`, await repeat(() => page.evaluate(async (value) => {
  const field = document.querySelector<HTMLInputElement>('input[type=search]')!;
  let start = 0;
  for (const to of [value === '' ? 'thing 3' : '', value]) {
    field.value = to;
    start = performance.now();
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  }
  return performance.now() - start;
}, text)));
tell('another measure, to the frame that shows it', await repeat(() => page.evaluate(async () => {
  const start = performance.now();
  location.hash = location.hash.includes('toll') ? '#measure=screens' : '#measure=toll';
  await new Promise((done) => addEventListener('hashchange', () => requestAnimationFrame(() => setTimeout(done)), { once: true }));
  return performance.now() - start;
})));
await browser.close();
await rm(dir, { recursive: true });

async function open(): Promise<Page> {
  const opened = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await opened.goto(address);
  await opened.waitForFunction(() => performance.getEntriesByName('linktoll-drawn').length > 0);
  return opened;
}

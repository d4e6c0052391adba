import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { ADVICE } from '../../../src/compare/page-advice.ts';
import { GATE_INFO, TREATMENT_INFO } from '../../../src/regimes/info.ts';
import { readBugAddress } from '../../../src/report/bug-address.ts';
import { parseRoute, formatRoute } from '../../../src/report/client/route.ts';
import { inflate } from '../../../src/report/client/inflate.ts';
import { unpackSource } from '../../../src/report/client/unpack-source.ts';
import { renderHtml, writeReport } from '../../../src/report/html.ts';
import { packSource } from '../../../src/report/pack-source.ts';
import type { PictureMode, ReportSource } from '../../../src/report/report-data.ts';
import { STRINGS } from '../../../src/report/strings.ts';
import { writeResults, writeRun } from '../../../src/results/write.ts';
import { hostileResults, hostileRun } from './hostile-results.ts';
import { saveSamplePictures } from './sample-pictures.ts';
import { sampleResults, sampleRun } from './sample-results.ts';

// The HTML report is one file that asks nothing of the network and can be read before any script has run.

test('the first screen is in the file: verdict, matrix, tolls', async () => {
  const { document } = new JSDOM(await renderHtml({ results: sampleResults(), run: sampleRun() })).window;
  expect(document.querySelector('.lead')?.textContent).toMatch(/^Counted on our journey: of 12 ways/);
  expect(document.querySelectorAll('table.matrix tbody tr')).toHaveLength(6);
  expect(document.querySelector('a.cell[href="#cell=share-item-group@autumn-2021@phone"]')?.textContent).toMatch(/completed16 \+7Alice 9 · Bob 7/);
  expect(document.querySelector('a.cell[href="#cell=share-item-group@no-groups@phone"]')?.textContent).toBe('blockedAlice is stopped at the share sheet');
});

test('whoever finds a mistake is told where to send it, and no address is made up', async () => {
  expect(readBugAddress({ bugs: 'https://example.org/issues' })).toBe('https://example.org/issues');
  expect(readBugAddress({ bugs: { email: 'a@example.org' } })).toBe('mailto:a@example.org');
  for (const bugs of [undefined, {}, { url: 'javascript:alert(1)' }, 'not an address']) expect(readBugAddress({ bugs })).toBeUndefined();
});

test('when a control fails the report opens with that sentence and shows no toll', async () => {
  const { 'share-item-direct@open@phone': _, ...measurements } = sampleResults().measurements;
  const { document } = new JSDOM(await renderHtml({ results: { ...sampleResults(), measurements } })).window;
  expect(document.querySelector('main h1')?.textContent).toBe('The controls failed');
  expect(document.querySelector('.lead')?.textContent).toMatch(/^A control failed, so no toll is shown\. The control share-item-direct@open@phone was not measured\./);
  expect(document.querySelectorAll('main .toll')).toHaveLength(0);
});

test('the file loads nothing: no address but data, and a policy that allows only its own script and style', async () => {
  const html = await renderHtml({ results: sampleResults(), run: sampleRun() });
  const { document } = new JSDOM(html).window;
  expect(document.querySelectorAll('[src],link,iframe,object,embed,base,form')).toHaveLength(0);
  expect(document.querySelectorAll('[style],[onclick],[onload],[onerror]')).toHaveLength(0);
  const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
  expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+' 'sha256-[^']+' 'sha256-[^']+'; style-src 'sha256-[^']+'; img-src data:; base-uri 'none'; form-action 'none'$/);
  // Documents that advice rests on are linked, and nothing comes from there.
  const cited = Object.values(ADVICE).flatMap(({ source }) => source.address ?? []);
  const code = await inflate(document.querySelector('#code')?.textContent ?? '');
  expect(policy).toContain(`'sha256-${createHash('sha256').update(code).digest('base64')}'`);
  expect((`${html}${code}`.match(/https?:\/\/(?!www\.w3\.org\/|example\.org\/)[^\s"'<]+/g) ?? []).filter((address) => !cited.includes(address))).toEqual([]);
});

test('equal input gives equal bytes', async () => {
  expect(await renderHtml({ results: sampleResults(), run: sampleRun() })).toBe(await renderHtml({ results: sampleResults(), run: sampleRun() }));
});

test('from a folder: pictures are folded by content, damaged ones left out, run.json may be missing', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'linktoll-report-'));
  try {
    await writeResults(dir, sampleResults());
    await saveSamplePictures(dir, sampleResults());
    const cell = 'share-item-direct@open@phone';
    await writeFile(join(dir, 'pictures', cell, '2.json'), '{');
    const path = await writeReport(dir);
    const { document } = new JSDOM(await readFile(path, 'utf8')).window;
    const data = await unpackSource(document.querySelector('#data')?.textContent ?? '');
    expect(Object.keys(data.pictures[cell] ?? {})).toEqual(['0', '1', '3', '4', '5', '6', '7', '8', 'end']);
    expect(data.run).toBeUndefined();
    const files = new Set(Object.values(data.pictures).flatMap((steps) => Object.values(steps)).flatMap(({ layers }) => layers.map(({ file }) => file)));
    const blobs = [...document.querySelectorAll('script[id^="blob-"]')].map(({ id }) => id.replace('blob-', ''));
    expect(new Set(blobs)).toEqual(files);
    expect(blobs).toHaveLength(files.size);
    await writeRun(dir, sampleRun());
    await writeFile(join(dir, 'run.json'), '{');
    await expect(writeReport(dir)).rejects.toThrow(/^Failed to read run: /);
  } finally {
    await rm(dir, { recursive: true });
  }
});

test('pictures lie in the page, in the folder beside it or nowhere, and the policy opens no more than that', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'linktoll-report-'));
  try {
    await writeResults(dir, sampleResults());
    await saveSamplePictures(dir, sampleResults());
    await mkdir(join(dir, 'traces'));
    await Promise.all(['share-item-direct@open@phone.zip', 'foreign.zip'].map((name) => writeFile(join(dir, 'traces', name), '')));
    const read = async (pictures: PictureMode) => {
      const { document } = new JSDOM(await renderHtml(dir, { pictures })).window;
      const source = await unpackSource(document.querySelector('#data')?.textContent ?? '');
      return { blobs: document.querySelectorAll('script[id^="blob-"]').length, cells: Object.keys(source.pictures).length, images: /img-src [^;]*/.exec(document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '')?.[0], traces: source.traces };
    };
    const traces = { 'share-item-direct@open@phone': 'traces/share-item-direct@open@phone.zip' };
    expect(await read('none')).toEqual({ blobs: 0, cells: 0, images: 'img-src data:', traces });
    expect(await read('folder')).toEqual({ blobs: 0, cells: 18, images: "img-src data: 'self' file:", traces });
    expect(await read('embed')).toMatchObject({ cells: 18, images: 'img-src data:' });
    expect((await read('embed')).blobs).toBeGreaterThan(5);
  } finally {
    await rm(dir, { recursive: true });
  }
});

test('a run beside brings its cells, and only those pictures that are not there already', async () => {
  const [dir, beside] = [await mkdtemp(join(tmpdir(), 'linktoll-report-')), await mkdtemp(join(tmpdir(), 'linktoll-beside-'))];
  try {
    const { 'share-item-direct@open@phone': only, ...rest } = sampleResults().measurements;
    await writeResults(dir, { ...sampleResults(), measurements: { 'share-item-direct@open@phone': only! } });
    await saveSamplePictures(dir, { ...sampleResults(), measurements: { 'share-item-direct@open@phone': only! } });
    await writeResults(beside, { ...sampleResults(), measurements: rest });
    await saveSamplePictures(beside, { ...sampleResults(), measurements: rest });
    const { document } = new JSDOM(await renderHtml(dir, { beside })).window;
    const { other, results } = await unpackSource(document.querySelector('#data')?.textContent ?? '');
    expect([Object.keys(results.measurements).length, Object.keys(other?.results.measurements ?? {}).length, Object.keys(other?.pictures ?? {}).length]).toEqual([1, 17, 17]);
    const ids = [...document.querySelectorAll('script[id^="blob-"]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    await writeFile(join(beside, 'results.json'), '{');
    await expect(renderHtml(dir, { beside })).rejects.toThrow(/^Failed to read results: .*results\.json/);
  } finally {
    await Promise.all([dir, beside].map((folder) => rm(folder, { recursive: true })));
  }
});

test('hostile strings stay text: the same elements stand in the page as without them', async () => {
  const count = async (html: string) => {
    const { document } = new JSDOM(html).window;
    return Object.fromEntries(['script', 'img', 'svg', 'style', 'main', 'a', 'td'].map((tag) => [tag, document.querySelectorAll(tag).length]));
  };
  const hostile = await renderHtml({ results: hostileResults(), run: hostileRun() });
  expect(await count(hostile)).toEqual(await count(await renderHtml({ results: sampleResults(), run: sampleRun() })));
  expect(hostile.match(/<\/script>/g)).toHaveLength(4);
});

test('the packed data hold nothing that ends a script, and unpack to an equal value', async () => {
  const source: ReportSource = { results: hostileResults(), pictures: {}, pictureMode: 'embed' };
  expect(packSource(source)).toMatch(/^[A-Za-z0-9+/]+=*$/);
  expect(await unpackSource(packSource(source))).toEqual(JSON.parse(JSON.stringify(source)));
});

test.each(['#view=overview', '#cell=a@b@c', '#cell=a@b@c&step=3', '#regime=open', '#view=count&measure=seconds', '#device=phone-en&measure=screens', '#q=%E7%BE%A4&sort=-score&measure=toll&people=1&differs=1&gates=open,send&years=2021&group=place', '#view=sides&a=x@open@phone&b=x@y@phone&other=1', '#view=what-if&loss=2.5&audience=1000&share=0.68&payer=receiver', '#places=a%252Cb,c'])('the route %s is read and written back', (hash) => {
  expect(formatRoute(parseRoute(hash))).toBe(hash);
});

test.each(['', '#', '#view=nothing', '#measure=x', '#%'])('the route %j falls back to the overview', (hash) => {
  expect(parseRoute(hash)).toMatchObject({ view: 'overview', measure: 'clicks' });
});

test('gates and treatments are called what the vocabulary of regimes calls them', () => {
  for (const lang of ['en', 'zh'] as const) {
    expect(STRINGS[lang].gate).toEqual(Object.fromEntries(Object.entries(GATE_INFO).map(([gate, { label }]) => [gate, label[lang]])));
    const treatments = Object.entries(TREATMENT_INFO).flatMap(([gate, kinds]) => Object.entries(kinds).map(([kind, info]) => [`${gate}.${kind}`, info.label[lang]]));
    expect(STRINGS[lang].treatment).toEqual(Object.fromEntries(treatments));
  }
});

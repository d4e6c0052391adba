import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { makeSyntheticResults } from '../../bench/synthetic-results.ts';
import { writeReport } from '../../src/report/html.ts';
import { minimumStore, writeMinimum } from '../../src/results/minimum.ts';
import type { Measurement, Results, Run } from '../../src/results/schema.ts';
import { writeResults, writeRun } from '../../src/results/write.ts';
import { cheapen, sampleMinimum, setMinimum } from '../unit/compare/sample-minimum.ts';
import { hostileResults, hostileRun, hostileText } from '../unit/report/hostile-results.ts';
import { saveSamplePictures } from '../unit/report/sample-pictures.ts';
import { sampleResults, sampleRun } from '../unit/report/sample-results.ts';

// The report in a real browser, from file:// and without network: every view can be read, linked to and used by the
// keyboard alone, in both languages and themes, wide and on a phone; and no string of the data can do anything in it.

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const VIEWS = [
  'view=overview',
  'measure=toll&people=1&group=certainty&sort=-score&differs=1&gates=open,offer&q=a',
  'q=nothing%20of%20the%20kind',
  // With the shortest way beside the journey; with a page of somebody's own, a minimum that was not proved, and a trace.
  'cell=share-item-group@autumn-2021@phone',
  'cell=share-item-direct@confirm-direct@phone',
  'cell=share-item-group@no-groups@phone',
  'cell=share-item-group@autumn-2021@phone&step=8',
  'cell=share-item-direct@broken@phone',
  'view=timeline&scenario=share-item-group',
  'view=charts&scenario=share-item-group&differs=1',
  'view=sides&a=share-item-group@open@phone&b=share-item-group@autumn-2021@phone',
  'view=sides&a=share-item-group@open@phone&b=share-item-group@open@phone&other=1',
  'view=what-if&loss=5&audience=1000000000&share=68&payer=receiver&differs=1',
  'view=regimes',
  'view=count',
  'view=run',
];

let dir: string;
let sample: string;
let hostile: string;
let many: string;

test.beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'linktoll-report-'));
  sample = await makeReport('sample', sampleResults(), sampleRun(), { address: 'https://shop.example/item/1', host: 'cdn.example', reason: 'more than 40 screens' });
  hostile = await makeReport('hostile', hostileResults(), hostileRun(), { address: 'https://example.com/"><script>window.hacked=1</script>', host: hostileText(1), reason: hostileText(2) });
  const folder = join(dir, 'many');
  await writeResults(folder, makeSyntheticResults(24, 14));
  await writeRun(folder, sampleRun());
  many = pathToFileURL(await writeReport(folder)).href;
});
test.afterAll(() => rm(dir, { recursive: true, force: true }));

/** Of a page of somebody's own, and of a search: strings that the sample has not. */
interface Words {
  readonly address: string;
  readonly host: string;
  readonly reason: string;
}

const WAY = 'share-item-group@autumn-2021@phone';
const OWN = 'share-item-direct@confirm-direct@phone';

/** A report in which every section has something to show. */
async function makeReport(name: string, clean: Results, run: Run, words: Words): Promise<string> {
  const folder = join(dir, name);
  const results = withBroken(withPage(clean, words));
  await writeMinimum(folder, setMinimum(cheapen(sampleMinimum(clean), WAY, 2), OWN, { status: 'not-proved', reasons: [words.reason] }));
  await saveSamplePictures(minimumStore(folder), { ...clean, measurements: { [WAY]: clean.measurements[WAY]! } });
  await mkdir(join(folder, 'traces'));
  await writeFile(join(folder, 'traces', `${OWN}.zip`), 'a trace');
  await writeResults(folder, results);
  await writeRun(folder, run);
  await saveSamplePictures(folder, results);
  const beside = join(dir, `${name}-beside`);
  await writeResults(beside, results);
  return pathToFileURL(await writeReport(folder, { beside })).href;
}

/** The sample as if one cell were a page's own that got stuck, one that sent people away, and open one that opened. */
function withPage(results: Results, { address, host }: Words): Results {
  const page = (key: string, outcome: 'opened' | 'stuck' | 'sent-to-download') => [key, { ...results.measurements[key]!, page: { address, outcome, without: [host] } } satisfies Measurement] as const;
  const pages = [page('share-item-direct@open@phone', 'opened'), page(OWN, 'stuck'), page('share-item-direct@autumn-2021@phone', 'sent-to-download')];
  return { ...results, measurements: { ...results.measurements, ...Object.fromEntries(pages) } };
}

/** The sample with a regime under which one cell broke, one makes no sense and one was not reached. */
function withBroken(results: Results): Results {
  const regime = results.regimes['confirm-direct'];
  const cell = results.measurements['share-item-direct@confirm-direct@phone'];
  if (!regime || !cell) throw new Error('The sample has no confirm-direct.');
  return {
    ...results,
    regimes: { ...results.regimes, broken: regime },
    measurements: { ...results.measurements, 'share-item-direct@broken@phone': { ...cell, regime: 'broken', outcome: 'broken', reason: 'the witness was lost on a page that replaced its window' } },
    omitted: { 'share-item-group@broken@phone': 'the mechanism acts in one-to-one chats only' },
  };
}

/** Everything that a page should never do, as it happens. */
function watch(page: Page): string[] {
  const seen: string[] = [];
  page.on('console', (message) => seen.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) seen.push(`request: ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return seen;
}

async function open(page: Page, report: string, hash: string): Promise<void> {
  await page.goto(`${report}#${hash}`);
  await expect(page.locator('main h1')).toBeVisible();
}

/** Rules of axe that colours can break; what else it holds a page to is the same in every theme. */
const COLOURS = { runOnly: { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] } };

/** One page load for all views: each is gone to by its address, and held against the width of the screen and, in each theme, against axe. */
async function walkViews(page: Page, report: string, width: number, check: (hash: string) => Promise<void>, views: readonly string[] = VIEWS, themes: readonly ('light' | 'dark')[] = ['light', 'dark']): Promise<void> {
  await open(page, report, views[0]!);
  // Put in once and not for every view: it is half a megabyte.
  await page.evaluate(axe.source);
  for (const hash of views) {
    await page.evaluate((to) => { location.hash = to; }, hash);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
    const wide = await page.evaluate((most) => (document.documentElement.scrollWidth <= most ? [] : [`${document.documentElement.scrollWidth} px`, ...[...document.querySelectorAll('body *')].filter((element) => element.scrollWidth > element.clientWidth + 1 && element.getBoundingClientRect().right > most - 30).map(({ outerHTML }) => outerHTML.slice(0, 160))]), width);
    expect(wide, `${hash} scrolls sideways`).toEqual([]);
    for (const [index, colorScheme] of themes.entries()) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await page.evaluate((only) => window.axe.run(document, { resultTypes: ['violations'], ...only }), index === 0 ? {} : COLOURS);
      expect(violations.map(({ id, nodes }) => `${hash}, ${colorScheme}: ${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`)).toEqual([]);
    }
    await check(hash);
  }
}

// With both themes in each: all eight of language, theme and width.
for (const [locale, width] of [['en-US', 1280], ['zh-CN', 1280], ['en-US', 390], ['zh-CN', 390]] as const) {
  test(`${locale}, ${width} px, light and dark: every view is accessible, fits the screen and keeps quiet`, async ({ browser }) => {
    const context = await browser.newContext({ locale, viewport: { width, height: 844 }, offline: true, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const seen = watch(page);
    const sections = new Set<string>();
    await walkViews(page, sample, width, async () => {
      for (const heading of await page.locator('main h2, main h3').allTextContents()) sections.add(heading);
    });
    // What only some cells have was there to be looked at.
    const rare = locale === 'en-US' ? ['What your page did', 'How pages get on here (a suggestion)', 'Minimum', 'The Playwright trace'] : ['你的网页做了什么', '别的网页怎么办（仅供参考）', '最小值', 'Playwright 跟踪记录'];
    expect(rare.filter((heading) => !sections.has(heading))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale === 'zh-CN' ? 'zh-Hans' : 'en');
    expect(seen).toEqual([]);
    await context.close();
  });
}

// A matrix of many goals is wider than any screen: it scrolls in a box of its own, and its columns have more to say than one of six.
for (const [locale, colorScheme, width] of [['en-US', 'dark', 1280], ['zh-CN', 'light', 390]] as const) {
  test(`${locale}, ${colorScheme}, ${width} px: a matrix of 24 regimes and 14 goals is accessible and fits the screen`, async ({ browser }) => {
    const context = await browser.newContext({ locale, colorScheme, viewport: { width, height: 844 }, offline: true, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const seen = watch(page);
    // On a phone one goal is shown at a time, in every grouping.
    const cells: number[] = [];
    await walkViews(page, many, width, async () => void cells.push(await page.locator('main table tbody td').count()), ['view=overview', 'measure=toll&people=1&group=certainty', 'view=charts&scenario=goal-3'], [colorScheme]);
    expect(Math.max(...cells)).toBeGreaterThanOrEqual(width === 390 ? 24 : 24 * 14);
    expect(seen).toEqual([]);
    await context.close();
  });
}

for (const width of [1280, 390]) {
  test(`hostile strings of 10,000 characters run nothing and break nothing at ${width} px`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width, height: 844 }, offline: true, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const seen = watch(page);
    await walkViews(page, hostile, width, async (hash) => {
      expect(await page.evaluate(() => 'hacked' in window), `${hash} ran a script`).toBe(false);
      expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
    }, VIEWS, width === 390 ? ['light'] : []);
    expect(seen).toEqual([]);
    await context.close();
  });
}

test('the policy holds: a script, a style and a picture from elsewhere that got into the page are refused', async ({ page }) => {
  await open(page, sample, 'view=overview');
  const seen = watch(page);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.hacked = 1';
    const style = document.createElement('style');
    style.textContent = 'main { display: none }';
    const image = document.createElement('img');
    image.src = 'http://127.0.0.1:9/x.png';
    document.body.append(script, style, image);
  });
  await expect.poll(() => seen.filter((line) => /Content.Security.Policy/i.test(line)).length).toBe(3);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  await expect(page.locator('main')).toBeVisible();
});

test('the keyboard alone goes from the matrix into a cell, through its film and back', async ({ page }) => {
  await open(page, sample, 'view=overview');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Skip to the content')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  const cell = page.locator('a.cell[href="#cell=share-item-direct@confirm-direct@phone"]');
  for (let presses = 0; presses < 120 && !(await cell.evaluate((element) => element === document.activeElement)); presses += 1) await page.keyboard.press('Tab');
  await expect(cell).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main h1')).toBeFocused();
  await expect(page.locator('.banner')).toContainText('Completed in 10 clicks, counted on our journey.');
  const frame = page.locator('.frame a').first();
  await frame.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('tap link “橘市”');
  await page.keyboard.press('ArrowRight');
  await expect(dialog).toContainText('山野橘色便携折叠椅');
  await expect(page).toHaveURL(/step=1$/);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(frame).toBeFocused();
  await expect(page).toHaveURL(/#cell=share-item-direct@confirm-direct@phone$/);
  await page.goBack();
  await expect(page.locator('table.matrix')).toBeVisible();
});

test('a film shows a picture for each step, put together from its layers, with a ring where the finger went', async ({ page }) => {
  await open(page, sample, 'cell=share-item-group@no-groups@phone');
  await expect(page.locator('.frame')).toHaveCount(4);
  await expect(page.locator('.frame .finger')).toHaveCount(3);
  await expect(page.locator('.frame-stopped')).toContainText('Here the way ends.');
  await expect(page.locator('.frame-stopped img.dim')).toHaveCount(1);
  await page.locator('.frame').last().scrollIntoViewIfNeeded();
  await expect.poll(() => page.locator('.frame img').evaluateAll((images) => images.every((image) => (image as HTMLImageElement).naturalWidth === 390))).toBe(true);
  const [phone, bar] = await Promise.all([page.locator('.frame .phone').first().boundingBox(), page.locator('.frame').first().locator('img').nth(1).boundingBox()]);
  expect((phone?.height ?? 0) / (phone?.width ?? 1)).toBeCloseTo(844 / 390, 1);
  expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeCloseTo((phone?.y ?? 0) + (phone?.height ?? 0), -0.5);
});

test('the measure, the language and the theme are switches; language and theme are remembered', async ({ page }) => {
  await open(page, sample, 'view=overview');
  // What nobody chose is not remembered: a page opened a little later would put the old choice over a newer one.
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({});
  const cell = page.locator('a.cell[href^="#cell=share-item-direct@confirm-direct@phone"]');
  await expect(cell).toContainText('10 +1');
  await page.getByRole('link', { name: 'Decisions' }).click();
  await expect(cell).toContainText('2 +1');
  await page.getByRole('link', { name: 'Seconds (estimate)' }).click();
  await expect(cell).toContainText('8.4 +1.9');
  await expect(page).toHaveURL(/measure=seconds/);
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.getByRole('heading', { name: '矩阵' })).toBeVisible();
  await page.getByRole('button', { name: '深色' }).click();
  // A reload right after the press may come before the browser has put the choice away: another page sees when it has.
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect.poll(() => other.evaluate(() => localStorage.getItem('linktoll-theme'))).toBe('dark');
  await other.close();
  await page.reload();
  await expect(page.getByRole('heading', { name: '矩阵' })).toBeVisible();
  expect(await page.evaluate(() => [document.documentElement.dataset.theme, document.documentElement.lang, document.title])).toEqual(['dark', 'zh-Hans', 'linktoll 报告']);
});

test('filters, search, sorting and the measure lie in the address: who is sent it sees the same', async ({ page, browser }) => {
  await open(page, sample, 'view=overview');
  await page.getByLabel('Search').pressSequentially('autumn');
  await expect(page.locator('table.matrix tbody tr')).toHaveCount(2);
  await page.getByLabel('Search').fill('');
  await page.locator('summary').click();
  await page.getByRole('group', { name: 'Gate', exact: true }).getByLabel('Opening').check();
  await page.getByLabel('Only what differs from open').check();
  await page.getByRole('link', { name: 'Toll', exact: true }).click();
  await page.getByRole('link', { name: 'By person' }).click();
  const cell = page.locator('a.cell[href="#cell=share-item-group@autumn-2021@phone"]');
  await expect(cell).toHaveText(/Alice \+3Bob \+4/);
  await expect(page.locator('table.matrix tbody tr').nth(1)).toContainText('Confirm before opening');
  await page.locator('thead').getByRole('link', { name: /group/ }).click();
  await expect(page.locator('table.matrix tbody tr').nth(1)).toContainText('Autumn 2021');
  expect(new URL(page.url()).hash).toBe('#sort=-share-item-group&measure=toll&people=1&differs=1&gates=open');
  const text = await page.locator('table.matrix').innerText();
  const other = await (await browser.newContext()).newPage();
  await other.goto(page.url());
  await expect(other.locator('.payers').first()).toBeVisible();
  expect(await other.locator('table.matrix').innerText()).toBe(text);
  await other.context().close();
  await cell.click();
  await page.getByRole('link', { name: 'Back to the matrix' }).click();
  await expect(page).toHaveURL(/differs=1&gates=open$/);
});

test('a cell stands beside open step by step, and beside the other run', async ({ page }) => {
  await open(page, sample, 'cell=share-item-direct@confirm-direct@phone');
  await page.getByRole('link', { name: 'Beside open, step by step' }).click();
  await expect(page.locator('.summary-line')).toHaveText('9 steps on both sides, 0 only on the left, 1 only on the right.');
  await expect(page.locator('.aligned-only-b')).toContainText('继续访问');
  await expect(page.locator('.aligned-only-b .finger')).toHaveCount(1);
  await page.getByRole('button', { name: 'Swap sides' }).click();
  await expect(page.locator('.aligned-only-a')).toContainText('left only');
  await open(page, sample, 'cell=share-item-direct@open@phone');
  await page.getByRole('link', { name: 'Beside the other run, step by step' }).click();
  await expect(page.locator('.summary-line')).toHaveText('Step for step the same.');
});

test('a reader’s assumption gives lost visits, a document’s figure can be clicked in, and charts stand beside their numbers', async ({ page }) => {
  const seen = watch(page);
  await open(page, sample, 'view=what-if&scenario=share-item-group');
  await expect(page.locator('.ask')).toContainText('Give a loss and an audience');
  await page.getByLabel('Lost at each extra click, %').fill('10');
  await page.getByRole('button', { name: 'Use 900 million a month use Alibaba' }).click();
  await expect(page.getByRole('row', { name: /^Autumn 2021/ })).toContainText('469,532,790');
  await expect(page.getByRole('row', { name: /^No groups/ })).toContainText('blocked: all');
  await expect(page).toHaveURL(/loss=10&audience=900000000/);
  await page.getByLabel('Lost at each extra click, %').fill('lots');
  await expect(page.getByRole('alert')).toContainText('from 0 to 100');
  await open(page, sample, 'view=charts&scenario=share-item-group');
  await expect(page.locator('.plot svg')).toHaveCount(2);
  const bars = page.locator('.plot').first().locator('rect[fill^="url(#gate-"]');
  expect(await bars.count()).toBe(6);
  await expect(page.getByRole('row', { name: /^Autumn 2021/ }).first()).toContainText('16');
  expect(seen).toEqual([]);
});

test('pictures that lie in the folder beside the page are shown from the disk', async ({ page }) => {
  const seen = watch(page);
  const folder = join(dir, 'folder');
  const results = sampleResults();
  await writeResults(folder, results);
  await saveSamplePictures(folder, results);
  await open(page, pathToFileURL(await writeReport(folder, { pictures: 'folder' })).href, 'cell=share-item-group@no-groups@phone');
  await page.locator('.frame').last().scrollIntoViewIfNeeded();
  await expect.poll(() => page.locator('.frame img').evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth))).toEqual(Array(8).fill(390));
  expect(seen).toEqual([]);
});

test('whoever follows a link into the report never sees another view first, and whatever happens sees something', async ({ browser }) => {
  /** How the page stands when its code never comes, or cannot be unpacked. */
  const lookAt = async (hash: string, locale: string, code: 'never comes' | 'cannot be unpacked'): Promise<[seen: boolean, waiting: boolean]> => {
    const context = await browser.newContext({ locale, offline: true });
    const page = await context.newPage();
    await page.addInitScript((how) => {
      const broken = how === 'never comes' ? class { readable = new ReadableStream(); writable = new WritableStream(); } : undefined;
      Object.defineProperty(window, 'DecompressionStream', { value: broken });
    }, code);
    await page.goto(`${sample}${hash}`);
    if (code === 'cannot be unpacked') await expect(page.locator('html')).not.toHaveAttribute('data-waiting');
    const state: [boolean, boolean] = [await page.locator('main h1').isVisible(), await page.evaluate(() => 'waiting' in document.documentElement.dataset)];
    await context.close();
    return state;
  };
  expect(await lookAt('', 'en-US', 'never comes')).toEqual([true, false]);
  expect(await lookAt('#view=timeline', 'en-US', 'never comes')).toEqual([false, true]);
  expect(await lookAt('', 'zh-CN', 'never comes')).toEqual([false, true]);
  expect(await lookAt('#view=timeline', 'zh-CN', 'cannot be unpacked')).toEqual([true, false]);
});

test('a cell that is not there says so, and a broken one is no number', async ({ page }) => {
  await open(page, sample, 'cell=a@b@c');
  await expect(page.locator('h1')).toHaveText('There is no cell a@b@c in this report.');
  await open(page, sample, 'view=overview');
  const broken = page.locator('a.cell-broken');
  await expect(broken).toHaveText(/^BROKENthe witness was lost/);
  expect(await broken.locator('.figure').count()).toBe(0);
});

test('without scripts, and on paper, the first screen can be read', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'dark' });
  const page = await context.newPage();
  await page.goto(sample);
  await expect(page.locator('.lead')).toContainText('Counted on our journey');
  await expect(page.locator('table.matrix')).toBeVisible();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.locator('.settings')).toBeHidden();
  await expect(page.locator('table.matrix')).toBeVisible();
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await context.close();
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { compareRuns } from '../../src/compare/compare-runs.ts';
import { renderComparisonHtml } from '../../src/report/comparison-html.ts';
import { asRun, block, breakCell, confirmTwice, drop } from '../unit/compare/two-runs.ts';
import { hostileResults } from '../unit/report/hostile-results.ts';
import { sampleResults } from '../unit/report/sample-results.ts';

// The page of a comparison in a real browser, from file:// and without network: it can be read by everybody, in both
// languages and themes, wide and on a phone; and no string of the data can do anything in it.

let dir: string;
test.beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'linktoll-comparison-'));
});
test.afterAll(() => rm(dir, { recursive: true, force: true }));

test('the page has no axe violation and does not overflow; hostile strings are text', async ({ browser }) => {
  const now = drop(breakCell(block(confirmTwice(), 'share-item-group@open@phone'), 'share-item-moments@open@phone', 'the witness was lost'), 'share-item-moments@no-groups@phone');
  const hostile = hostileResults();
  const pages = {
    sample: compareRuns(asRun('before', sampleResults()), asRun('after', now)),
    hostile: compareRuns(asRun('</title><script>window.hacked=1</script>', hostile), asRun('\u202e', confirmTwice(hostile))),
  };
  for (const [name, lang, colorScheme, width] of [['sample', 'en', 'light', 1200], ['sample', 'zh', 'dark', 390], ['hostile', 'en', 'dark', 390], ['hostile', 'zh', 'light', 1200]] as const) {
    const file = join(dir, `${name}-${lang}.html`);
    await writeFile(file, await renderComparisonHtml(pages[name], { lang }));
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 844 } });
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on('console', (message) => troubles.push(message.text()));
    page.on('dialog', (dialog) => void dialog.dismiss().then(() => troubles.push('dialog')));
    await page.goto(pathToFileURL(file).href);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), `${name} ${lang} ${colorScheme}`).toEqual([]);
    expect(await page.evaluate(() => [document.documentElement.scrollWidth <= innerWidth, 'hacked' in window])).toEqual([true, false]);
    await expect(page.locator('td.added').first()).toBeVisible();
    // The style is let in by its hash: without it every cell would be transparent.
    expect(await page.locator('td.added').first().evaluate((cell) => getComputedStyle(cell).backgroundColor)).not.toBe('rgba(0, 0, 0, 0)');
    expect(troubles).toEqual([]);
    await context.close();
  }
});

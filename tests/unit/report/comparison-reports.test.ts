import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareRegimes } from '../../../src/compare/compare-regimes.ts';
import { compareRuns } from '../../../src/compare/compare-runs.ts';
import type { Comparison } from '../../../src/compare/comparison.ts';
import { renderComparison } from '../../../src/report/comparison-console.ts';
import { renderComparisonHtml } from '../../../src/report/comparison-html.ts';
import { renderComparisonMarkdown } from '../../../src/report/comparison-markdown.ts';
import { asRun, breakCell, confirmTwice, drop } from '../compare/two-runs.ts';
import { hostileResults } from './hostile-results.ts';
import { sampleResults } from './sample-results.ts';

// A comparison is read by people in three forms that say the same, and no string of the data acts as markup in any.

const twice = compareRuns(asRun('before', sampleResults()), asRun('after', confirmTwice()));
const HOSTILE_NAME = '</bdi><script>window.hacked=1</script>\u202e`|*';

describe('the page', () => {
  it('says the verdict first, then what stands against it, then the two ways with the added step', async () => {
    const { document } = new JSDOM(await renderComparisonHtml(twice, { lang: 'en' })).window;
    expect(document.querySelector('.verdict')?.textContent).toBe('Of 18 cells compared, one is dearer (by 1 click) and 17 are as before.');
    expect(document.querySelector('.cautions')?.textContent).toContain('The regime confirm-direct has other rules in B');
    const article = document.getElementById('share-item-direct@confirm-direct@phone');
    expect([...article!.querySelectorAll('td.added')].map((cell) => cell.textContent)).toEqual([expect.stringMatching(/^\+ added 11\. Bob · chat's webview · tap button “仍要继续”made under confirm-in-direct/)]);
    expect(article!.querySelectorAll('td.removed')).toHaveLength(0);
    expect(document.querySelector('.overview a')?.getAttribute('href')).toBe('#share-item-direct@confirm-direct@phone');
  });

  it('has a strict policy and no script, and names its language', async () => {
    const page = await renderComparisonHtml(twice, { lang: 'zh' });
    expect(page).toContain('<html lang="zh-Hans">');
    expect(page).toMatch(/content="default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]+'; base-uri 'none'; form-action 'none'"/);
    expect(page).not.toMatch(/<script|<img|<link|https?:\/\//);
    expect(page).toContain('相比的 18 格中');
    expect(page).not.toMatch(/newly|dearer|as before/);
  });

  it('is equal for equal input', async () => {
    expect(await renderComparisonHtml(twice, { lang: 'en' })).toBe(await renderComparisonHtml(twice, { lang: 'en' }));
  });
});

describe.each<[string, () => Comparison]>([
  ['two runs', () => {
    const results = hostileResults();
    const reason = JSON.stringify(results.scenarios).slice(0, 10_000) + HOSTILE_NAME;
    const missing = 'share-item-group@open@phone';
    return compareRuns(asRun(HOSTILE_NAME, breakCell(results, 'share-item-moments@open@phone', reason)), asRun(HOSTILE_NAME, drop(confirmTwice(hostileResults()), missing), { notRun: { [missing]: reason }, linktoll: HOSTILE_NAME }));
  }],
  ['two regimes', () => compareRegimes(hostileResults(), undefined, 'open', 'autumn-2021')],
])('hostile strings in the comparison of %s', (_, make) => {
  let comparison: Comparison;
  beforeAll(() => (comparison = make()));

  it('are text in the page: no element, handler or script comes of them', async () => {
    for (const lang of ['en', 'zh'] as const) {
      const page = await renderComparisonHtml(comparison, { lang });
      const { document } = new JSDOM(page).window;
      expect(comparison.cells.some(({ alignment }) => alignment.length > 0)).toBe(true);
      expect(document.querySelectorAll('script, img, svg, iframe, form')).toHaveLength(0);
      expect([...document.querySelectorAll('*')].flatMap((element) => element.getAttributeNames()).filter((name) => name.startsWith('on'))).toEqual([]);
      expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u2028\u202a-\u202e\u2066-\u2069]/);
    }
  });

  it('break neither a table nor a code block in Markdown', () => {
    const text = renderComparisonMarkdown(comparison);
    const lines = text.split('\n');
    let fence: string | undefined;
    const outside = lines.filter((line) => {
      const mark = /^(`{3,})(diff)?$/.exec(line)?.[1];
      if (mark !== undefined && (fence === undefined || fence === mark)) {
        fence = fence === undefined ? mark : undefined;
        return false;
      }
      return fence === undefined;
    });
    expect(fence).toBeUndefined();
    expect(outside.join('\n').replace(/\\./g, '').replace(/<\/?(details|summary)>/g, '').replace(/^>/gm, '')).not.toMatch(/[<>]/);
    const rows = outside.filter((line) => line.startsWith('|'));
    expect(rows.length).toBeGreaterThan(2);
    expect(new Set(rows.map((row) => row.replace(/\\./g, '').split('|').length))).toEqual(new Set([6]));
  });

  it('reach no terminal as controls', () => {
    for (const lang of ['en', 'zh'] as const) expect(renderComparison(comparison, { color: false, width: 100, lang })).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u2028\u202a-\u202e\u2066-\u2069]/);
  });
});

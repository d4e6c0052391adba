import { describe, expect, it } from 'vitest';
import { checkControls } from '../../../src/compare/controls.ts';
import { joinMinimum, listContradicted } from '../../../src/compare/join-minimum.ts';
import { buildMatrix } from '../../../src/compare/matrix.ts';
import { formatPhrase } from '../../../src/compare/phrases.ts';
import { buildVerdict } from '../../../src/compare/verdict.ts';
import type { Minimum } from '../../../src/results/minimum.ts';
import { validateResults } from '../../../src/results/validate.ts';
import { sampleResults } from '../report/sample-results.ts';
import { changeCell } from './change-cell.ts';
import { cheapen, sampleMinimum, setMinimum } from './sample-minimum.ts';

const results = sampleResults();
const minimum = sampleMinimum(results);
const CODE = 'share-item-group@pass-code-groups@phone';
const BLOCKED = 'share-item-group@no-groups@phone';
const proved = { status: 'proved', clicks: 4, keystrokes: { prose: 0, codes: 0 }, screens: 2, steps: results.measurements[CODE]!.steps } as const;

const cellOf = (joined: ReturnType<typeof joinMinimum>, key: string) => buildMatrix(joined.results, 'phone', undefined, joined.cells).rows.flatMap(({ cells }) => cells).find((cell) => cell.key === key)!;
const lead = (found: Minimum | undefined, lang: 'en' | 'zh' = 'en') => {
  const joined = joinMinimum(results, found);
  return formatPhrase(buildVerdict(joined.results, 'phone', buildMatrix(joined.results, 'phone', undefined, joined.cells)).lead, lang);
};

// Protects the strong claim: journey and search stand side by side, and where they cannot both be right neither is
// told as a number.
describe('journey beside minimum', () => {
  it('where they agree nothing of the results changes, and every cell is told as proved', () => {
    const joined = joinMinimum(results, minimum);
    expect(joined.results).toEqual(results);
    expect(listContradicted(joined.cells)).toEqual([]);
    expect(cellOf(joined, CODE).minimum).toEqual({ status: 'proved', figures: { clicks: 16, codeKeys: 0 }, toll: { clicks: 7, codeKeys: 0 }, journeyIsDearer: false });
    expect(cellOf(joined, BLOCKED).minimum).toEqual({ status: 'no-way', journeyIsDearer: false });
  });

  it('a dearer journey is told with the difference, and stays what it was', () => {
    const joined = joinMinimum(results, cheapen(minimum, CODE, 2));
    expect(joined.results).toEqual(results);
    expect(joined.cells[CODE]?.difference).toEqual({ clicks: 2, codeKeys: 0, proseKeys: 0, screens: 0 });
    expect(cellOf(joined, CODE).minimum).toEqual({ status: 'proved', figures: { clicks: 14, codeKeys: 0 }, toll: { clicks: 5, codeKeys: 0 }, journeyIsDearer: true });
  });

  it.each([
    ['a way in a cell whose journey is blocked', BLOCKED, setMinimum(minimum, BLOCKED, proved), /found no way, but there is one of 4 clicks/],
    ['no way in a cell whose journey arrived', CODE, setMinimum(minimum, CODE, { status: 'no-way' }), /no way, but the journey found one of 16 clicks/],
    ['a journey cheaper than the least', CODE, cheapen(minimum, CODE, -1), /cheaper than what the search gave as the least/],
  ])('%s breaks the cell: no number, no toll, no minimum', (_, key, found, reason) => {
    const joined = joinMinimum(results, found);
    expect(listContradicted(joined.cells)).toEqual([key]);
    const cell = cellOf(joined, key);
    expect(cell).toMatchObject({ outcome: 'broken', reason: expect.stringMatching(reason), perPerson: [] });
    for (const figure of ['clicks', 'toll', 'minimum', 'figures', 'blockedAt'] as const) expect(cell).not.toHaveProperty(figure);
    expect(validateResults(joined.results)).toEqual({ value: joined.results });
    expect(lead(found)).toMatch(/^Counted on our journey: .* 1 cell is broken/);
  });

  it('a contradicted control fails as a control does', () => {
    const joined = joinMinimum(results, setMinimum(minimum, 'share-item-direct@sealed@phone', proved));
    expect(checkControls(results).ok).toBe(true);
    expect(checkControls(joined.results).ok).toBe(false);
  });

  it('what was not proved contradicts nothing', () => {
    for (const key of [CODE, BLOCKED]) expect(listContradicted(joinMinimum(results, setMinimum(minimum, key, { status: 'not-proved', bound: 'states' })).cells)).toEqual([]);
  });

  it('a journey that is broken stays broken for its own reason', () => {
    const broken = changeCell(results, CODE, { outcome: 'broken', reason: 'the witness was lost' });
    expect(joinMinimum(broken, setMinimum(minimum, CODE, { status: 'no-way' })).results).toEqual(broken);
  });
});

// Protects from an answer to another question: a minimum is of exactly these rules and this scenario.
describe('a minimum of something else is ignored', () => {
  const found = setMinimum(minimum, CODE, { status: 'no-way' });
  const change = (part: 'rules' | 'gates') => {
    const changed = structuredClone(results);
    if (part === 'rules') changed.regimes['pass-code-groups']!.rules[0]!.treatment = { kind: 'nothing' };
    else changed.scenarios['share-item-group']!.gates.push('pay');
    return changed;
  };

  it.each(['rules', 'gates'] as const)('other %s', (part) => {
    expect(joinMinimum(results, found).cells[CODE]?.contradiction).toBeDefined();
    const { cells } = joinMinimum(change(part), found);
    expect(cells[CODE]).not.toHaveProperty('minimum');
    expect(cells[CODE]).not.toHaveProperty('contradiction');
  });

  it('other words for the same rules change nothing', () => {
    const changed = structuredClone(results);
    changed.regimes['pass-code-groups']!.description.en = 'Said better.';
    changed.scenarios['share-item-group']!.title.en = 'Said better.';
    expect(joinMinimum(changed, minimum).cells[CODE]?.minimum).toBeDefined();
  });

  it('a regime that the results do not have', () => {
    expect(joinMinimum(results, { ...minimum, minima: { 'share-item-group@gone@phone': minimum.minima[CODE]! } }).cells['share-item-group@gone@phone']).toEqual({});
  });
});

// Protects the word "proved": it is said of a sentence only where every cell in it is, and then of minima alone.
describe('the verdict', () => {
  it('says proved where every way is, with the figures of the minima', () => {
    expect(lead(minimum)).toBe('Proved by search: of 12 ways under 4 regimes, two lead nowhere and six cost more than in the open world, by up to seven clicks, even for people who know the rules beforehand.');
    const cheaper = cheapen(cheapen(cheapen(cheapen(minimum, CODE, 2), 'share-item-moments@pass-code-groups@phone', 2), 'share-item-group@autumn-2021@phone', 2), 'share-item-moments@autumn-2021@phone', 2);
    expect(lead(cheaper)).toMatch(/by up to five clicks, even .* Our journey, which meets the rules for the first time, pays more than that in four of them\.$/);
    expect(lead(minimum, 'zh')).toBe('经搜索证明：4 套规则之下的 12 条路，2 条走不通，6 条比开放世界更费事，最多多 7 次点击，事先知道规则的人也不例外。');
  });

  it('stays with the journey where one cell, or one of open, is not proved', () => {
    for (const key of [CODE, BLOCKED, 'share-item-group@open@phone']) expect(lead(setMinimum(minimum, key, { status: 'not-proved', bound: 'states' })), key).toMatch(/^Counted on our journey: /);
    const { [CODE]: _, ...minima } = minimum.minima;
    expect(lead({ ...minimum, minima })).toMatch(/^Counted on our journey: /);
    expect(lead(undefined)).toMatch(/^Counted on our journey: /);
  });
});

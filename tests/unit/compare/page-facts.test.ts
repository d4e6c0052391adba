import { describe, expect, it } from 'vitest';
import { ADVICE } from '../../../src/compare/page-advice.ts';
import { describePageFacts } from '../../../src/compare/page-facts.ts';
import { tellPage } from '../../../src/report/page-lines.ts';
import { resultsSchema, type Measurement, type PageRecord, type Results } from '../../../src/results/schema.ts';
import { sampleResults } from '../report/sample-results.ts';

// Protects what people are told of a page of theirs: what it did follows from what was measured, and an advice comes only
// where it fits, with its source.

/** The sample with a page in every cell; `change` makes the cells of the regime that is looked at. */
function withPage(page: Partial<PageRecord>, change: Partial<Measurement> = {}): { results: Results; cell: string } {
  const results = structuredClone(sampleResults());
  for (const measurement of Object.values(results.measurements)) measurement.page = { address: 'http://localhost:5173/', outcome: 'opened', seenIn: 'chat-webview', inWebview: 'opened', without: [] };
  const [cell = ''] = Object.entries(results.measurements).find(([, { regime, outcome }]) => !['open', 'sealed'].includes(regime) && outcome === 'completed') ?? [];
  const found = results.measurements[cell]!;
  Object.assign(found, change);
  Object.assign(found.page!, page);
  return { results, cell };
}

const factOf = ({ results, cell }: ReturnType<typeof withPage>) => describePageFacts(results)?.facts.find((fact) => fact.cell === cell);

describe('what a page did', () => {
  it('is told of no run without one', () => {
    expect(describePageFacts(sampleResults())).toBeUndefined();
    expect(tellPage(sampleResults(), 'en')).toEqual([]);
  });

  it('names situation and advice', () => {
    expect(factOf(withPage({ inWebview: 'sent-to-download', seenIn: 'browser' }))).toMatchObject({ what: { en: "In the chat's web view the page sent Bob to get an app; it opened in the browser." }, advice: { source: { id: 'advice-download' } } });
    expect(factOf(withPage({ outcome: 'stuck', inWebview: 'stuck' }))).toMatchObject({ what: { en: 'Bob came to the page and was stuck on it.' }, advice: { source: { id: 'advice-overlay' } } });
    expect(factOf(withPage({ outcome: 'never-reached' }, { outcome: 'blocked', blockedAt: { gate: 'send', rule: 'r', person: 'bob', screen: 's' } }))).toMatchObject({ what: { en: 'Bob never came to the page.' }, advice: { source: { id: 'advice-pass-code' } } });
    expect(factOf(withPage({ outcome: 'never-reached' }, { outcome: 'blocked', blockedAt: { gate: 'exit', rule: 'r', person: 'bob', screen: 's' } }))?.advice?.source.id).toBe('advice-launch-tag');
  });

  it('tells both figures of an unsteady page, and what it was measured without', () => {
    const page = withPage({ unsteady: [12, null], without: ['fonts.example'] });
    expect(factOf(page)?.what.en).toContain('Unsteady: two runs gave 12 / – clicks.');
    expect(tellPage(page.results, 'en').at(-1)).toBe('Measured without fonts.example.');
    expect(tellPage(page.results, 'zh').join()).toContain('不稳定');
    expect(resultsSchema.safeParse(page.results).error).toBeUndefined();
  });

  it('rests on something, in both languages', () => {
    for (const { words, source } of Object.values(ADVICE)) {
      expect([words.en.length, words.zh.length, source.summary?.en.length ?? 0].every((length) => length > 20)).toBe(true);
      expect(source.quotation).toBeUndefined();
    }
  });
});

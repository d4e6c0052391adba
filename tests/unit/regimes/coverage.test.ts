import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/regimes/load.ts';
import { COVERAGE, PAYING_COVERAGE, SHARING_COVERAGE } from './coverage.ts';

const ROWS = Array.from({ length: 80 }, (_, index) => `a${String(index + 1).padStart(2, '0')}`);

/** Rows of which nothing can be measured yet; the number may only fall. */
const MISSING = 0;

// Protects readers from a catalogue that quietly leaves out what is awkward: each of the eighty rows of the five documents
// has a regime, a written reason, or stands in the open as not built yet.
describe('coverage of the five documents', () => {
  it('has every row once, and no other', () => {
    expect(Object.keys(COVERAGE).sort()).toEqual(ROWS);
  });

  it('names regimes that are there', async () => {
    const known = (await loadCatalogue()).map(({ id }) => id);
    for (const [row, coverage] of Object.entries({ ...COVERAGE, ...PAYING_COVERAGE, ...SHARING_COVERAGE })) {
      if ('regimes' in coverage) expect(known, row).toEqual(expect.arrayContaining([...coverage.regimes]));
      else expect(('reason' in coverage ? coverage.reason : coverage.missing).length, row).toBeGreaterThan(10);
    }
  });

  it('does not lose ground: what is not built yet is counted, and the count may only fall', () => {
    expect(Object.values(COVERAGE).filter((coverage) => 'missing' in coverage)).toHaveLength(MISSING);
  });
});

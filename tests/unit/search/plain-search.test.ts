import { describe, expect, it } from 'vitest';
import { exploreCell } from '../../../src/harness/explore-cell.ts';
import { createJsdomEngine } from '../../../src/phone/jsdom/jsdom-engine.ts';
import type { Send } from '../../../src/phone/jsdom/jsdom-pane.ts';
import { PageStore } from '../../../src/phone/jsdom/page-store.ts';
import { CAST } from '../../../src/scenarios/cast.ts';
import { Atlas } from '../../../src/search/atlas.ts';
import { CLICK, splitCost } from '../../../src/search/cost.ts';
import { findCell } from '../explore/find-cell.ts';
import { searchPlainly } from './search-plainly.ts';

// Protects every reduction at once, on the real platforms: where plain search ends (exact states, real histories, the whole cast,
// nothing surveyed, nothing left out) it finds the very cost that the search with all its reductions claims.
describe('the search and plain search agree', () => {
  it.each(['open-post@open@phone', 'open-post@sealed@phone'])('%s', { timeout: 300_000 }, async (key) => {
    const cell = findCell(key);
    const atlas = new Atlas(new PageStore());
    const browser = { name: 'jsdom', createEngine: ({ send }: { readonly send: Send }) => createJsdomEngine({ send, store: atlas.store }), pictures: false };
    const { minimum } = await exploreCell({ ...cell, seed: CAST, atlas, hash: '', browser });
    const plain = await searchPlainly(cell, [], 4 * CLICK);
    expect(plain.states).toBeGreaterThan(40);
    if (plain.cost === undefined) return expect(minimum).toMatchObject({ status: 'no-way' });
    const { clicks, codes, prose, screens } = splitCost(plain.cost);
    expect(minimum).toMatchObject({ status: 'proved', clicks, keystrokes: { codes, prose }, screens });
  });
});

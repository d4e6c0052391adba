import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CLICK, splitCost } from '../../../src/search/cost.ts';
import { findMadeUp, keepMore, NOTHING_KEPT, listRemembered, type Kept } from '../../../src/search/kept.ts';
import { RelaxedSearch } from '../../../src/search/relaxed-search.ts';
import { createSmallWalker, isGoal, listVisits, smallPhone, START, tryEverything, type SmallPhone } from './small-phone.ts';

/** Longest way that is looked for, presses. */
const DEPTH = 7;

async function search(phone: SmallPhone, kept: Kept): Promise<{ readonly clicks?: number; readonly made?: Kept }> {
  const walker = createSmallWalker(phone, kept.keys());
  const found = new RelaxedSearch({ walker, start: START, isEnd: async (state) => isGoal(phone, state), isAllowed: () => true, estimate: () => 0, visits: listVisits(kept.keys()), remembers: listRemembered(walker.parts, kept), below: (DEPTH + 1) * CLICK, maxStates: 100_000 });
  const node = await found.next();
  return node ? { clicks: splitCost(node.cost).clicks, made: await findMadeUp([{ walker, node }]) } : {};
}

// Protects against a search that is ended by a way that cannot be walked: what was made up in it is made up no longer in the next
// search, and where nothing more is made up the price is the very truth, found by trying everything with whole histories.
test('what was made up in a way is kept until the way is real, and then it is the shortest', async () => {
  let again = 0;
  await fc.assert(
    fc.asyncProperty(smallPhone, async (phone) => {
      let kept: Kept | undefined = NOTHING_KEPT;
      let clicks: number | undefined;
      while (kept) {
        const found = await search(phone, kept);
        ({ clicks } = found);
        kept = found.made && keepMore(kept, found.made);
        if (kept) again += 1;
      }
      const truth = Math.min(...(await tryEverything(phone, DEPTH)).map(({ since, rest }) => (rest === 0 ? since : Number.POSITIVE_INFINITY)));
      expect(clicks ?? Number.POSITIVE_INFINITY).toBe(truth);
    }),
    { numRuns: 4000, seed: 14 },
  );
  expect(again).toBeGreaterThan(2);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitCost } from '../../../src/search/cost.ts';
import { estimateRest } from '../../../src/search/estimate-rest.ts';
import { RelaxedSearch } from '../../../src/search/relaxed-search.ts';
import { Survey } from '../../../src/search/survey.ts';
import { createSmallWalker, detouringPhone, isGoal, START, tryEverything, type SmallPhone } from './small-phone.ts';

/** Longest way that brute force tries, presses; histories make many states. */
const DEPTH = 7;
const NEVER = Number.POSITIVE_INFINITY;

const survey = (phone: SmallPhone, below = NEVER) =>
  Survey.make({ walker: createSmallWalker(phone), starts: [START], isAllowed: () => true, isEnd: async (state) => isGoal(phone, state), below, maxViews: 10_000 });

async function search(phone: SmallPhone, estimate: (state: readonly number[]) => number, forgets: readonly number[]): Promise<{ readonly clicks?: number; readonly settled: number }> {
  const found = new RelaxedSearch({ walker: createSmallWalker(phone), start: START, isEnd: async (state) => isGoal(phone, state), isAllowed: () => true, estimate, forgets: new Set(forgets), remembers: new Map(), below: NEVER, maxStates: 100_000 });
  const node = await found.next();
  return { settled: found.settled, ...(node && { clicks: splitCost(node.cost).clicks }) };
}

const clicksOf = (cost: number): number => (cost === NEVER ? NEVER : splitCost(cost).clicks);

// Protects the estimate that leads the search: it prunes whatever it says is too dear, so one that says too much loses the
// shortest way without anybody noticing. Held against everything that can be done on small phones, histories and all.
test('a survey never says that the rest costs more than it does, in any state that can be come to', async () => {
  let judged = 0;
  await fc.assert(
    fc.asyncProperty(detouringPhone, async (phone) => {
      const surveyed = await survey(phone);
      const estimate = estimateRest(surveyed);
      for (const { state, rest } of await tryEverything(phone, DEPTH)) {
        if (rest === undefined) continue;
        judged += 1;
        expect(clicksOf(estimate(state))).toBeLessThanOrEqual(rest);
      }
    }),
    { numRuns: 300, seed: 11 },
  );
  expect(judged).toBeGreaterThan(1000);
});

// Protects "there is no way": what a survey does not come to nobody comes to, and a bound changes nothing below it.
test('a survey comes to the end for no more than brute force does, and never less surely under a bound that is dearer', async () => {
  let blocked = 0;
  await fc.assert(
    fc.asyncProperty(detouringPhone, async (phone) => {
      const truth = Math.min(...(await tryEverything(phone, DEPTH)).map(({ since, rest }) => (rest === 0 ? since : NEVER)));
      const { least } = await survey(phone);
      if (least === NEVER) blocked += 1;
      expect(clicksOf(least)).toBeLessThanOrEqual(truth);
      if (truth !== NEVER) expect((await survey(phone, (truth + 1) * 1_001_000_000)).least).toBe(least);
    }),
    { numRuns: 300, seed: 12 },
  );
  expect(blocked).toBeGreaterThan(20);
});

// Protects the use of both together: led by the estimate the search finds what it finds without, at the same price, and
// looks at less.
test('a search that is led by the estimate finds the same price as one that is not', async () => {
  let [led, plain] = [0, 0];
  await fc.assert(
    fc.asyncProperty(detouringPhone, fc.constantFrom([], [3, 4]), async (phone, forgets) => {
      const with_ = await search(phone, estimateRest(await survey(phone)), forgets);
      const without = await search(phone, () => 0, forgets);
      const truth = Math.min(...(await tryEverything(phone, DEPTH)).map(({ since, rest }) => (rest === 0 ? since : NEVER)));
      expect(with_.clicks).toBe(without.clicks);
      expect(with_.clicks ?? NEVER).toBeLessThanOrEqual(truth);
      led += with_.settled;
      plain += without.settled;
    }),
    { numRuns: 300, seed: 13 },
  );
  expect(led).toBeLessThan(plain / 2);
});

// Protects against a search that is blind: the way that needs what was copied on another page is found, and without the
// copy there is none.
test('a way over the clipboard and a record is found at its price, and no way where nothing gives what it needs', async () => {
  const phone: SmallPhone = {
    presses: [
      [[{ kind: 'copy', what: 1 }, { kind: 'record', what: 2 }], [], []],
      [[{ kind: 'if-copied', what: 1, to: [1, 1] }], [{ kind: 'if-recorded', what: 2, to: [1, 2] }], []],
    ],
    goal: [1, 2],
  };
  expect(clicksOf((await survey(phone)).least)).toBeGreaterThan(0);
  expect((await search(phone, estimateRest(await survey(phone)), [])).clicks).toBe(7);
  const without: SmallPhone = { ...phone, presses: [[[{ kind: 'record', what: 2 }], [], []], phone.presses[1] ?? []] };
  expect((await survey(without)).least).toBe(NEVER);
});

// Protects the view without a page: while an address is written the page beneath is forgotten, and what is opened costs what
// it costs; where it can only be left again there is no way.
test('what is written is opened at its price, whatever page it was written on', async () => {
  const written: SmallPhone = { presses: [[[{ kind: 'go', to: [0, 1] }], [{ kind: 'write', what: 2 }], []], [[], [], []]], goal: [0, 2] };
  expect(clicksOf((await survey(written)).least)).toBe(4);
  expect((await search(written, estimateRest(await survey(written)), [])).clicks).toBe(4);
  expect((await survey({ ...written, goal: [1, 2] })).least).toBe(NEVER);
});

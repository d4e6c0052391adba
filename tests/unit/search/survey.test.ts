import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CLICK, splitCost } from '../../../src/search/cost.ts';
import { estimateRest } from '../../../src/search/estimate-rest.ts';
import { priceVisits } from '../../../src/search/price-visits.ts';
import { RelaxedSearch } from '../../../src/search/relaxed-search.ts';
import { Survey } from '../../../src/search/survey.ts';
import { SURVEY_BOUNDS } from '../../../src/search/survey-bounds.ts';
import { ALL_READ, createSmallWalker, detouringPhone, isGoal, START, tryEverything, type SmallPhone } from './small-phone.ts';

/** Longest way that brute force tries, presses; histories make many states. */
const DEPTH = 7;
const NEVER = Number.POSITIVE_INFINITY;

const survey = (phone: SmallPhone, below = NEVER) =>
  Survey.make({ walker: createSmallWalker(phone), starts: [ALL_READ], isAllowed: () => true, isEnd: async (state) => isGoal(phone, state), below, bounds: SURVEY_BOUNDS });

/** `isLed`: by the survey's estimate. */
async function search(phone: SmallPhone, isLed = true): Promise<{ readonly clicks?: number; readonly settled: number }> {
  const surveyed = await survey(phone);
  const [estimate, visits] = [isLed ? estimateRest(surveyed) : () => 0, priceVisits(surveyed)];
  const found = new RelaxedSearch({ walker: createSmallWalker(phone), start: START, isEnd: async (state) => isGoal(phone, state), isAllowed: () => true, estimate, visits, remembers: new Map(), below: NEVER, maxStates: 100_000 });
  const node = await found.next();
  return { settled: found.settled, ...(node && { clicks: splitCost(node.cost).clicks }) };
}

/** The least presses to the goal of all that was tried. */
const leastOf = (tried: Awaited<ReturnType<typeof tryEverything>>): number => Math.min(...tried.map(({ since, rest }) => (rest === 0 ? since : NEVER)));
const clicksOf = (cost: number): number => (cost === NEVER ? NEVER : splitCost(cost).clicks);

// Protects the estimate that leads the search: it prunes whatever it says is too dear, so one that says too much loses the
// shortest way without anybody noticing. Held against everything that can be done on small phones, histories and all.
test('a survey never says that the rest costs more than it does, in any state that can be come to without a visit for nothing', async () => {
  let judged = 0;
  await fc.assert(
    fc.asyncProperty(detouringPhone, async (phone) => {
      const surveyed = await survey(phone);
      const estimate = estimateRest(surveyed);
      for (const { state, rest } of await tryEverything(phone, DEPTH, 'none')) {
        if (rest === undefined) continue;
        judged += 1;
        expect(clicksOf(estimate(state))).toBeLessThanOrEqual(rest);
      }
    }),
    { numRuns: 300, seed: 11 },
  );
  expect(judged).toBeGreaterThan(1000);
});

// Protects the bound: what cannot be done soon enough is left out of the estimate, and that must be nothing that a shortest way does.
test('under the bound of a shortest way the estimate is right all along it', async () => {
  let judged = 0;
  await fc.assert(
    fc.asyncProperty(detouringPhone, async (phone) => {
      const tried = await tryEverything(phone, DEPTH, 'none');
      const least = leastOf(tried);
      if (least === NEVER) return;
      const estimate = estimateRest(await survey(phone), (least + 1) * CLICK);
      for (const { state, since, rest } of tried) {
        if (rest === undefined || since + rest > least) continue;
        judged += 1;
        expect(clicksOf(estimate(state))).toBeLessThanOrEqual(rest);
      }
    }),
    { numRuns: 1000, seed: 15 },
  );
  expect(judged).toBeGreaterThan(500);
});

// Protects every proof from the rule that nobody goes home from a visit for nothing: on no phone does such a visit make anything cheaper, unless another
// app has the visited one open something later, for then Back leads to what the visit has left. That is priced by itself (`Behind.visit`).
test('what can be done for least is done without visits for nothing', async () => {
  let [ways, spared] = [0, 0];
  await fc.assert(
    fc.asyncProperty(detouringPhone, async (phone) => {
      const [all, purposely] = [await tryEverything(phone, DEPTH), await tryEverything(phone, DEPTH, 'before-jumps')];
      if (leastOf(all) !== NEVER) ways += 1;
      // States with a visit that is still to be of use.
      if (purposely.length > all.length) spared += 1;
      expect(leastOf(purposely)).toBe(leastOf(all));
    }),
    { numRuns: 1000, seed: 14 },
  );
  expect(Math.min(ways, spared)).toBeGreaterThan(50);
});

// Protects ways on which an app is led somewhere by what is there for a time, and come back to once that is gone: what a visit took from
// the clipboard or a record, or from where another app led it, cannot be had later, so such a visit is not for nothing.
test.each<[string, SmallPhone]>([
  ['a record', { presses: [[[{ kind: 'if-recorded', what: 1, to: [0, 1] }], [{ kind: 'if-recorded', what: 2, to: [0, 2] }], []], [[{ kind: 'record', what: 1 }, { kind: 'if-recorded', what: 1, to: [1, 1] }], [{ kind: 'record', what: 2 }], []]], goal: [0, 2] }],
  ['the clipboard', { presses: [[[{ kind: 'if-copied', what: 1, to: [0, 1] }], [{ kind: 'if-copied', what: 2, to: [0, 2] }], []], [[{ kind: 'copy', what: 1 }, { kind: 'if-copied', what: 1, to: [1, 1] }], [{ kind: 'copy', what: 2 }], []]], goal: [0, 2] }],
  ['another app', { presses: [[[], [{ kind: 'if-recorded', what: 1, to: [0, 2] }], []], [[{ kind: 'record', what: 2 }, { kind: 'if-recorded', what: 2, to: [1, 1] }, { kind: 'record', what: 1 }], [{ kind: 'go', to: [0, 1] }], []]], goal: [0, 2] }],
])('what a visit had from %s is not had later', async (_from, phone) => {
  const truth = leastOf(await tryEverything(phone, 12));
  expect(truth).toBeGreaterThan(5);
  expect(truth).toBeLessThan(NEVER);
  expect((await search(phone)).clicks ?? NEVER).toBeLessThanOrEqual(truth);
  expect(leastOf(await tryEverything(phone, 12, 'none'))).toBe(truth);
});

// Protects "there is no way": what a survey does not come to nobody comes to, and a bound changes nothing below it.
test('a survey comes to the end for no more than brute force does, and never less surely under a bound that is dearer', async () => {
  let blocked = 0;
  await fc.assert(
    fc.asyncProperty(detouringPhone, async (phone) => {
      const truth = leastOf(await tryEverything(phone, DEPTH));
      const { least } = await survey(phone);
      if (least === NEVER) blocked += 1;
      expect(clicksOf(least)).toBeLessThanOrEqual(truth);
      if (truth !== NEVER) expect((await survey(phone, (truth + 1) * 1_001_000_000)).least).toBe(least);
    }),
    { numRuns: 300, seed: 12 },
  );
  expect(blocked).toBeGreaterThan(20);
});

// Protects "nothing is passed on elsewhere" and the like: what nobody may copy or have on record is had by nobody, as where no press gives it. It is asked of what a
// gesture has changed alone, so a survey that asks too little finds ways here that the same phone without those presses has not.
test('where no way may lead, none does: as if there were no press for it', async () => {
  let [dearer, gone] = [0, 0];
  await fc.assert(
    fc.asyncProperty(detouringPhone, async (phone) => {
      const walker = createSmallWalker(phone);
      const [copied, record] = [walker.parts.indexOf('copied'), walker.parts.indexOf('platform record')];
      const { least } = await Survey.make({ walker, starts: [ALL_READ], isAllowed: (state) => state[copied] !== 2 && state[record] !== 2, isEnd: async (state) => isGoal(phone, state), below: NEVER, bounds: SURVEY_BOUNDS });
      const without = { ...phone, presses: phone.presses.map((pages) => pages.map((presses) => presses.filter((press) => !((press.kind === 'copy' || press.kind === 'record') && press.what === 2)))) };
      expect(least).toBe((await survey(without)).least);
      const free = (await survey(phone)).least;
      if (least > free) dearer += 1;
      if (least === NEVER && free !== NEVER) gone += 1;
    }),
    { numRuns: 3000, seed: 16 },
  );
  expect(dearer).toBeGreaterThan(20);
  expect(gone).toBeGreaterThan(5);
});

// Protects the use of both together: led by the estimate the search finds what it finds without, at the same price, and
// looks at less.
test('a search that is led by the estimate finds what there is for no more than the truth, nearly always at the price of one that is not', async () => {
  let [led, plain, same] = [0, 0, 0];
  await fc.assert(
    fc.asyncProperty(detouringPhone, async (phone) => {
      const with_ = await search(phone);
      const without = await search(phone, false);
      const truth = leastOf(await tryEverything(phone, DEPTH));
      expect(with_.clicks ?? NEVER).toBeLessThanOrEqual(truth);
      // What is made up on the way depends on the order in which it is looked at.
      if (with_.clicks === without.clicks) same += 1;
      led += with_.settled;
      plain += without.settled;
    }),
    { numRuns: 300, seed: 13 },
  );
  expect(led).toBeLessThan(plain / 2);
  expect(same).toBeGreaterThan(290);
});

// Protects ways on which Back leads to what an app was led to for nothing, before another app had it open something: the search is led by what is of use, and so would
// not come to such a visit itself.
test('an app is led somewhere for nothing, another one has it open something, and Back leads on from there', async () => {
  const phone: SmallPhone = { presses: [[[{ kind: 'go', to: [1, 2] }], [], []], [[], [], [{ kind: 'record', what: 1 }]]], detours: [[0, 0, 0], [1, 0, 2]], goal: [1, 1] };
  expect(leastOf(await tryEverything(phone, DEPTH))).toBe(6);
  expect((await search(phone)).clicks).toBe(6);
});

// Protects what is asked only once anything is copied: of all that is copied one thing stands for the rest, but of nothing else that is asked then.
test('what a page looks at once something is copied is tried with all that it can be', async () => {
  const phone: SmallPhone = { presses: [[[{ kind: 'copy', what: 1 }, { kind: 'if-beside', what: 2, to: [0, 1] }], [], []], [[{ kind: 'go', to: [1, 1] }], [{ kind: 'go', to: [1, 2] }], []]], goal: [0, 1] };
  const walker = createSmallWalker(phone, ['one', 'two']);
  const { least } = await Survey.make({ walker, starts: [START], isAllowed: () => true, isEnd: async (state) => isGoal(phone, state), below: NEVER, bounds: SURVEY_BOUNDS });
  const truth = leastOf(await tryEverything(phone, DEPTH));
  expect(truth).toBe(7);
  expect(clicksOf(least)).toBeLessThanOrEqual(truth);
});

// Protects the same: where it is asked only whether anything is copied, what it is stays open for whoever asks that next.
test.each([1, 2])('what is copied is still what it was, %i, once a page has asked whether anything is', async (what) => {
  const phone: SmallPhone = { presses: [[[{ kind: 'copy', what: 1 }, { kind: 'copy', what: 2 }, { kind: 'if-any-copied', to: [0, 1] }, { kind: 'go', to: [1, 1] }], [{ kind: 'if-copied', what, to: [0, 2] }], []], [[], [{ kind: 'go', to: [1, 2] }], [{ kind: 'record', what: 1 }, { kind: 'if-recorded', what: 1, to: [0, 2] }]]], goal: [0, 2] };
  expect(leastOf(await tryEverything(phone, DEPTH))).toBe(4);
  expect((await search(phone)).clicks).toBe(4);
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
  expect((await search(phone)).clicks).toBe(7);
  const without: SmallPhone = { ...phone, presses: [[[{ kind: 'record', what: 2 }], [], []], phone.presses[1] ?? []] };
  expect((await survey(without)).least).toBe(NEVER);
});

// Protects the view without a page: while an address is written the page beneath is forgotten, and what is opened costs what
// it costs; where it can only be left again there is no way.
test('what is written is opened at its price, whatever page it was written on', async () => {
  const written: SmallPhone = { presses: [[[{ kind: 'go', to: [0, 1] }], [{ kind: 'write', what: 2 }], []], [[], [], []]], goal: [0, 2] };
  expect(clicksOf((await survey(written)).least)).toBe(4);
  expect((await search(written)).clicks).toBe(4);
  expect((await survey({ ...written, goal: [1, 2] })).least).toBe(NEVER);
});

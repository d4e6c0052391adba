import { describe, expect, it } from 'vitest';
import { replayWay } from '../../../src/harness/replay-way.ts';
import { createJsdomEngine } from '../../../src/phone/jsdom/jsdom-engine.ts';
import { PageStore } from '../../../src/phone/jsdom/page-store.ts';
import { CAST } from '../../../src/scenarios/cast.ts';
import type { WayStep } from '../../../src/search/proof.ts';
import { findCell } from './find-cell.ts';
import { proofOf, recordWay } from './record-way.ts';

const store = new PageStore();

/** Between them every gesture of the list but Back, typing, codes, photos, prompts and a store. */
const CELLS = [
  'share-item-direct@open@phone',
  'share-item-group@pass-code-groups@phone',
  'share-item-moments@qr-moments@phone',
  'share-item-direct@copy-address@phone',
  'share-item-group@shop-download-wall@phone',
  'share-item-group@autumn-2021@phone-en',
  'share-item-group@pass-code-groups@phone-asks-paste',
  'share-item-moments@qr-moments@phone-without-shop-app',
];

const engine = { name: 'jsdom', createEngine: ({ send }: Parameters<Parameters<typeof replayWay>[3]['createEngine']>[0]) => createJsdomEngine({ send, store }), pictures: false };

// Protects every proved figure: a way that is handed on as gestures and looks of things, and walked again by a script,
// is measured as what it was measured as the first time. The ways are the journeys' own, so that no search is needed.
it.each(CELLS)('a way written down and walked again measures the same: %s', { timeout: 60_000 }, async (key) => {
  const cell = findCell(key);
  const recorded = await recordWay(cell, store);
  expect(recorded.measurement.outcome).toBe('completed');
  const { result, disagreement } = await replayWay(cell, CAST, proofOf(recorded), engine);
  expect(disagreement).toBeUndefined();
  expect(result.measurement).toEqual(recorded.measurement);
});

// Protects from a search that lost an edge, found one that is not there, or counted wrong: whatever of a claim does not
// hold on the real pages is noticed, and the words name the step and what stood there instead.
describe('what a claim has that the pages have not is noticed', () => {
  const cell = findCell('share-item-direct@confirm-direct@phone');
  const claim = async () => proofOf(await recordWay(cell, store));
  const replay = async (way: readonly WayStep[], cost: Parameters<typeof replayWay>[2]['cost']) => (await replayWay(cell, CAST, { way, cost }, engine)).disagreement;

  it('a step for a thing that the page does not have', async () => {
    const { way, cost } = await claim();
    const planted: WayStep = { person: 'alice', gesture: 'tap', target: { pane: 'page', role: 'button', name: 'Skip everything', nth: 0 } };
    expect(await replay([...way.slice(0, 2), planted, ...way.slice(2)], cost)).toMatch(
      /^jsdom: the way ended broken before step 3 \(alice: tap button "Skip everything"\): Failed to walk the way: step 3 \(alice, tap button "Skip everything" in the page\): there is no such thing\. On the screen: http/,
    );
  });

  it('a thing of which there are fewer', async () => {
    const { way, cost } = await claim();
    const [first, ...rest] = way;
    expect(await replay([{ ...first!, target: { ...first!.target!, nth: 1 } }, ...rest], cost)).toContain('number 2 of those that look the same): there is no such thing');
  });

  it('one click less than was made', async () => {
    const { way, cost } = await claim();
    expect(await replay(way, { ...cost, clicks: cost.clicks - 1 })).toBe(`jsdom: ${cost.clicks - 1} clicks are claimed and ${cost.clicks} were measured`);
    expect(await replay(way, { ...cost, screens: cost.screens + 1 })).toContain('screens are claimed');
  });

  it('an edge that was left out: the step after it finds nothing', async () => {
    const { way, cost } = await claim();
    // Alice's confirmation is what this regime adds; a search that lost it would go on without.
    for (const lost of way.keys()) expect(await replay(way.filter((_, index) => index !== lost), cost), `without step ${lost + 1}`).toBeDefined();
  });

  it('a way that goes on after its end, or stops before it', async () => {
    const { way, cost } = await claim();
    expect(await replay([...way, { person: 'bob', gesture: 'back' }], cost)).toContain(`the way ended completed before step ${way.length + 1} (bob: back button "back")`);
    expect(await replay(way.slice(0, -1), cost)).toContain("bob's leg has not reached its end, and there is no step");
  });

  it('a thing that answers to no press', async () => {
    const { way, cost } = await claim();
    const last = way.findIndex(({ person }) => person === 'bob') + 2;
    expect(await replay([...way.slice(0, last), { person: 'bob', gesture: 'tap', target: { pane: 'page', role: 'text', name: '到家啦，晚点聊', nth: 0 } }], cost)).toContain('it answers to no press');
  });
});

import { describe, expect, it } from 'vitest';
import { exploreCell } from '../../../src/harness/explore-cell.ts';
import type { Cell } from '../../../src/harness/measure-cell.ts';
import type { ProveOptions } from '../../../src/harness/prove-cell.ts';
import type { ReplayEngine } from '../../../src/harness/replay-way.ts';
import { createJsdomEngine } from '../../../src/phone/jsdom/jsdom-engine.ts';
import { Atlas } from '../../../src/search/atlas.ts';
import { PageStore } from '../../../src/phone/jsdom/page-store.ts';
import type { Engine, Pane } from '../../../src/phone/pane.ts';
import { minimumCellSchema } from '../../../src/results/minimum.ts';
import { CAST } from '../../../src/scenarios/cast.ts';
import type { Proof } from '../../../src/search/proof.ts';
import { findCell } from './find-cell.ts';
import { proofOf, recordWay } from './record-way.ts';

const store = new PageStore();
const cell = findCell('share-item-direct@confirm-direct@phone');

/** Stands in the browser's place; `disturb` makes it another one than jsdom. */
const browserOf = (disturb: (engine: Engine) => Engine = (engine) => engine): ReplayEngine => ({ name: 'Browser', createEngine: ({ send }) => disturb(createJsdomEngine({ send, store })), pictures: false });
const noBrowser: ReplayEngine = { ...browserOf(), createEngine: () => { throw new Error('No browser is needed here.'); } };
const explore = async (proof: Proof, browser = browserOf(), at: Cell = cell, search?: (options: ProveOptions) => Promise<void>) => {
  const explored = await exploreCell({ ...at, seed: CAST, atlas: new Atlas(store), hash: 'b'.repeat(64), browser, prove: async (options) => (await search?.(options), proof) });
  expect(minimumCellSchema.parse(explored.minimum)).toEqual(explored.minimum);
  return explored;
};

// Protects "the figure counts only if the browser agrees": the last word is with the browser, and what a search says
// beyond its way is taken over as it is and never as more.
describe('what becomes of a proof', () => {
  it('a way that both engines walk as claimed is proved, with the figures and steps of the browser', async () => {
    const recorded = await recordWay(cell, store);
    const { minimum, replayed } = await explore(proofOf(recorded));
    const { clicks, keystrokes, screens, steps } = recorded.measurement;
    expect(minimum).toMatchObject({ status: 'proved', clicks, keystrokes, screens, steps, hash: 'b'.repeat(64) });
    expect(replayed?.measurement).toEqual(recorded.measurement);
  });

  it('no way, and a bound, are handed on without a browser', async () => {
    expect((await explore({ status: 'no-way', states: 7 }, noBrowser)).minimum).toMatchObject({ status: 'no-way', states: 7 });
    expect((await explore({ status: 'not-proved', bound: '10 states', states: 10 }, noBrowser)).minimum).toMatchObject({ status: 'not-proved', bound: '10 states' });
  });

  it('the search is told what the journey paid, and what cannot be walked; a way that could not is told, not guessed', async () => {
    const recorded = proofOf(await recordWay(cell, store));
    const seen: unknown[] = [];
    const cheaper = { ...recorded.cost, clicks: recorded.cost.clicks - 1 };
    const { minimum } = await explore({ status: 'not-proved', bound: 'ways', states: 1 }, noBrowser, cell, async ({ journey, canWalk }) => {
      seen.push(journey, await canWalk(recorded.way, recorded.cost), await canWalk(recorded.way, cheaper));
    });
    expect(seen).toEqual([recorded.cost, true, false]);
    expect(minimum).toMatchObject({ status: 'not-proved', bound: 'ways', reasons: ['jsdom: 9 clicks are claimed and 10 were measured'] });
  });

  // The journey pays 9, 16 and 14 clicks: a bound that is too low would hide the shortest way, one that is too high only costs time.
  it.each([
    ['share-item-direct@open@phone', { clicks: 9, codes: 0, prose: 0, screens: 9 }],
    ['share-item-group@copy-address@phone', { clicks: 13, codes: 0, prose: 9, screens: 12 }],
    ['share-item-moments@shop-download-wall@phone', { clicks: 13, codes: 0, prose: 9, screens: 12 }],
    ['share-item-direct@sealed@phone', undefined],
  ])('of %s the search is told the least that somebody pays who arrives, knowing the regime or not', async (key, paid) => {
    let told: unknown = 'nothing';
    await explore({ status: 'no-way', states: 1 }, noBrowser, findCell(key), async ({ journey }) => void (told = journey));
    expect(told).toEqual(paid);
  });

  it('a claim of one click less is refused', async () => {
    const proof = proofOf(await recordWay(cell, store));
    const { minimum, replayed } = await explore({ ...proof, cost: { ...proof.cost, clicks: proof.cost.clicks - 1 } });
    expect(minimum).toMatchObject({ status: 'not-proved', reasons: ['Browser: 9 clicks are claimed and 10 were measured'] });
    expect(minimum).not.toHaveProperty('clicks');
    expect(replayed).toBeUndefined();
  });

  it('a browser in which a thing is not there has the last word', async () => {
    const blind = (engine: Engine): Engine => ({ openPane: async (spec) => hideControl(await engine.openPane(spec), '分享') });
    const { minimum } = await explore(proofOf(await recordWay(cell, store)), browserOf(blind));
    expect(minimum).toMatchObject({ status: 'not-proved', reasons: [expect.stringMatching(/^Browser: the way ended broken before step 3 .*there is no such thing/)] });
  });

  it('a browser whose witness disagrees has it too', async () => {
    const deaf = (engine: Engine): Engine => ({ openPane: async (spec) => proxy(await engine.openPane(spec), { takeWitnessed: () => [] }) });
    expect((await explore(proofOf(await recordWay(cell, store)), browserOf(deaf))).minimum).toMatchObject({ status: 'not-proved', reasons: [expect.stringContaining('the witness saw 0')] });
  });
});

function hideControl(pane: Pane, name: string): Pane {
  return proxy(pane, { look: async () => {
    const sight = await pane.look();
    return { ...sight, controls: sight.controls.filter((control) => control.name !== name) };
  } });
}

/** A pane with some methods of its own. */
function proxy(pane: Pane, own: Partial<Pane>): Pane {
  return new Proxy(pane, {
    get: (target, key) => {
      if (Object.hasOwn(own, key)) return own[key as keyof Pane];
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

import { describe, expect, it } from 'vitest';
import { furnishSeed } from '../../../src/harness/furnish-seed.ts';
import { CAST } from '../../../src/scenarios/cast.ts';
import { setStages } from '../../../src/world/set-stages.ts';

const KITE = { id: '7399', title: { en: 'Kite', zh: '风筝' }, price: 4500 };

// Protects the zero of every toll: what one scenario sets up is in its own world and in no other's, and stands there once.
describe('the stage of a scenario', () => {
  it('adds to the people and goods of every world, and leaves those as they are', () => {
    const seed = setStages(CAST, [{ items: [KITE] }]);
    expect(seed.items).toEqual([...CAST.items, KITE]);
    expect({ ...seed, items: CAST.items }).toEqual(CAST);
    expect(CAST.items).not.toContainEqual(KITE);
  });

  it('is set up once where two scenarios bring the same', () => {
    expect(setStages(CAST, [{ items: [KITE] }, undefined, { items: [KITE] }]).items).toEqual([...CAST.items, KITE]);
  });

  it('stands in the world of a cell beside the wallets of its device', () => {
    const seed = furnishSeed(CAST, { stage: { items: [KITE] } }, { wallets: ['chat-wallet'] });
    expect(seed.items).toContainEqual(KITE);
    expect(seed.people.flatMap(({ wallets = {} }) => Object.keys(wallets))).not.toContain('wallet-app');
    expect(furnishSeed(CAST, {}, {})).toEqual(CAST);
  });
});

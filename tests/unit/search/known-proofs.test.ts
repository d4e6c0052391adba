import { beforeAll, expect, it } from 'vitest';
import { PageStore } from '../../../src/phone/jsdom/page-store.ts';
import { DEVICES } from '../../../src/phone/devices.ts';
import { describeLegs } from '../../../src/harness/describe-legs.ts';
import { searchCell, type Searched } from '../../../src/harness/search-cell.ts';
import { loadCatalogue } from '../../../src/regimes/load.ts';
import type { Regime } from '../../../src/regimes/regime.ts';
import { CAST } from '../../../src/scenarios/cast.ts';
import { SCENARIOS } from '../../../src/scenarios/index.ts';
import type { AskedJump } from '../../../src/search/asked.ts';
import { Atlas } from '../../../src/search/atlas.ts';
import { KnownProofs, type Inquiry } from '../../../src/search/known-proofs.ts';
import type { Proof } from '../../../src/search/proof.ts';
import { NOTHING_COUNTS } from '../../../src/search/visits.ts';

let catalogue: readonly Regime[];

beforeAll(async () => {
  catalogue = await loadCatalogue();
});

/** Tells what was searched for, and what was known. */
class Counted extends KnownProofs {
  searches = 0;

  override prove(inquiry: Inquiry): Promise<Proof> {
    return super.prove({ ...inquiry, search: (canWalk) => ((this.searches += 1), inquiry.search(canWalk)) });
  }
}

/** Searches a scenario under regimes, one after the other, in one atlas. */
async function searchAll(scenarioId: string, regimes: readonly Regime[], known?: KnownProofs): Promise<Searched[]> {
  const scenario = SCENARIOS.find(({ id }) => id === scenarioId);
  const [device] = DEVICES;
  if (!scenario || !device) throw new Error(`There is no scenario ${scenarioId}.`);
  const atlas = new Atlas(new PageStore());
  const searched: Searched[] = [];
  for (const regime of regimes) searched.push(await searchCell({ scenario, regime, device, seed: CAST, atlas, ...(known && { known }) }));
  return searched;
}

// A proof that is taken from another cell stands in the report as if it had been searched for: it has to be the one that a search would have found.
it.each(['open-mini', 'open-post'])('comes to the same proofs of %s under every regime, whether those of other regimes are known or not', { timeout: 120_000 }, async (scenario) => {
  const known = new Counted();
  expect(await searchAll(scenario, catalogue, known)).toEqual(await searchAll(scenario, catalogue));
  expect(known.searches).toBeGreaterThan(1);
  expect(known.searches).toBeLessThan(catalogue.length / 2);
});

// Whether an app may lead to another one no platform is asked: the rules say so, and that is told from world to world as well.
it('knows what rules say of app jumps', async () => {
  const [scenario, regime] = [SCENARIOS.find(({ id }) => id === 'open-ad-in-app'), catalogue.find(({ id }) => id === 'open')];
  const [device] = DEVICES;
  if (!scenario || !regime || !device) throw new Error('There is no such cell.');
  const { legs, asked } = describeLegs({ scenario, regime, device, seed: CAST, atlas: new Atlas(new PageStore()) }, () => undefined);
  const walker = await legs[0]?.start(NOTHING_COUNTS);
  const jump: AskedJump['jump'] = ['chat', 'shop', 'shop://item/1', 'jump'];
  expect(await walker?.answersAs({ person: 'alice', jump, answer: 'go' })).toBe(true);
  expect(await walker?.answersAs({ person: 'alice', jump, answer: 'refuse' })).toBe(false);
  expect(asked).toContainEqual({ person: walker?.person, jump, answer: 'go' });
});

// Where the world answers the same it is another question all the same, if it is another scenario.
it('searches again for another question', async () => {
  const known = new Counted();
  const open = catalogue.filter(({ id }) => id === 'open');
  await searchAll('open-post', open, known);
  await searchAll('open-ad', open, known);
  expect(known.searches).toBe(2);
});

import { expect, test } from 'vitest';
import { measureCell } from '../../../src/harness/measure-cell.ts';
import { DEVICES } from '../../../src/phone/devices.ts';
import { createJsdomEngine } from '../../../src/phone/jsdom/jsdom-engine.ts';
import { PageStore } from '../../../src/phone/jsdom/page-store.ts';
import { loadCatalogue } from '../../../src/regimes/load.ts';
import { SCENARIOS } from '../../../src/scenarios/index.ts';
import { namedItems } from '../../../src/scenarios/scenario.ts';
import { CAST } from '../../../src/scenarios/cast.ts';
import { mergeAlike } from '../../../src/search/merge-alike.ts';

// Protects the smaller world of a search: whoever and whatever the scenario names is there, one bystander stands for
// those who are in no other group than theirs, and nothing that was said is lost.
test('one of each kind of bystander is kept', () => {
  const small = mergeAlike(CAST, { people: ['alice', 'bob'], items: ['7301'] });
  expect(small.people.map(({ id }) => id)).toEqual(['alice', 'bob', 'carol']);
  expect(small.items.map(({ id }) => id)).toEqual(['7301', '7302']);
  expect(small.groups.map(({ members }) => members)).toEqual([['alice', 'bob', 'carol'], ['alice', 'carol']]);
  expect(small.messages.map(({ from, text }) => [from, text.en])).toEqual([
    ['carol', 'Who is bringing chairs on Saturday?'],
    ['bob', 'Back home, talk later'],
    ['carol', 'Fog on the ridge this morning'],
  ]);
});

// Protects against people being merged who are not alike: one in a group of their own stays.
test('a bystander in a group that the other is not in is kept', () => {
  const seed = { ...CAST, groups: [...CAST.groups, { id: 'choir', name: { en: 'Choir', zh: '合唱团' }, members: ['alice', 'dan'] }] };
  expect(mergeAlike(seed, { people: ['alice', 'bob'], items: ['7301'] }).people.map(({ id }) => id)).toEqual(['alice', 'bob', 'carol', 'dan']);
});

// Protects the claim that bystanders are alike to the platforms: every cell measures the same in the whole world and in
// the one with one bystander of each kind.
test('the platforms treat bystanders alike: no measurement changes without them', { timeout: 300_000 }, async () => {
  const store = new PageStore();
  let compared = 0;
  for (const regime of await loadCatalogue()) {
    for (const scenario of SCENARIOS) {
      // Where no rule acts on the way, it is the open world's once more.
      if (regime.sort !== 'control' && !regime.rules.some(({ gate }) => scenario.gates.includes(gate))) continue;
      const small = mergeAlike(CAST, { people: scenario.legs.map(({ person }) => person), items: namedItems(scenario) });
      const measure = async (seed: typeof small): Promise<unknown> => (await measureCell({ createEngine: ({ send }) => createJsdomEngine({ send, store }), scenario, regime, device: DEVICES[0], seed, pictures: false })).measurement;
      expect(await measure(small), `${scenario.id}@${regime.id}`).toEqual(await measure(CAST));
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(20);
});

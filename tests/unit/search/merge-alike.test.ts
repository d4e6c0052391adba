import { expect, test } from 'vitest';
import { CAST } from '../../../src/scenarios/cast.ts';
import { mergeAlike } from '../../../src/search/merge-alike.ts';

// Protects the smaller world of a search: whoever and whatever the scenario names is there, one bystander stands for
// those who are in no other group than theirs, and nothing that was said is lost.
test('one of each kind of bystander is kept', () => {
  const small = mergeAlike(CAST, { people: ['alice', 'bob'], items: ['7301'] });
  expect(small.people.map(({ id }) => id)).toEqual(['alice', 'bob', 'carol']);
  expect(small.items.map(({ id }) => id)).toEqual(['7301', '7302', '9101']);
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

// Protects proofs of paying: who has which wallet, who sells what to whom and on what trial decides what rules say of an item, so an item
// that differs in any of it stands for no other one. Merchants, clerks and boards are few and none is like another.
test('goods of another seller, trial, giver or shelf are kept apart, and nothing that is no person or item is left out', () => {
  const plain = { id: '1', title: { en: 'a', zh: '甲' }, price: 100 };
  const kinds = [plain, { ...plain, soldBy: 'partner' as const }, { ...plain, soldBy: 'store' as const }, { ...plain, inTrial: true }, { ...plain, givenBy: 'alice' }, { ...plain, unlistedFor: ['bob'] }, { ...plain, unlistedFor: ['bob', 'carol'] }].map((item, at) => ({ ...item, id: `80${at}` }));
  const twins = kinds.map((item) => ({ ...item, id: `9${item.id}`, title: { en: item.id, zh: item.id }, price: 1 }));
  const merchants = [1, 2].map((at) => ({ id: `m${at}`, name: plain.title, standing: 'vetted' as const, wares: [] }));
  const clerks = [1, 2].map((at) => ({ id: `c${at}`, name: plain.title, number: '1' }));
  const seed = { ...CAST, items: [...kinds, ...twins], merchants, clerks, carts: [{ by: 'bob', items: ['9800'] }] };
  const small = mergeAlike(seed, { people: ['bob', 'dan'], items: ['9800'] });
  expect(small.items.map(({ id }) => id)).toEqual([...kinds.map(({ id }) => id), '9800']);
  expect([small.merchants, small.clerks, small.carts]).toEqual([merchants, clerks, seed.carts]);
  expect(small.people.filter(({ id }) => ['bob', 'dan'].includes(id))).toEqual(CAST.people.filter(({ id }) => ['bob', 'dan'].includes(id)));
});

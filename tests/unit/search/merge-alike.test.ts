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

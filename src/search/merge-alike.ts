import type { Seed } from '../../mock-platforms/platform.ts';

/** What a scenario names: everything else in its world is there to be passed by. */
export interface Named {
  readonly people: readonly string[];
  readonly items: readonly string[];
}

/**
 * The world with one of each kind of bystander. Items that the scenario does not name and that are sold by the same house, listed to
 * the same people, in the same trial, given by the same person differ by their names and prices alone, and so do people whom it does not name and who are in no group that another one is not in: whatever can be
 * done with one of them can be done with the one that is kept, in as many gestures. So a way through the whole world
 * is one through this world too, and nothing cheaper than the cheapest here is there. (The platforms are tested to
 * treat them alike: see tests/unit/golden/measured/hold-share.ts.)
 */
export function mergeAlike(seed: Seed, named: Named): Seed {
  const groupsOf = (person: string): string[] => seed.groups.filter(({ members }) => members.includes(person)).map(({ id }) => id);
  const others = seed.people.filter(({ id }) => !named.people.includes(id));
  const standsFor = new Map<string, string>();
  for (const { id } of others) {
    const kept = others.find((other) => (standsFor.get(other.id) ?? other.id) === other.id && other.id !== id && standsFor.has(other.id) && groupsOf(id).every((group) => groupsOf(other.id).includes(group)));
    standsFor.set(id, kept?.id ?? id);
  }
  const isKept = (person: string): boolean => (standsFor.get(person) ?? person) === person;
  const nameOf = (person: string): string => standsFor.get(person) ?? person;
  const kinds = new Map<string, string>();
  for (const { id, title: _title, price: _price, ...kind } of seed.items) {
    const key = JSON.stringify(Object.entries(kind).sort(([a], [b]) => (a < b ? -1 : 1)));
    if (!named.items.includes(id) && !kinds.has(key)) kinds.set(key, id);
  }
  const kept = new Set([...named.items, ...kinds.values()]);
  return {
    ...seed,
    people: seed.people.filter(({ id }) => isKept(id)),
    groups: seed.groups.map((group) => ({ ...group, members: group.members.filter(isKept) })),
    items: seed.items.filter(({ id }) => kept.has(id)),
    messages: seed.messages.map((message) => ({ ...message, from: nameOf(message.from), ...(message.to !== undefined && { to: nameOf(message.to) }) })),
  };
}

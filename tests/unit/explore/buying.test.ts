import { expect, it } from 'vitest';
import { OF_BUYING, paysIn, tellBuying } from '../../../src/harness/buying.ts';
import { SCENARIOS } from '../../../src/scenarios/index.ts';
import { walkJourney, type Snapshots } from './walk-journey.ts';

/** What paying changes beside buying itself, and why it may be changed in a scenario that is not about paying. */
const NOT_OF_BUYING: Readonly<Record<string, string>> = {
  'chat messages': 'what is sent is judged by the goal’s surface',
  'chat contacts': 'nobody buys a contact',
  'shop gifts': 'a gift is claimed once, and for nothing',
  'wallet readers': 'a code that was shown buys nothing by itself',
};

/** Under which paying leaves most behind: accounts opened, cards bound, orders put off. */
const CELLS = ['pay-in-shop@open@phone', 'pay-in-chat@open@phone', 'pay-get-wallet@open@phone', 'bind-card@open@phone', 'bind-card@card-refused@phone', 'bind-card@card-never-answered@phone', 'buy-shared@open@phone', 'claim-gift@open@phone', 'share-cart-direct@cart-one-tap@phone', 'pay-one-wallet@wallet-absent@phone', 'friend-pays@open@phone', 'pay-in-chat@one-wallet-in-chat@phone'];

// Protects "nothing bought" where a scenario is not about paying: it would be left out by a name that no platform has any more, and
// what a platform remembers of paying under a new name would let searches run on without end.
it('what paying leaves behind on platforms is what the search calls buying', { timeout: 120_000 }, async () => {
  const [changed, parts] = [new Set<string>(), new Set<string>()];
  for (const key of CELLS) {
    const { before, after } = await walkJourney(key);
    for (const [platform, state] of Object.entries(after)) for (const [part, value] of Object.entries(state)) {
      parts.add(part);
      if (JSON.stringify(value) !== JSON.stringify(before[platform]?.[part])) changed.add(`${platform} ${part}`);
    }
  }
  expect([...changed].filter((name) => !OF_BUYING.includes(name.split(' ')[1] ?? '') && !Object.hasOwn(NOT_OF_BUYING, name))).toEqual([]);
  expect(OF_BUYING.filter((part) => !parts.has(part))).toEqual([]);
  expect([...changed].filter((name) => OF_BUYING.includes(name.split(' ')[1] ?? '')).length).toBeGreaterThanOrEqual(4);
});

// Protects both ways of a search's mind: that nothing is bought is held only where nobody is to buy.
it('knows which scenarios are about paying', () => {
  expect(SCENARIOS.filter(paysIn).map(({ id }) => id).sort()).toEqual([
    'bind-card', 'buy-and-return', 'buy-shared', 'buy-shared-one-wallet', 'claim-gift', 'claim-gift-late', 'friend-pays', 'pay-get-wallet',
    'pay-in-chat', 'pay-in-chat-trial', 'pay-in-shop', 'pay-in-store', 'pay-later', 'pay-older-app', 'pay-one-wallet',
  ]);
});

// Protects the comparison itself: an order tells, a message does not.
it('tells what was bought and nothing else', async () => {
  const tell = (snapshots: Snapshots): string => tellBuying({ platforms: Object.keys(snapshots), snapshotOf: (platform) => snapshots[platform] });
  const [shared, paid] = [await walkJourney('share-item-direct@open@phone'), await walkJourney('pay-in-shop@open@phone')];
  expect(JSON.stringify(shared.after)).not.toBe(JSON.stringify(shared.before));
  expect(tell(shared.after)).toBe(tell(shared.before));
  expect(tell(paid.after)).not.toBe(tell(paid.before));
});

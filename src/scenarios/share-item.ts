import { openShared } from '../journeys/open-shared.ts';
import { shareItem } from '../journeys/share-item.ts';
import { CAST } from './cast.ts';
import type { Scenario, Surface, Text } from './scenario.ts';

/** The item that Alice shares; the shop does not list it to Bob. */
const ITEM = CAST.items[0];
const GROUP = CAST.groups[0];

const SURFACE_WORDS = { direct: 'friend', group: 'group', moments: 'moments' } as const;

/** Alice takes an item from the shop's home screen and shares it on a surface; Bob opens what arrived. */
export function defineShareItem(surface: Surface, title: Text): Scenario {
  const place = { direct: 'bob', group: GROUP.id, moments: 'moments' }[surface];
  return {
    id: `share-item-${surface}`,
    title,
    surface,
    gates: ['offer', 'exit', 'send', 'show', 'open', 'land'],
    texts: ['title as shown', 'own password'],
    legs: [
      {
        person: 'alice',
        end: { kind: 'sent', surface, place, from: 'alice' },
        journey: (me, { apps, people, groups, title: shown }) => {
          const recipient = { direct: people['bob'], group: groups[GROUP.id], moments: undefined }[surface];
          return shareItem(me, {
            shopApp: apps.shop,
            chatApp: apps.chat,
            title: shown,
            surface: SURFACE_WORDS[surface],
            ...(recipient !== undefined && { recipient }),
          });
        },
      },
      {
        person: 'bob',
        end: { kind: 'goal' },
        journey: (me, { apps, people, groups, passwords }) => {
          const from = people['alice'] ?? '';
          const conversation = { direct: from, group: groups[GROUP.id], moments: undefined }[surface];
          return openShared(me, {
            shopApp: apps.shop,
            chatApp: apps.chat,
            browserApp: apps.browser,
            password: passwords['bob'] ?? '',
            from,
            ...(conversation !== undefined && { conversation }),
          });
        },
      },
    ],
    goal: { person: 'bob', screen: { hosts: ['shop-site', 'shop-app'], path: `/item/${ITEM.id}`, item: ITEM.id } },
  };
}

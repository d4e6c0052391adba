import { claimGift as claimGiftBy } from '../journeys/claim-gift.ts';
import type { Leg, Scenario, Text } from './scenario.ts';
import { sharingLeg } from './share-legs.ts';

/** What Alice has to give away. It lies in her shop's app, and nobody else's. */
const PACKET = { id: '8801', title: { en: 'Red packet, 20 yuan off', zh: '满减红包二十元' }, price: 2000, givenBy: 'alice' } as const;

/** Alice sends a red packet by link, and Bob claims it so long after. */
export function defineClaimGift(id: string, title: Text, after: NonNullable<Leg['after']>): Scenario {
  return {
    id,
    title,
    surface: 'direct',
    gates: ['offer', 'exit', 'send', 'show', 'open', 'land', 'enter'],
    texts: ['title as shown', 'address as shown', 'code as shown', 'own password'],
    legs: [
      sharingLeg('direct'),
      {
        person: 'bob',
        end: { kind: 'goal' },
        after,
        journey: (me, { apps, people, passwords }) => {
          const from = people['alice'] ?? '';
          return claimGiftBy(me, { shopApp: apps.shop, chatApp: apps.chat, browserApp: apps.browser, password: passwords['bob'] ?? '', from, conversation: from });
        },
      },
    ],
    goal: {
      person: 'bob',
      screen: { hosts: ['shop-site', 'shop-app'], path: `/item/${PACKET.id}/claimed`, item: PACKET.id, heading: { en: 'It is yours', zh: '已收下' } },
      record: { platform: 'shop', question: 'gift-claimed', about: { gift: PACKET.id, by: 'bob' } },
    },
    stage: { items: [PACKET] },
  };
}

import { openShared } from '../journeys/open-shared.ts';
import { passOn, showsThing } from '../journeys/pass-on.ts';
import { CAST } from './cast.ts';
import type { Scenario } from './scenario.ts';
import { shareItemDirect } from './share-item-direct.ts';
import { openingLeg, sharingLeg } from './share-legs.ts';

const [ALICE, BOB, CAROL] = CAST.people;

/** What one person opened goes on to a second one: a link that spreads. */
export const passOnOpened: Scenario = {
  ...shareItemDirect,
  id: 'pass-on',
  title: { en: 'Bob opens what Alice sent one-to-one and passes it on to Carol, who opens it', zh: '周波打开爱丽单独发来的商品，转发给何卡萝，何卡萝打开它' },
  legs: [
    sharingLeg('direct'),
    {
      person: BOB.id,
      end: { kind: 'sent', surface: 'direct', place: CAROL.id, from: BOB.id },
      journey: async (me, { apps, people, passwords }) => {
        const [from = '', recipient = ''] = [people[ALICE.id], people[CAROL.id]];
        await openShared(me, { shopApp: apps.shop, chatApp: apps.chat, browserApp: apps.browser, password: passwords[BOB.id] ?? '', from, conversation: from, arrived: showsThing });
        await passOn(me, { shopApp: apps.shop, chatApp: apps.chat, browserApp: apps.browser, recipient });
      },
    },
    openingLeg('direct', { person: CAROL.id, sender: BOB.id }),
  ],
  goal: { ...shareItemDirect.goal, person: CAROL.id },
};

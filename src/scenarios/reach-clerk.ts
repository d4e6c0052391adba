import { reachClerk } from '../journeys/reach-clerk.ts';
import { CAST } from './cast.ts';
import type { Scenario } from './scenario.ts';

const CLERK = { id: 'clerk', name: { en: 'Clerk Ning', zh: '店小二小宁' }, number: '6402718' } as const;
/** An item that the shop lists to Bob, beside which he asks. */
const ITEM = CAST.items[1];

/** Reaching somebody of the shop outside of the shop. */
export const reachClerkInChat: Scenario = {
  id: 'reach-clerk',
  title: { en: 'Bob asks the shop’s clerk for their number and adds them in the chat', zh: '周波向店小二要联系方式，并在聊天里加上店小二' },
  surface: 'direct',
  gates: ['contact', 'exit'],
  texts: [],
  legs: [
    {
      person: 'bob',
      end: { kind: 'goal' },
      journey: (me, { apps, items, people }) => reachClerk(me, { shopApp: apps.shop, chatApp: apps.chat, title: items[ITEM.id] ?? '', clerk: people[CLERK.id] ?? '' }),
    },
  ],
  goal: {
    person: 'bob',
    screen: { hosts: ['chat-app'], path: `/contact/${CLERK.id}`, heading: CLERK.name },
    record: { platform: 'chat', question: 'contact-added', about: { person: 'bob', contact: CLERK.id } },
    elsewhere: true,
  },
  stage: { clerks: [CLERK] },
};

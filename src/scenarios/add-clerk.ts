import { addClerk as addClerkBy } from '../journeys/add-clerk.ts';
import { CAST } from './cast.ts';
import type { Scenario } from './scenario.ts';

/** What Bob asks about, and who answers. */
const ITEM = CAST.items[1];
const CLERK = { id: 'clerk', name: { en: 'Mei of Pedlar', zh: '货郎小二阿梅' }, number: '558213' } as const;

/** Going on with a seller where one talks to everybody else. */
export const addClerk: Scenario = {
  id: 'add-clerk',
  title: { en: 'Bob asks the shop’s clerk and adds them as a contact in the chat', zh: '周波问店小二，并在聊天应用里加为联系人' },
  surface: 'direct',
  gates: ['contact', 'exit'],
  texts: ['number as shown'],
  legs: [
    {
      person: 'bob',
      end: { kind: 'goal' },
      journey: (me, names) => addClerkBy(me, { shopApp: names.apps.shop, chatApp: names.apps.chat, title: names.items[ITEM.id] ?? '', clerk: names.boards[CLERK.id] ?? '' }),
    },
  ],
  goal: {
    person: 'bob',
    screen: { hosts: ['chat-app'], path: `/add/${CLERK.number}/added`, heading: { en: 'Contact added', zh: '联系人已添加' } },
    record: { platform: 'chat', question: 'contact-added', about: { person: 'bob', contact: CLERK.id } },
  },
  endsElsewhere: true,
  stage: { clerks: [CLERK] },
};

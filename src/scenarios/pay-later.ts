import { buyInShop } from '../journeys/buy-item.ts';
import { openApp } from '../journeys/get-about.ts';
import { payBill } from '../journeys/pay-bill.ts';
import { CAST } from './cast.ts';
import { describeGoal, describePayer, PAY_GATES } from './payer.ts';
import type { Scenario } from './scenario.ts';

const ITEM = CAST.items[1];
const BILL = { platform: 'shop', item: ITEM.id, order: '1', wallet: 'chat-wallet' } as const;

/** An order that was left at the point of paying: the bill or its code was before the buyer's eyes, and waits for three hours. */
export const payLater: Scenario = {
  id: 'pay-later',
  title: { en: 'Bob is called away at the point of paying and pays three hours later', zh: '周波正要付款时走开了，三小时后再付' },
  surface: 'direct',
  gates: PAY_GATES,
  texts: ['own six digits'],
  legs: [
    {
      person: 'bob',
      end: {
        kind: 'shown',
        screens: [{ host: 'chat-wallet', path: '/pay' }, { host: 'wallet-app', path: '/pay' }, { host: 'shop-app', path: `/order/${BILL.order}/code` }],
      },
      alsoInstalled: ['wallet'],
      journey: async (me, names) => {
        await buyInShop(me, { shopApp: names.apps.shop, title: names.items[ITEM.id] ?? '' });
        await payBill(me, describePayer('bob', names));
      },
    },
    {
      person: 'bob',
      end: { kind: 'goal' },
      after: '3h',
      alsoInstalled: ['wallet'],
      journey: async (me, names) => {
        await openApp(me, names.apps.shop);
        await payBill(me, describePayer('bob', names, { began: true }));
      },
    },
  ],
  goal: describeGoal('bob', ['shop-app'], BILL),
  means: ['chat-wallet', 'wallet-app'],
  bill: BILL,
};

import { buyInChat } from '../journeys/buy-item.ts';
import { payBill } from '../journeys/pay-bill.ts';
import { CAST } from './cast.ts';
import { describeGoal, describePayer, PAY_GATES } from './payer.ts';
import type { Scenario } from './scenario.ts';

const BILL = { platform: 'partner', item: CAST.items[4].id, order: '1', wallet: 'wallet-app' } as const;

/** Paying inside the chat with the wallet that is not the chat's. */
export const payInChat: Scenario = {
  id: 'pay-in-chat',
  title: { en: 'Bob buys in a shop inside the chat and pays with the wallet that is not the chat’s', zh: '周波在聊天应用里的店铺购买，用不属于聊天应用的钱包付款' },
  surface: 'direct',
  gates: PAY_GATES,
  texts: ['own six digits'],
  legs: [
    {
      person: 'bob',
      end: { kind: 'goal' },
      alsoInstalled: ['wallet'],
      journey: async (me, names) => {
        await buyInChat(me, { chatApp: names.apps.chat, door: names.wallets['partner'] ?? '' });
        await payBill(me, describePayer('bob', names, { first: 'wallet-app', holds: ['wallet-app'], orderApp: names.apps.chat }));
      },
    },
  ],
  goal: describeGoal('bob', ['partner-site'], BILL),
  means: ['wallet-app'],
  bill: BILL,
};

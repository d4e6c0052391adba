import { buyInChat } from '../journeys/buy-item.ts';
import { payBill } from '../journeys/pay-bill.ts';
import { CAST } from './cast.ts';
import { describeGoal, describePayer, PAY_GATES } from './payer.ts';
import type { Scenario, Stage, Text } from './scenario.ts';

/** Goods of the partner on which something new is tried out, in one scenario alone. */
const MATINEE = { id: '9201', title: { en: 'Matinee on Sunday, one seat', zh: '周日日场戏票一张' }, price: 6000, inTrial: true, soldBy: 'partner' } as const;

/** Somebody with both wallets buys in a shop inside the chat and pays by the one that is not the chat's. */
function definePayInChat(id: string, title: Text, item: string, stage?: Stage): Scenario {
  const bill = { platform: 'partner', item, order: '1', wallet: 'wallet-app' } as const;
  return {
    id,
    title,
    surface: 'direct',
    gates: PAY_GATES,
    texts: ['own six digits'],
    legs: [
      {
        person: 'bob',
        end: { kind: 'goal' },
        alsoInstalled: ['wallet'],
        journey: async (me, names) => {
          await buyInChat(me, { chatApp: names.apps.chat, door: names.wallets['partner'] ?? '', title: names.items[item] ?? '' });
          await payBill(me, describePayer('bob', names, { first: 'wallet-app', holds: ['wallet-app'], orderApp: names.apps.chat }));
        },
      },
    ],
    goal: describeGoal('bob', ['partner-site'], bill),
    means: ['wallet-app'],
    bill,
    ...(stage && { stage }),
  };
}

/** Paying inside the chat with the wallet that is not the chat's. */
export const payInChat = definePayInChat(
  'pay-in-chat',
  { en: 'Bob pays with the other wallet in a shop inside the chat', zh: '周波在聊天应用里的店铺用另一个钱包付款' },
  CAST.items[4].id,
);

/** The same for goods of a trial, which the shop takes that wallet for before it takes it for all. */
export const payInChatTrial = definePayInChat(
  'pay-in-chat-trial',
  { en: 'Bob buys goods of a trial in a shop inside the chat and pays with the other wallet', zh: '周波在聊天应用里的店铺买试行商品，用另一个钱包付款' },
  MATINEE.id,
  { items: [MATINEE] },
);

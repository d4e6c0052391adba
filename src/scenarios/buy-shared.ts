import { buyShared, goToConversation } from '../journeys/buy-item.ts';
import { payBill } from '../journeys/pay-bill.ts';
import { CAST } from './cast.ts';
import { describeGoal, describePayer } from './payer.ts';
import type { Goal, Leg, Scenario, Text } from './scenario.ts';
import { shareItemDirect } from './share-item-direct.ts';

const ITEM = CAST.items[0];
const ALICE = CAST.people[0];
const BILL = { platform: 'shop', item: ITEM.id, order: '1', wallet: 'chat-wallet' } as const;
const PAID = describeGoal('bob', ['shop-app', 'shop-site'], BILL);

/** Alice shares an item with Bob one-to-one, and Bob buys it; `returns`: and comes back to the conversation. */
function defineBuyShared(id: string, title: Text, goal: Goal, returns: boolean): Scenario {
  const bob: Leg = {
    person: 'bob',
    end: { kind: 'goal' },
    alsoInstalled: ['wallet'],
    journey: async (me, names) => {
      const friend = names.people[ALICE.id] ?? '';
      await buyShared(me, { shopApp: names.apps.shop, chatApp: names.apps.chat, browserApp: names.apps.browser, password: names.passwords['bob'] ?? '', from: friend, conversation: friend });
      await payBill(me, { ...describePayer('bob', names), goesOn: returns });
      await goToConversation(me, { chatApp: names.apps.chat, friend });
    },
  };
  return {
    ...shareItemDirect,
    id,
    title,
    gates: [...shareItemDirect.gates, 'pay', 'return'],
    texts: ['title as shown', 'own password', 'own six digits'],
    legs: [...shareItemDirect.legs.slice(0, 1), bob],
    goal,
    means: ['chat-wallet', 'wallet-app'],
    bill: BILL,
  };
}

export const buyAndPay = defineBuyShared('buy-shared', { en: 'Alice shares an item with Bob one-to-one, and Bob buys it and pays', zh: '爱丽把一件商品单独发给周波，周波买下并付款' }, PAID, false);

export const buyAndReturn = defineBuyShared(
  'buy-and-return',
  { en: 'Alice shares an item with Bob one-to-one, and Bob buys it, pays, and comes back to their conversation', zh: '爱丽把一件商品单独发给周波，周波买下、付款，再回到两人的聊天' },
  { person: 'bob', screen: { hosts: ['chat-app'], path: `/conversation/${ALICE.id}`, heading: ALICE.name }, ...(PAID.record && { record: PAID.record }) },
  true,
);

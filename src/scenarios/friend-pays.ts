import { askFriend, buyInShop } from '../journeys/buy-item.ts';
import { find } from '../journeys/intents.ts';
import { openShared } from '../journeys/open-shared.ts';
import { payBill } from '../journeys/pay-bill.ts';
import { CAST } from './cast.ts';
import { describeGoal, describePayer } from './payer.ts';
import type { Scenario } from './scenario.ts';

const ITEM = CAST.items[1];
const BILL = { platform: 'shop', item: ITEM.id, order: '1', wallet: 'chat-wallet' } as const;

/** A bill that goes to a friend. */
export const friendPays: Scenario = {
  id: 'friend-pays',
  title: { en: 'Bob buys in the shop’s app and asks Alice to pay, and Alice pays with the chat’s wallet', zh: '周波在店铺应用里购买，请爱丽代付，爱丽用聊天应用的钱包付款' },
  surface: 'direct',
  gates: ['pay', 'exit', 'send', 'show', 'open', 'return'],
  texts: ['own six digits'],
  legs: [
    {
      person: 'bob',
      end: { kind: 'sent', surface: 'direct', place: 'alice', from: 'bob' },
      alsoInstalled: ['wallet'],
      journey: async (me, names) => {
        await buyInShop(me, { shopApp: names.apps.shop, title: names.items[ITEM.id] ?? '' });
        await askFriend(me, names.people['alice'] ?? '');
      },
    },
    {
      person: 'alice',
      end: { kind: 'goal' },
      alsoInstalled: ['wallet'],
      journey: async (me, names) => {
        const from = names.people['bob'] ?? '';
        await openShared(me, { shopApp: names.apps.shop, chatApp: names.apps.chat, browserApp: names.apps.browser, password: names.passwords['alice'] ?? '', from, conversation: from, arrived: (sight) => sight.modals.length === 0 && find(sight, 'i have paid') !== undefined });
        await payBill(me, describePayer('alice', names, { orderApp: names.apps.chat }));
      },
    },
  ],
  goal: describeGoal('alice', ['shop-site', 'shop-app'], BILL),
  means: ['chat-wallet', 'wallet-app', 'friend'],
  bill: BILL,
};

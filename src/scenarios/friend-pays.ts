import { askFriend, buyInShop, goToConversation } from '../journeys/buy-item.ts';
import { find } from '../journeys/intents.ts';
import type { OpenErrand } from '../journeys/open-errand.ts';
import { openShared, takeUp } from '../journeys/open-shared.ts';
import { payBill } from '../journeys/pay-bill.ts';
import { CAST } from './cast.ts';
import { describePayer } from './payer.ts';
import type { Scenario } from './scenario.ts';

const ITEM = CAST.items[1];
const BILL = { platform: 'shop', item: ITEM.id, order: '1', wallet: 'chat-wallet' } as const;

/** A bill that goes to a friend. */
export const friendPays: Scenario = {
  id: 'friend-pays',
  title: { en: 'Bob buys in the shop, and Alice pays because he asks her', zh: '周波在店铺里购买，请爱丽代付' },
  surface: 'direct',
  gates: ['pay', 'exit', 'send', 'show', 'open', 'return'],
  texts: ['address as shown', 'own six digits'],
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
        const errand: OpenErrand = { shopApp: names.apps.shop, chatApp: names.apps.chat, browserApp: names.apps.browser, password: names.passwords['alice'] ?? '', from, conversation: from, isUnlisted: true, arrived: (sight) => sight.modals.length === 0 && find(sight, 'i have paid') !== undefined };
        await openShared(me, errand);
        const reopen = async (): Promise<void> => {
          await goToConversation(me, { chatApp: names.apps.chat, friend: from });
          await takeUp(me, errand, await me.see());
        };
        await payBill(me, { ...describePayer('alice', names, { orderApp: names.apps.chat }), reopen });
      },
    },
  ],
  // Whoever pays for a friend need not see the friend's order.
  goal: { person: 'alice', record: { platform: 'shop', question: 'order-paid', about: { order: BILL.order, by: 'alice' } } },
  means: ['chat-wallet', 'wallet-app', 'friend'],
  bill: BILL,
};

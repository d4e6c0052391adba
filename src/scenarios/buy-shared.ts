import { buyShared, goToConversation } from '../journeys/buy-item.ts';
import { payBill } from '../journeys/pay-bill.ts';
import { CAST } from './cast.ts';
import { describeGoal, describePayer } from './payer.ts';
import type { Leg, Scenario, Text } from './scenario.ts';
import { shareItemDirect } from './share-item-direct.ts';
import { sharingLeg } from './share-legs.ts';

const ITEM = CAST.items[0];
const ALICE = CAST.people[0];
const BILL = { platform: 'shop', item: ITEM.id, order: '1', wallet: 'chat-wallet' } as const;
const HOSTS = ['shop-app', 'shop-site'] as const;

interface Buyer {
  readonly person: string;
  readonly holds: readonly string[];
  /** Whether they come back to the conversation afterwards. */
  readonly returns?: boolean;
}

/** Alice shares an item with a friend one-to-one, who buys it and pays. */
function defineBuyShared(id: string, title: Text, { person, holds, returns = false }: Buyer): Scenario {
  const paid = describeGoal(person, HOSTS, BILL);
  const back = { hosts: ['chat-app'], path: `/conversation/${ALICE.id}`, heading: ALICE.name } as const;
  const buying: Leg = {
    person,
    end: { kind: 'goal' },
    alsoInstalled: holds.includes('wallet-app') ? ['wallet'] : [],
    journey: async (me, names) => {
      const friend = names.people[ALICE.id] ?? '';
      await buyShared(me, { shopApp: names.apps.shop, chatApp: names.apps.chat, browserApp: names.apps.browser, password: names.passwords[person] ?? '', from: friend, conversation: friend });
      await payBill(me, { ...describePayer(person, names, { holds }), goesOn: returns });
      await goToConversation(me, { chatApp: names.apps.chat, friend });
    },
  };
  return {
    ...shareItemDirect,
    id,
    title,
    gates: [...shareItemDirect.gates, 'pay', 'return'],
    texts: ['title as shown', 'own password', 'own six digits'],
    legs: [sharingLeg('direct', 'shop', { friend: person }), buying],
    goal: returns ? { ...paid, screen: back } : paid,
    means: holds,
    bill: BILL,
  };
}

const BOTH = ['chat-wallet', 'wallet-app'] as const;

export const buyAndPay = defineBuyShared('buy-shared', { en: 'Bob buys what Alice shared one-to-one, and pays', zh: '周波买下爱丽单独发来的商品并付款' }, { person: 'bob', holds: BOTH });

export const buyWithOneWallet = defineBuyShared(
  'buy-shared-one-wallet',
  { en: 'Carol buys what Alice shared one-to-one, and has only the chat’s wallet', zh: '何卡萝买下爱丽单独发来的商品，她只有聊天应用的钱包' },
  { person: 'carol', holds: ['chat-wallet'] },
);

export const buyAndReturn = defineBuyShared(
  'buy-and-return',
  { en: 'Bob buys what Alice shared, pays, and comes back to her', zh: '周波买下爱丽发来的商品、付款，再回到两人的聊天' },
  { person: 'bob', holds: BOTH, returns: true },
);

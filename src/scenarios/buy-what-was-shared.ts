import { buyShared, goToConversation } from '../journeys/buy-item.ts';
import { payBill } from '../journeys/pay-bill.ts';
import { CAST } from './cast.ts';
import { describeGoal, describePayer, listWalletApps } from './payer.ts';
import type { Leg, Scenario, Text } from './scenario.ts';
import { shareItemDirect } from './share-item-direct.ts';
import { sharingLeg } from './share-legs.ts';

const ITEM = CAST.items[0];
const ALICE = CAST.people[0];
const BILL = { platform: 'shop', item: ITEM.id, order: '1', wallet: 'chat-wallet' } as const;
const HOSTS = ['shop-app', 'shop-site'] as const;

/** Who has both wallets. */
export const BOTH = ['chat-wallet', 'wallet-app'] as const;

interface Buyer {
  readonly person: string;
  readonly holds: readonly string[];
  /** Whether they come back to the conversation afterwards. */
  readonly returns?: boolean;
}

/** Alice shares an item with a friend one-to-one, who buys it and pays. */
export function defineBuyShared(id: string, title: Text, { person, holds, returns = false }: Buyer): Scenario {
  const paid = describeGoal(person, HOSTS, BILL);
  const back = { hosts: ['chat-app'], path: `/conversation/${ALICE.id}`, heading: ALICE.name } as const;
  const buying: Leg = {
    person,
    end: { kind: 'goal' },
    alsoInstalled: listWalletApps(holds),
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
    texts: ['title as shown', 'address as shown', 'code as shown', 'own password', 'own six digits'],
    legs: [sharingLeg('direct', 'shop', { friend: person }), buying],
    goal: returns ? { ...paid, screen: back } : paid,
    means: holds,
    bill: BILL,
  };
}

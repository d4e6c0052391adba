import { buyInChat } from '../journeys/buy-item.ts';
import { payBill } from '../journeys/pay-bill.ts';
import { definePayAlone } from './pay-alone.ts';
import { describePayer } from './payer.ts';
import type { Scenario, Stage, Text } from './scenario.ts';

/** Somebody with both wallets buys in a shop inside the chat and pays by the one that is not the chat's. */
export function definePayInChat(id: string, title: Text, item: string, stage?: Stage): Scenario {
  return definePayAlone({
    id,
    title,
    texts: ['own six digits'],
    person: 'bob',
    bill: { platform: 'partner', item, wallet: 'wallet-app' },
    host: 'partner-site',
    holds: ['wallet-app'],
    stage,
    journey: async (me, names) => {
      await buyInChat(me, { chatApp: names.apps.chat, door: names.wallets['partner'] ?? '', title: names.items[item] ?? '' });
      await payBill(me, describePayer('bob', names, { first: 'wallet-app', holds: ['wallet-app'], orderApp: names.apps.chat }));
    },
  });
}

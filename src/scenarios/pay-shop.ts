import { buyInShop } from '../journeys/buy-item.ts';
import { payBill } from '../journeys/pay-bill.ts';
import { CAST } from './cast.ts';
import { definePayAlone } from './pay-alone.ts';
import { describePayer } from './payer.ts';
import type { Scenario, Stage, Text } from './scenario.ts';

const MUG = CAST.items[1].id;

interface Payer {
  readonly person: string;
  readonly holds: readonly string[];
  readonly wouldGet?: string;
  /** What they buy; the mug where nothing is said. */
  readonly item?: string;
  readonly stage?: Stage;
}

/** Somebody takes an item from the shop's home screen, buys it and pays; they differ in the wallets that they have. */
export function definePayInShop(id: string, title: Text, { person, holds, wouldGet, item = MUG, stage }: Payer): Scenario {
  return definePayAlone({
    id,
    title,
    texts: ['own password', 'own six digits', 'own card number'],
    person,
    bill: { platform: 'shop', item, wallet: 'chat-wallet' },
    host: 'shop-app',
    holds,
    wouldGet,
    stage,
    journey: async (me, names) => {
      await buyInShop(me, { shopApp: names.apps.shop, title: names.items[item] ?? '' });
      await payBill(me, describePayer(person, names, { holds, ...(wouldGet !== undefined && { wouldGet }) }));
    },
  });
}

import { buyInShop } from '../journeys/buy-item.ts';
import { payBill } from '../journeys/pay-bill.ts';
import { CAST } from './cast.ts';
import { describeGoal, describePayer, listWalletApps, PAY_GATES } from './payer.ts';
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
  const bill = { platform: 'shop', item, order: '1', wallet: 'chat-wallet' } as const;
  return {
    id,
    title,
    surface: 'direct',
    gates: PAY_GATES,
    texts: ['own password', 'own six digits', 'own card number'],
    legs: [
      {
        person,
        end: { kind: 'goal' },
        alsoInstalled: listWalletApps(holds),
        journey: async (me, names) => {
          await buyInShop(me, { shopApp: names.apps.shop, title: names.items[item] ?? '' });
          await payBill(me, describePayer(person, names, { holds, ...(wouldGet !== undefined && { wouldGet }) }));
        },
      },
    ],
    goal: describeGoal(person, ['shop-app'], bill),
    means: [...holds, ...(wouldGet === undefined ? [] : [wouldGet])],
    bill,
    ...(stage && { stage }),
  };
}

import { buyInShop } from '../journeys/buy-item.ts';
import { payBill } from '../journeys/pay-bill.ts';
import { CAST } from './cast.ts';
import { ERIN } from './erin.ts';
import { describeGoal, describePayer, PAY_GATES } from './payer.ts';
import type { Scenario, Stage, Text } from './scenario.ts';

const MUG = CAST.items[1].id;

/** Goods of a store inside the shop, in one scenario alone. */
const BOOTS = { id: '7401', title: { en: 'Hiking boots, high', zh: '高帮防滑登山靴' }, price: 49900, soldBy: 'store' } as const;

interface Payer {
  readonly person: string;
  readonly holds: readonly string[];
  readonly wouldGet?: string;
  /** What they buy; the mug where nothing is said. */
  readonly item?: string;
  readonly stage?: Stage;
}

/** Somebody takes an item from the shop's home screen, buys it and pays; they differ in the wallets that they have. */
function definePayInShop(id: string, title: Text, { person, holds, wouldGet, item = MUG, stage }: Payer): Scenario {
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
        alsoInstalled: holds.includes('wallet-app') ? ['wallet'] : [],
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

export const payInShop = definePayInShop(
  'pay-in-shop',
  { en: 'Bob would rather pay in the shop with the chat’s wallet', zh: '周波两个钱包都有，在店铺里更想用聊天应用的钱包付款' },
  { person: 'bob', holds: ['chat-wallet', 'wallet-app'] },
);

export const payOneWallet = definePayInShop(
  'pay-one-wallet',
  { en: 'Carol has only the chat’s wallet and pays in the shop', zh: '何卡萝只有聊天应用的钱包，在店铺里付款' },
  { person: 'carol', holds: ['chat-wallet'] },
);

export const payGetWallet = definePayInShop(
  'pay-get-wallet',
  { en: 'Carol pays in the shop, getting a second wallet if need be', zh: '何卡萝在店铺里付款，必要时另装一个钱包' },
  { person: 'carol', holds: ['chat-wallet'], wouldGet: 'wallet-app' },
);

export const payOlderApp = definePayInShop(
  'pay-older-app',
  { en: 'Erin, whose apps are not up to date, would rather pay in the shop with the chat’s wallet', zh: '易琳的应用没有更新，在店铺里更想用聊天应用的钱包付款' },
  { person: 'erin', holds: ['chat-wallet', 'wallet-app'], stage: { people: [ERIN] } },
);

export const payInStore = definePayInShop(
  'pay-in-store',
  { en: 'Bob would rather pay with the chat’s wallet in a store inside the shop', zh: '周波在店铺里的品牌店买东西，更想用聊天应用的钱包付款' },
  { person: 'bob', holds: ['chat-wallet', 'wallet-app'], item: BOOTS.id, stage: { items: [BOOTS] } },
);

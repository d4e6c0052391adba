import { buyInShop } from '../journeys/buy-item.ts';
import { payBill } from '../journeys/pay-bill.ts';
import { CAST } from './cast.ts';
import { describeGoal, describePayer, PAY_GATES } from './payer.ts';
import type { Scenario, Text } from './scenario.ts';

const ITEM = CAST.items[1];
const BILL = { platform: 'shop', item: ITEM.id, order: '1', wallet: 'chat-wallet' } as const;

interface Payer {
  readonly person: string;
  readonly holds: readonly string[];
  readonly wouldGet?: string;
}

/** Somebody takes an item from the shop's home screen, buys it and pays; they differ in the wallets that they have. */
function definePayInShop(id: string, title: Text, { person, holds, wouldGet }: Payer): Scenario {
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
          await buyInShop(me, { shopApp: names.apps.shop, title: names.items[ITEM.id] ?? '' });
          await payBill(me, describePayer(person, names, { holds, ...(wouldGet !== undefined && { wouldGet }) }));
        },
      },
    ],
    goal: describeGoal(person, ['shop-app'], BILL),
    means: [...holds, ...(wouldGet === undefined ? [] : [wouldGet])],
    bill: BILL,
  };
}

export const payInShop = definePayInShop(
  'pay-in-shop',
  { en: 'Bob, who has both wallets, buys in the shop’s app and would rather pay with the chat’s', zh: '周波两个钱包都有，在店铺应用里购买，更想用聊天应用的钱包付款' },
  { person: 'bob', holds: ['chat-wallet', 'wallet-app'] },
);

export const payOneWallet = definePayInShop(
  'pay-one-wallet',
  { en: 'Carol, who has the chat’s wallet and will get no other, buys in the shop’s app and pays', zh: '何卡萝只有聊天应用的钱包，也不愿再装，在店铺应用里购买并付款' },
  { person: 'carol', holds: ['chat-wallet'] },
);

export const payGetWallet = definePayInShop(
  'pay-get-wallet',
  { en: 'Carol, who has the chat’s wallet, buys in the shop’s app, and gets another wallet if she must', zh: '何卡萝只有聊天应用的钱包，在店铺应用里购买，必要时另装一个钱包来付款' },
  { person: 'carol', holds: ['chat-wallet'], wouldGet: 'wallet-app' },
);

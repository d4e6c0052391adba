import { definePayInShop } from './pay-shop.ts';

/** Goods of a store inside the shop, in one scenario alone. */
const BOOTS = { id: '7401', title: { en: 'Hiking boots, high', zh: '高帮防滑登山靴' }, price: 49900, soldBy: 'store' } as const;

export const payInStore = definePayInShop(
  'pay-in-store',
  { en: 'Bob would rather pay with the chat’s wallet in a store inside the shop', zh: '周波在店铺里的品牌店买东西，更想用聊天应用的钱包付款' },
  { person: 'bob', holds: ['chat-wallet', 'wallet-app'], item: BOOTS.id, stage: { items: [BOOTS] } },
);

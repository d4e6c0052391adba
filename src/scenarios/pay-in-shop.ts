import { definePayInShop } from './pay-shop.ts';

export const payInShop = definePayInShop(
  'pay-in-shop',
  { en: 'Bob would rather pay in the shop with the chat’s wallet', zh: '周波两个钱包都有，在店铺里更想用聊天应用的钱包付款' },
  { person: 'bob', holds: ['chat-wallet', 'wallet-app'] },
);

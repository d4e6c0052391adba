import { definePayInShop } from './pay-shop.ts';

export const payOneWallet = definePayInShop(
  'pay-one-wallet',
  { en: 'Carol has only the chat’s wallet and pays in the shop', zh: '何卡萝只有聊天应用的钱包，在店铺里付款' },
  { person: 'carol', holds: ['chat-wallet'] },
);

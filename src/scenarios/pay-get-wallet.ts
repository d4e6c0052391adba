import { definePayInShop } from './pay-shop.ts';

export const payGetWallet = definePayInShop(
  'pay-get-wallet',
  { en: 'Carol pays in the shop, getting a second wallet if need be', zh: '何卡萝在店铺里付款，必要时另装一个钱包' },
  { person: 'carol', holds: ['chat-wallet'], wouldGet: 'wallet-app' },
);

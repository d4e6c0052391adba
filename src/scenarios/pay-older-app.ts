import { ERIN } from './erin.ts';
import { definePayInShop } from './pay-shop.ts';

export const payOlderApp = definePayInShop(
  'pay-older-app',
  { en: 'Erin, whose apps are not up to date, would rather pay in the shop with the chat’s wallet', zh: '易琳的应用没有更新，在店铺里更想用聊天应用的钱包付款' },
  { person: 'erin', holds: ['chat-wallet', 'wallet-app'], stage: { people: [ERIN] } },
);

import { CAST } from './cast.ts';
import { definePayInChat } from './pay-partner.ts';

/** Paying inside the chat with the wallet that is not the chat's. */
export const payInChat = definePayInChat(
  'pay-in-chat',
  { en: 'Bob pays with the other wallet in a shop inside the chat', zh: '周波在聊天应用里的店铺用另一个钱包付款' },
  CAST.items[4].id,
);

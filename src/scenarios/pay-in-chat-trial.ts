import { definePayInChat } from './pay-partner.ts';

/** Goods of the partner on which something new is tried out, in one scenario alone. */
const MATINEE = { id: '9201', title: { en: 'Matinee on Sunday, one seat', zh: '周日日场戏票一张' }, price: 6000, inTrial: true, soldBy: 'partner' } as const;

/** The same for goods of a trial, which the shop takes that wallet for before it takes it for all. */
export const payInChatTrial = definePayInChat(
  'pay-in-chat-trial',
  { en: 'Bob buys goods of a trial in a shop inside the chat and pays with the other wallet', zh: '周波在聊天应用里的店铺买试行商品，用另一个钱包付款' },
  MATINEE.id,
  { items: [MATINEE] },
);

import { defineBuyShared } from './buy-what-was-shared.ts';

export const buyWithOneWallet = defineBuyShared(
  'buy-shared-one-wallet',
  { en: 'Carol buys what Alice shared one-to-one, and has only the chat’s wallet', zh: '何卡萝买下爱丽单独发来的商品，她只有聊天应用的钱包' },
  { person: 'carol', holds: ['chat-wallet'] },
);

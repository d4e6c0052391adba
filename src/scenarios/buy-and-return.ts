import { BOTH, defineBuyShared } from './buy-what-was-shared.ts';

export const buyAndReturn = defineBuyShared(
  'buy-and-return',
  { en: 'Bob buys what Alice shared, pays, and comes back to her', zh: '周波买下爱丽发来的商品、付款，再回到两人的聊天' },
  { person: 'bob', holds: BOTH, returns: true },
);

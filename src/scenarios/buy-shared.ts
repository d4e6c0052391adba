import { BOTH, defineBuyShared } from './buy-what-was-shared.ts';

export const buyAndPay = defineBuyShared('buy-shared', { en: 'Bob buys what Alice shared one-to-one, and pays', zh: '周波买下爱丽单独发来的商品并付款' }, { person: 'bob', holds: BOTH });

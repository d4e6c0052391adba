import { defineOpenMini, EVERYTHING } from './mini-programs.ts';

export const openBroadMini = defineOpenMini('open-broad-mini', { en: 'Bob opens the mini-program of a merchant with many trades', zh: '周波打开一家多种经营的商家的小程序' }, EVERYTHING);

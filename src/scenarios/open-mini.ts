import { defineOpenMini, TEA } from './mini-programs.ts';

export const openMini = defineOpenMini('open-mini', { en: 'Bob opens the mini-program of a merchant whom the chat has vetted', zh: '周波打开一家已通过审核的商家的小程序' }, TEA);

import { defineOpenMini, KITES } from './mini-programs.ts';

export const openUnvettedMini = defineOpenMini('open-unvetted-mini', { en: 'Bob opens the mini-program of a merchant whom the chat has not vetted', zh: '周波打开一家未经审核的商家的小程序' }, KITES);

import { defineOpenBoard } from './open-board.ts';

export const openLive = defineOpenBoard('live', { en: 'Alice hangs an item in her live room, and Bob opens it from there', zh: '爱丽在自己的直播间挂上一件商品，周波从直播间打开它' });

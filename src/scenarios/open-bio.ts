import { defineOpenBoard } from './open-board.ts';

export const openBio = defineOpenBoard('bio', { en: 'Alice puts a link to an item on her profile, and Bob opens it from there', zh: '爱丽把商品链接放到自己的个人主页，周波从那里打开它' });

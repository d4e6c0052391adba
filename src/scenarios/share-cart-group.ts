import { defineShareCart } from './share-cart.ts';

export const shareCartGroup = defineShareCart('group', { en: 'Alice shares her cart with a group, and Bob opens it', zh: '爱丽把购物车发到群里，周波打开它' });

import { defineShareCart } from './share-cart.ts';

export const shareCartDirect = defineShareCart('direct', { en: 'Alice shares her cart with Bob one-to-one, and Bob opens it', zh: '爱丽把购物车单独发给周波，周波打开它' });

import { defineShareCart } from './share-cart.ts';

export const shareCartMoments = defineShareCart('moments', { en: 'Alice shares her cart on Moments, and Bob opens it', zh: '爱丽把购物车发到朋友圈，周波打开它' });

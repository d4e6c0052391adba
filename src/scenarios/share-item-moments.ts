import { defineShareItem } from './share-item.ts';

export const shareItemMoments = defineShareItem('moments', { en: 'Alice shares an item on Moments, and Bob opens it', zh: '爱丽把一件商品发到朋友圈，周波打开它' });

import { defineShareItem } from './share-item.ts';

export const shareItemDirect = defineShareItem('direct', { en: 'Alice shares an item with Bob one-to-one, and Bob opens it', zh: '爱丽把一件商品单独发给周波，周波打开它' });

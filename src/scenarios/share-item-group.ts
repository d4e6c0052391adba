import { defineShareItem } from './share-item.ts';

export const shareItemGroup = defineShareItem('group', { en: 'Alice shares an item with a group, and Bob opens it', zh: '爱丽把一件商品发到群里，周波打开它' });

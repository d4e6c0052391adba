import { openLater } from './open-later.ts';
import { shareItemGroup } from './share-item-group.ts';

export const shareItemGroupMonth = openLater(shareItemGroup, {
  id: 'share-item-group-month',
  title: { en: 'Alice shares an item with a group, and Bob opens it thirty-one days later', zh: '爱丽把一件商品发到群里，周波三十一天后才打开它' },
  after: '31d',
});

import { openLater } from './open-later.ts';
import { shareItemGroup } from './share-item-group.ts';

export const shareItemGroupWeek = openLater(shareItemGroup, {
  id: 'share-item-group-week',
  title: { en: 'Alice shares an item with a group, and Bob opens it eight days later', zh: '爱丽把一件商品发到群里，周波八天后才打开它' },
  after: '8d',
});

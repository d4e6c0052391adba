import { CAST } from './cast.ts';
import { defineOpenBoard, ITEM_LINK } from './open-board.ts';

/** Alice's profile has the link too, as it has for everything that she shows. */
export const openChannel = defineOpenBoard(
  'channel',
  { en: 'Alice puts an item under a video in her channel, and Bob opens it from there', zh: '爱丽在自己频道的视频下放一件商品，周波从频道打开它' },
  [{ id: 'about-alice', surface: 'bio', by: 'alice', name: CAST.people[0].name, links: [ITEM_LINK] }],
);

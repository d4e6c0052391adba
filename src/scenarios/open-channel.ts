import { CAST } from './cast.ts';
import { defineOpenBoard, ITEM_LINK } from './open-board.ts';

/** Alice's profile has the link too, as it has for everything that she shows. */
export const openChannel = defineOpenBoard({
  id: 'slow-ridge',
  surface: 'channel',
  title: { en: 'Alice puts an item under a video in her channel, and Bob opens it from there', zh: '爱丽在自己频道的视频下放一件商品，周波从频道打开它' },
  name: { en: 'The slow ridge', zh: '慢走山脊' },
  through: ({ boards }) => [{ intent: 'discover' }, { intent: 'channel' }, { name: boards['slow-ridge'] ?? '' }],
  beside: { boards: [{ id: 'about-alice', surface: 'bio', by: 'alice', name: CAST.people[0].name, links: [ITEM_LINK] }] },
});

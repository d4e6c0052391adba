import { openLater } from './open-later.ts';
import { shareVideoOwn } from './share-video-own.ts';

export const shareVideoOwnWeek = openLater(shareVideoOwn, {
  id: 'share-video-own-week',
  title: { en: 'Alice shares a short video of the chat’s own family with Bob one-to-one, and Bob opens it eight days later', zh: '爱丽把聊天应用自家的一条短视频单独发给周波，周波八天后才打开它' },
  after: '8d',
});

import { defineShareVideo } from './share-video.ts';

export const shareVideoOwn = defineShareVideo({ surface: 'direct', owner: 'self', title: { en: 'Alice shares a short video of the chat’s own family with Bob one-to-one, and Bob opens it', zh: '爱丽把聊天应用自家的一条短视频单独发给周波，周波打开它' } });

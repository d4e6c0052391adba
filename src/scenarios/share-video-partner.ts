import { defineShareVideo } from './share-video.ts';

export const shareVideoPartner = defineShareVideo({ surface: 'direct', owner: 'ally', title: { en: 'Alice shares a short video of a partner of the chat with Bob one-to-one, and Bob opens it', zh: '爱丽把聊天应用合作方的一条短视频单独发给周波，周波打开它' } });

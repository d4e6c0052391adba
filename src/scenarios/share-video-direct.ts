import { defineShareVideo } from './share-video.ts';

export const shareVideoDirect = defineShareVideo({ surface: 'direct', title: { en: 'Alice shares a short video with Bob one-to-one, and Bob opens it', zh: '爱丽把一条短视频单独发给周波，周波打开它' } });

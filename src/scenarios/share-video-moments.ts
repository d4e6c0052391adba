import { defineShareVideo } from './share-video.ts';

export const shareVideoMoments = defineShareVideo({ surface: 'moments', title: { en: 'Alice shares a short video on Moments, and Bob opens it', zh: '爱丽把一条短视频发到朋友圈，周波打开它' } });

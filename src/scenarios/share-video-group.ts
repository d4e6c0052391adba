import { defineShareVideo } from './share-video.ts';

export const shareVideoGroup = defineShareVideo({ surface: 'group', title: { en: 'Alice shares a short video with a group, and Bob opens it', zh: '爱丽把一条短视频发到群里，周波打开它' } });

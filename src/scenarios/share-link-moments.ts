import { defineShareLink } from './share-link.ts';

export const shareLinkMoments = defineShareLink('moments', { en: 'Alice copies the link of an item and pastes it on Moments, and Bob opens it', zh: '爱丽复制一件商品的链接粘贴到朋友圈，周波打开它' });

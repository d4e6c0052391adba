import { defineShareLink } from './share-link.ts';

export const shareLinkGroup = defineShareLink('group', { en: 'Alice copies the link of an item and pastes it into a group, and Bob opens it', zh: '爱丽复制一件商品的链接粘贴到群里，周波打开它' });

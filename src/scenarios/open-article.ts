import { defineOpenBoard } from './open-board.ts';

export const openArticle = defineOpenBoard('article', { en: 'Alice links an item in her article, and Bob opens it from there', zh: '爱丽在自己的文章里链接一件商品，周波从文章打开它' });

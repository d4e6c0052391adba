import { defineOpenBoard } from './open-board.ts';

export const openArticle = defineOpenBoard({
  id: 'what-to-carry',
  surface: 'article',
  title: { en: 'Alice links an item in her article, and Bob opens it from there', zh: '爱丽在自己的文章里链接一件商品，周波从文章打开它' },
  name: { en: 'What to carry up the ridge', zh: '上山带些什么' },
  through: ({ boards }) => [{ intent: 'discover' }, { intent: 'article' }, { name: boards['what-to-carry'] ?? '' }],
  beside: { accounts: [{ id: 'ridge-notes', name: { en: 'Ridge notes', zh: '山脊笔记' } }], messages: [{ surface: 'article', place: 'what-to-carry', from: 'ridge-notes', text: { en: 'A chair is the one luxury that I carry up.', zh: '上山只带一样奢侈品：一把椅子。' } }] },
});

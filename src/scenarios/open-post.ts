import { openPost } from '../journeys/open-post.ts';
import { CAST } from './cast.ts';
import type { Scenario } from './scenario.ts';

const ITEM = CAST.items[0];
const POST = {
  id: '501',
  author: 'reed_and_rush',
  title: { en: 'Five chairs that we carried up a hill', zh: '背上山试坐的五把椅子' },
  text: { en: 'The tangerine one won: light, low, and dry again in an hour.', zh: '橘色这把赢了：轻、矮，淋了雨一小时就干。' },
  item: ITEM.id,
} as const;

/** Following a link from another site into the shop. */
export const openCommunityPost: Scenario = {
  id: 'open-post',
  title: { en: 'Bob opens the item that a post in a community links to', zh: '周波打开社区帖子里链接的商品' },
  surface: 'direct',
  gates: ['land'],
  texts: [],
  legs: [
    {
      person: 'bob',
      end: { kind: 'goal' },
      browserOpensAt: 'community-site',
      journey: (me, names) => openPost(me, { browserApp: names.apps.browser, title: names.posts[POST.id] ?? '' }),
    },
  ],
  goal: { person: 'bob', screen: { hosts: ['shop-site', 'shop-app'], path: `/item/${ITEM.id}`, item: ITEM.id } },
  stage: { posts: [POST] },
};

import { findItem } from '../journeys/find-item.ts';
import { CAST } from './cast.ts';
import type { Scenario } from './scenario.ts';

/** What Bob looks for; the shop does not list it to him. */
const ITEM = CAST.items[0];

/** Finding a thing of the shop that nobody sent. */
export const findItemBySearch: Scenario = {
  id: 'find-item',
  title: { en: 'Bob finds an item by searching the web', zh: '周波在网上搜索并找到一件商品' },
  surface: 'direct',
  gates: ['find', 'land'],
  texts: ['own search words'],
  wish: { en: 'camp chair', zh: '折叠椅' },
  legs: [
    {
      person: 'bob',
      end: { kind: 'goal' },
      browserOpensAt: 'search-site',
      journey: (me, names) => findItem(me, { browserApp: names.apps.browser, shopApp: names.apps.shop, words: names.wish }),
    },
  ],
  goal: { person: 'bob', screen: { hosts: ['shop-site', 'shop-app'], path: `/item/${ITEM.id}`, item: ITEM.id } },
};

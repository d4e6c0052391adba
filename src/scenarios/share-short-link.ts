import { CAST } from './cast.ts';
import type { Scenario } from './scenario.ts';
import { shareItemDirect } from './share-item-direct.ts';

const ITEM = CAST.items[0];

/** The shop hands its item over under a short address of another company's, which leads on to the shop's own. */
export const shareShortLink: Scenario = {
  ...shareItemDirect,
  id: 'share-short-link',
  title: { en: 'Alice shares an item by a short link with Bob one-to-one, and Bob opens it', zh: '爱丽用短链接把一件商品单独发给周波，周波打开它' },
  stage: { shortLinks: [{ id: 'k7w2', target: { host: 'shop-site', path: `/item/${ITEM.id}` } }] },
};

import { ERIN } from './erin.ts';
import type { Scenario } from './scenario.ts';
import { shareItemDirect } from './share-item-direct.ts';
import { openingLeg, sharingLeg } from './share-legs.ts';

/** What Alice shares; the shop does not list it to whoever receives it. */
const TARP = { id: '7501', title: { en: 'Tarp with eyelets, sand', zh: '沙色带扣眼天幕布' }, price: 15900, unlistedFor: ['bob', 'carol', ERIN.id] } as const;

/** A link for somebody whose chat is not the newest one. */
export const shareItemOlderApp: Scenario = {
  ...shareItemDirect,
  id: 'share-item-older-app',
  title: { en: 'Alice shares an item one-to-one with Erin, whose apps are not up to date, and Erin opens it', zh: '爱丽把一件商品单独发给应用没有更新的易琳，易琳打开它' },
  legs: [
    sharingLeg('direct', 'shop', { friend: ERIN.id }),
    openingLeg('direct', { person: ERIN.id }),
  ],
  goal: { person: ERIN.id, screen: { hosts: ['shop-site', 'shop-app'], path: `/item/${TARP.id}`, item: TARP.id } },
  stage: { people: [ERIN], items: [TARP] },
};

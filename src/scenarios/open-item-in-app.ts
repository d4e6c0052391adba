import { openInApp } from '../journeys/open-in-app.ts';
import { CAST } from './cast.ts';
import type { Scenario } from './scenario.ts';
import { shareItemDirect } from './share-item-direct.ts';
import { openingLeg, sharingLeg } from './share-legs.ts';

/** The item in the app, where its reader is known. */
export const IN_THE_APP: Scenario['goal'] = { person: 'bob', screen: { hosts: ['shop-app'], path: `/item/${CAST.items[0].id}`, item: CAST.items[0].id } };

/** From a friend's link into the app that the item belongs to. */
export const openItemInApp: Scenario = {
  ...shareItemDirect,
  id: 'open-item-in-app',
  title: { en: 'Bob opens an item that Alice shared one-to-one and goes on to it in the shop’s app', zh: '周波打开爱丽单独发来的商品，再到店铺应用里看它' },
  legs: [sharingLeg('direct'), openingLeg('direct', { open: openInApp })],
  goal: IN_THE_APP,
  endsElsewhere: true,
};

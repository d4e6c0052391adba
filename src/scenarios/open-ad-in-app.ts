import { openInApp } from '../journeys/open-in-app.ts';
import { openAd, WAY_TO_ADS } from './open-ad.ts';
import { IN_THE_APP } from './open-item-in-app.ts';
import { boardLeg } from './open-board.ts';
import type { Scenario } from './scenario.ts';

/** From a paid link into the app, which is what the advertiser pays for. */
export const openAdInApp: Scenario = {
  ...openAd,
  id: 'open-ad-in-app',
  title: { en: 'Bob opens an item from an advertisement in the feed and goes on to it in the shop’s app', zh: '周波从朋友圈的广告里打开一件商品，再到店铺应用里看它' },
  gates: [...openAd.gates, 'exit'],
  legs: [boardLeg('stall', WAY_TO_ADS, { open: openInApp })],
  goal: IN_THE_APP,
  endsElsewhere: true,
};

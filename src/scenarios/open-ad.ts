import { boardLeg, ITEM_GOAL, ITEM_LINK } from './open-board.ts';
import type { Way } from './own-boards.ts';
import type { Scenario } from './scenario.ts';

/** Advertisements stand among the posts of contacts. */
export const WAY_TO_ADS: Way = () => [{ intent: 'discover' }, { intent: 'moments' }];

/** The advertisement stands in the feed: the shop paid for it, and nobody whom we measure put it there. */
export const openAd: Scenario = {
  id: 'open-ad',
  title: { en: 'Bob opens an item from an advertisement in the feed', zh: '周波从朋友圈的广告里打开一件商品' },
  surface: 'ad',
  gates: ['show', 'open', 'land'],
  texts: ['title as shown', 'address as shown', 'own password'],
  legs: [boardLeg('stall', WAY_TO_ADS)],
  goal: ITEM_GOAL,
  stage: {
    accounts: [{ id: 'stall', name: { en: 'Ridge outfitters', zh: '山行用品' } }],
    boards: [{ id: 'chair-ad', surface: 'ad', by: 'stall', name: { en: 'Folding chairs', zh: '折叠椅广告' }, links: [{ ...ITEM_LINK, target: { ...ITEM_LINK.target, path: `${ITEM_LINK.target.path}?ad=1` } }] }],
  },
};

import { sharePage } from '../journeys/share-page.ts';
import type { Scenario, Text } from './scenario.ts';
import { endOfSharing, findRecipient, openingLeg, SURFACE_WORDS, type EverydaySurface } from './share-legs.ts';

/**
 * Alice has a page of the user's own before her in the browser and shares it on a surface; Bob opens what arrived. What
 * the page offers is its own affair, so no `offer` and no `land` stands among the gates.
 */
function definePageScenario(surface: EverydaySurface, title: Text): Scenario {
  return {
    id: `share-page-${surface}`,
    title,
    surface,
    gates: ['exit', 'send', 'show', 'open'],
    texts: [],
    legs: [
      {
        person: 'alice',
        end: endOfSharing(surface),
        journey: (me, names) => sharePage(me, { browserApp: names.apps.browser, chatApp: names.apps.chat, surface: SURFACE_WORDS[surface], ...(names.press !== undefined && { press: names.press }), ...findRecipient(surface, names) }),
      },
      openingLeg(surface, { isForeign: true }),
    ],
    goal: { person: 'bob', page: true },
  };
}

/** What a page of the user's own is measured by, in the order of the matrix. */
export const PAGE_SCENARIOS: readonly Scenario[] = [
  definePageScenario('direct', { en: 'Alice shares the page with Bob one-to-one, and Bob opens it', zh: '爱丽把网页单独发给周波，周波打开它' }),
  definePageScenario('group', { en: 'Alice shares the page with a group, and Bob opens it', zh: '爱丽把网页发到群里，周波打开它' }),
  definePageScenario('moments', { en: 'Alice shares the page on Moments, and Bob opens it', zh: '爱丽把网页发到朋友圈，周波打开它' }),
];

import { openShared } from '../journeys/open-shared.ts';
import { sharePage } from '../journeys/share-page.ts';
import { CAST } from './cast.ts';
import type { Scenario, Surface, Text } from './scenario.ts';

const GROUP = CAST.groups[0];
const SURFACE_WORDS = { direct: 'friend', group: 'group', moments: 'moments' } as const;

/**
 * Alice has a page of the user's own before her in the browser and shares it on a surface; Bob opens what arrived. What
 * the page offers is its own affair, so no `offer` and no `land` stands among the gates.
 */
function definePageScenario(surface: Surface, title: Text): Scenario {
  const place = { direct: 'bob', group: GROUP.id, moments: 'moments' }[surface];
  return {
    id: `share-page-${surface}`,
    title,
    surface,
    gates: ['exit', 'send', 'show', 'open'],
    texts: [],
    legs: [
      {
        person: 'alice',
        end: { kind: 'sent', surface, place, from: 'alice' },
        journey: (me, { apps, people, groups, press }) => {
          const recipient = { direct: people['bob'], group: groups[GROUP.id], moments: undefined }[surface];
          return sharePage(me, {
            browserApp: apps.browser,
            chatApp: apps.chat,
            surface: SURFACE_WORDS[surface],
            ...(press !== undefined && { press }),
            ...(recipient !== undefined && { recipient }),
          });
        },
      },
      {
        person: 'bob',
        end: { kind: 'goal' },
        journey: (me, { apps, people, groups, passwords }) => {
          const from = people['alice'] ?? '';
          const conversation = { direct: from, group: groups[GROUP.id], moments: undefined }[surface];
          return openShared(me, {
            shopApp: apps.shop,
            chatApp: apps.chat,
            browserApp: apps.browser,
            password: passwords['bob'] ?? '',
            from,
            isForeign: true,
            ...(conversation !== undefined && { conversation }),
          });
        },
      },
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

/** What the scenarios that are scored are about. */
export const SCORED_FAMILIES = ['share', 'spread', 'pay', 'enter', 'find'] as const;
export type ScoredFamily = (typeof SCORED_FAMILIES)[number];

/**
 * The scenarios that the openness score is the mean of, by family. Frozen: a score says something only beside scores over
 * the same list, so that a change of the list is a new version, and scores of two versions are never compared. Version 1
 * was the family `share` alone, under which a wall before paying, entering or finding cost nothing. A family is a list
 * too, so that a run of some goals has a score of what it measured whole. What came after the list is told as not scored.
 */
export const SCORED_SCENARIOS = {
  version: 2,
  families: {
    share: ['share-item-direct', 'share-item-group', 'share-item-moments'],
    spread: [
      'open-ad', 'open-article', 'open-bio', 'open-channel', 'open-live', 'pass-on', 'share-cart-direct', 'share-cart-group', 'share-cart-moments',
      'share-video-direct', 'share-video-group', 'share-video-moments', 'share-video-own', 'share-video-partner',
    ],
    pay: [
      'bind-card', 'buy-and-return', 'buy-shared', 'buy-shared-one-wallet', 'friend-pays', 'pay-get-wallet', 'pay-in-chat', 'pay-in-chat-trial', 'pay-in-shop',
      'pay-in-store', 'pay-later', 'pay-older-app', 'pay-one-wallet',
    ],
    enter: ['claim-gift', 'claim-gift-late', 'open-broad-mini', 'open-mini', 'open-unvetted-mini'],
    find: ['add-clerk', 'find-item', 'open-post'],
  },
} as const satisfies { readonly version: number; readonly families: Readonly<Record<ScoredFamily, readonly string[]>> };

/** The whole list, family by family. */
export const SCORED_IDS: readonly string[] = SCORED_FAMILIES.flatMap((family) => SCORED_SCENARIOS.families[family]);

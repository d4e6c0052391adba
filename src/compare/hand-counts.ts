const PAYING: readonly (readonly [string, number])[] = [
  ['buy-shared', 12], ['buy-shared-one-wallet', 12], ['buy-and-return', 16], ['pay-in-shop', 4], ['pay-one-wallet', 4],
  ['pay-get-wallet', 4], ['pay-older-app', 4], ['pay-in-store', 4], ['pay-later', 6], ['pay-in-chat', 5], ['pay-in-chat-trial', 5], ['friend-pays', 10], ['bind-card', 6],
];

const ENTERING: readonly (readonly [string, number])[] = [['add-clerk', 6], ['open-item-in-app', 10], ['open-ad-in-app', 5], ['open-mini', 4], ['open-unvetted-mini', 4], ['open-broad-mini', 4], ['claim-gift', 12], ['claim-gift-late', 12]];

const BOARDS: readonly (readonly [string, number])[] = [['open-live', 11], ['open-channel', 11], ['open-article', 11], ['open-ad', 4], ['open-bio', 10]];

const SHARING: readonly (readonly [string, number])[] = [
  ['share-item-direct', 9], ['share-item-group', 9], ['share-item-moments', 9], ['share-item-group-week', 9], ['share-item-group-month', 9], ['share-item-older-app', 9],
  ['share-short-link', 9], ['share-link-group', 13], ['share-link-moments', 16], ['pass-on', 16], ['share-cart-direct', 9], ['share-cart-group', 9], ['share-cart-moments', 9],
  ['share-video-direct', 9], ['share-video-group', 9], ['share-video-moments', 9], ['share-video-partner', 9], ['share-video-own', 9], ['share-video-own-week', 9], ['share-invitation', 9],
];

const FINDING: readonly (readonly [string, number])[] = [['find-item', 4], ['open-post', 3]];

/** Whoever wants to get into the shop's app pays for it where it is missing. */
const INTO_THE_APP: readonly string[] = ['open-item-in-app', 'open-ad-in-app'];

/**
 * Clicks under `open` that were counted by hand, by `scenario@device`: what the control must cost, no more and no less. In the
 * open world nobody pastes, and hardly anybody needs an app that is missing, so they are the same on every device.
 */
export const HAND_COUNTS: Readonly<Record<string, number>> = Object.fromEntries(
  ['phone', 'phone-en', 'phone-asks-paste', 'phone-without-shop-app'].flatMap((device) =>
    [...SHARING, ...BOARDS, ...ENTERING, ...PAYING, ...FINDING].filter(([id]) => device !== 'phone-without-shop-app' || !INTO_THE_APP.includes(id)).map(([id, clicks]): [string, number] => [`${id}@${device}`, clicks]),
  ),
);

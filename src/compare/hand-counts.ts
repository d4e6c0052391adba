/** Clicks under `open` that were counted by hand, by `scenario@device`: what the control must cost, no more and no less. */
export const HAND_COUNTS: Readonly<Record<string, number>> = Object.fromEntries(
  ['phone', 'phone-en', 'phone-asks-paste', 'phone-without-shop-app'].flatMap((device) => [
    [`share-item-direct@${device}`, 9],
    [`share-item-group@${device}`, 9],
    [`share-item-moments@${device}`, 9],
  ]),
);

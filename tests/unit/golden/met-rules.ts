/**
 * Rules under which no click is ever made, since they say what `open` says or are met by the last press of the way, and a
 * built-in scenario in which somebody meets them all the same.
 */
export const MET_WITHOUT_A_CLICK: Readonly<Record<string, string>> = {
  'cart-one-tap/cart-card': 'share-cart-group',
  'cart-one-tap/cart-delivered': 'share-cart-group',
  'landing-prepared/landing-prepared': 'share-item-direct',
  'october-2021-announced/cart-card': 'share-cart-group',
  'october-2021-announced/cart-delivered': 'share-cart-group',
  'october-2021-paying/jump-beside': 'pay-in-store',
  'wallet-beside-shop/jump-beside': 'pay-in-store',
  'wallet-for-all/wallet-for-all': 'buy-shared',
  'wallet-jump/wallet-jump': 'buy-shared',
};

const SEALED = 'the control is closed at the first gate of every scenario, so that nobody comes this far; tests/e2e/closed-gates.spec.ts closes each gate alone';

/** Rules that nobody meets in any built-in cell, and why that is so. */
export const NEVER_MET: Readonly<Record<string, string>> = {
  'code-copy-removed/code-copy-removed': 'as one mechanism alone it leaves the share sheet as in the open world, which gives no pass-code; february-2026 has both, and people meet it there',
  'sealed/sealed-send': SEALED,
  'sealed/sealed-open': SEALED,
  'sealed/sealed-exit': SEALED,
  'sealed/sealed-return': SEALED,
};

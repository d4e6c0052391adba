/**
 * What is measured where nothing is asked for: regimes and scenarios that stay under a minute on two cores. A mechanism
 * that joins the catalogue does not join this list.
 */
export const FIRST_SUITE = {
  regimes: ['open', 'confirm-direct', 'no-groups', 'pass-code-groups', 'copy-address', 'qr-moments', 'shop-download-wall', 'autumn-2021', 'sealed'],
  scenarios: ['share-item-direct', 'share-item-group', 'share-item-moments'],
} as const satisfies Record<string, readonly string[]>;

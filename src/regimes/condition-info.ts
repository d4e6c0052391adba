import { AGE_INFO, EXIT_WAY_INFO, FEE_INFO, HOP_INFO, OWNER_INFO, TARGET_INFO, VERSION_INFO } from './circumstance-info.ts';
import { ENTRY_INFO, STANDING_INFO } from './enter-info.ts';
import { FINDER_INFO, REFERRER_INFO } from './find-info.ts';
import { APP_INFO, KIND_INFO } from './info.ts';
import { COHORT_INFO, GOODS_INFO, MEANS_INFO, MERCHANT_INFO } from './pay-info.ts';
import type { Condition, CONDITIONS } from './regime.ts';
import { SURFACE_INFO } from './surface-info.ts';
import type { Info } from './vocabulary.ts';

/** What is said of the words of every condition: a condition or a word without an entry does not compile. */
export const CONDITION_INFO: { readonly [K in Condition]: Readonly<Record<(typeof CONDITIONS)[K][number], Info>> } = {
  surface: SURFACE_INFO,
  kind: KIND_INFO,
  app: APP_INFO,
  means: MEANS_INFO,
  merchant: MERCHANT_INFO,
  cohort: COHORT_INFO,
  goods: GOODS_INFO,
  version: VERSION_INFO,
  age: AGE_INFO,
  owner: OWNER_INFO,
  paid: FEE_INFO,
  target: TARGET_INFO,
  hop: HOP_INFO,
  way: EXIT_WAY_INFO,
  finder: FINDER_INFO,
  referrer: REFERRER_INFO,
  entry: ENTRY_INFO,
  standing: STANDING_INFO,
};

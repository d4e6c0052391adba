import type { Scenario } from './scenario.ts';
import { shareItemDirect } from './share-item-direct.ts';
import { shareItemGroup } from './share-item-group.ts';
import { shareItemMoments } from './share-item-moments.ts';

export { PAGE_SCENARIOS } from './share-page.ts';

/** Every built-in scenario, in the order of the matrix. */
export const SCENARIOS: readonly Scenario[] = [shareItemDirect, shareItemGroup, shareItemMoments];

import { expect } from '@playwright/test';
import { test } from '../../src/harness/fixtures.ts';
import { HOSTILE, makeHostileCast } from './hostile-cast.ts';
import { getRegime, measure } from './measure.ts';

/** Ways that between them pass every screen on which a name, a title or a message stands. */
const WAYS = [
  ['share-item-direct', 'confirm-direct'],
  ['share-item-group', 'pass-code-groups'],
  ['share-item-moments', 'open'],
] as const;

// Protects the count from what people write: whatever stands in a title, a message or a name, no script runs, no
// screen breaks, and no outcome, click, screen or switch changes. A script that ran, or that the policy stopped,
// would break the cell by its console error.
for (const [kind, words] of Object.entries(HOSTILE)) {
  for (const [scenario, regime] of WAYS) {
    test(`${kind}: ${scenario}@${regime}`, async ({ browser, keptTabs }) => {
      const [tame, hostile] = await Promise.all([measure({ browser, keptTabs }, scenario, getRegime(regime)), measure({ browser, keptTabs }, scenario, getRegime(regime), undefined, makeHostileCast(words))]);
      const figures = ({ outcome, reason, clicks, longPresses, systemPresses, screens, decisions, appSwitches, charges, lost, needs }: typeof tame.measurement) => ({
        outcome, reason, clicks, longPresses, systemPresses, screens, decisions, appSwitches, charges, lost, needs,
      });
      expect(figures(hostile.measurement)).toEqual(figures(tame.measurement));
    });
  }
}

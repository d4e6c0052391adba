import { expect } from '@playwright/test';
import { test } from '../../src/harness/fixtures.ts';
import { SCENARIOS } from '../../src/scenarios/index.ts';
import { HOSTILE, makeHostileCast } from './hostile-cast.ts';
import { getRegime, measure, measureAlone } from './measure.ts';

/** Ways that between them pass every screen on which a name, a title or a message stands. */
const WAYS = [
  ['share-item-direct', 'confirm-direct'],
  ['share-item-group', 'pass-code-groups'],
  ['share-item-moments', 'open'],
] as const;

// Protects the count from what people write: whatever stands in a title, a message or a name, no script runs, no
// screen breaks, and no outcome, click, screen or switch changes. A script that ran, or that the policy stopped,
// would break the cell by its console error. What the built-in words cost is
// measured without a browser; that Chromium gives the same for these cells is held by tests/e2e/golden.spec.ts.
for (const [kind, words] of Object.entries(HOSTILE)) {
  for (const [scenario, regime] of WAYS) {
    test(`${kind}: ${scenario}@${regime}`, async ({ browser, keptTabs }) => {
      const { measurement: tame } = await measureAlone(SCENARIOS.find(({ id }) => id === scenario)!, getRegime(regime));
      const { measurement: hostile } = await measure({ browser, keptTabs }, scenario, getRegime(regime), undefined, makeHostileCast(words));
      const figures = ({ outcome, reason, clicks, longPresses, systemPresses, screens, decisions, appSwitches, charges, lost, needs }: typeof tame) => ({
        outcome, reason, clicks, longPresses, systemPresses, screens, decisions, appSwitches, charges, lost, needs,
      });
      expect(figures(hostile)).toEqual(figures(tame));
    });
  }
}

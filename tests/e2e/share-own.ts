import type { Browser } from '@playwright/test';
import type { TargetConfig } from '../../src/config/config.ts';
import { makeSettings } from '../../src/config/settings.ts';
import { measureCell, type CellResult } from '../../src/harness/measure-cell.ts';
import { runInChromium } from '../../src/harness/run-in-chromium.ts';
import { DEVICES } from '../../src/phone/devices.ts';
import type { Regime } from '../../src/regimes/regime.ts';
import { CAST } from '../../src/scenarios/cast.ts';
import { PAGE_SCENARIOS } from '../../src/scenarios/index.ts';
import type { Scenario } from '../../src/scenarios/scenario.ts';
import { getRegime } from './measure.ts';

export type Measure = typeof measureCell;

/** Has a page shared and opened, on a phone in English; one-to-one where no scenario is given. */
export function shareOwn(browser: Browser, address: string, more: Partial<TargetConfig> = {}, regime: Regime = getRegime('open'), measure: Measure = measureCell, scenario: Scenario = PAGE_SCENARIOS[0]!): Promise<CellResult> {
  const { target } = makeSettings({ config: { target: { address, ...more } }, folder: '.' }, { cwd: '.' });
  return measure({ scenario, regime, device: DEVICES[1], seed: CAST, pictures: false, target: target!, createEngine: runInChromium(browser) });
}

/** What came of it, in one line. */
export function tell({ measurement: { outcome, clicks, page, blockedAt, reason } }: CellResult): string {
  return outcome === 'completed' ? `${clicks} clicks, in ${page?.seenIn}` : outcome === 'blocked' ? `blocked at ${blockedAt?.gate}` : `broken: ${reason}`;
}

import { test as base } from '@playwright/test';
import type { Device } from '../phone/devices.ts';
import type { TabPool } from '../phone/chromium/tab-pool.ts';
import type { Regime } from '../regimes/regime.ts';
import { CAST } from '../scenarios/cast.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { CELL_ATTACHMENT, packPictures, PICTURES_ATTACHMENT, type CellAttachment } from './attachment.ts';
import type { Target } from '../config/settings.ts';
import { lendTabs } from './lend-tabs.ts';
import { measureSteadily } from './measure-steadily.ts';
import { recordRegime, recordScenario } from './records.ts';
import { runInChromium } from './run-in-chromium.ts';
import { whileBrowserRuns } from './while-browser-runs.ts';

export interface HarnessOptions {
  /** What a project measures on. */
  device: Device | undefined;
  /** What a tagged describe runs under. */
  regime: Regime | undefined;
  /** A page of the user's own, for the scenarios that are about one. */
  target: Target | undefined;
  /** Whether every step is photographed. */
  pictures: boolean;
}

export interface HarnessFixtures {
  /** Measures a scenario under the regime and on the device in use, and attaches what was found. @throws where the cell is broken. */
  attempt: (scenario: Scenario) => Promise<void>;
}

export interface HarnessWorkerFixtures {
  /** Tabs that are kept from cell to cell; none where Playwright traces. */
  keptTabs: TabPool | undefined;
}

/** Playwright's test with what a measurement needs. */
export const test = base.extend<HarnessFixtures & HarnessOptions, HarnessWorkerFixtures>({
  keptTabs: [({ browser, trace }, use) => lendTabs({ browser, trace }, use), { scope: 'worker' }],
  device: [undefined, { option: true }],
  regime: [undefined, { option: true }],
  target: [undefined, { option: true }],
  pictures: [true, { option: true }],
  attempt: async ({ browser, keptTabs, device, regime, target, pictures }, use, testInfo) => {
    await use(async (scenario) => {
      if (!device || !regime) throw new Error('Failed to measure: no device or no regime is in use. Set both with test.use().');
      const { measurement, acted, pictures: shots, end } = await whileBrowserRuns(browser, () =>
        measureSteadily({ createEngine: runInChromium(browser, keptTabs), scenario, regime, device, seed: CAST, pictures, ...(target && { target }) }),
      );
      const attachment: CellAttachment = {
        measurement,
        acted,
        regime: recordRegime(regime),
        scenario: recordScenario(scenario),
        browser: { name: browser.browserType().name(), version: browser.version() },
      };
      await testInfo.attach(CELL_ATTACHMENT, { body: JSON.stringify(attachment), contentType: 'application/json' });
      if (pictures) await testInfo.attach(PICTURES_ATTACHMENT, { body: JSON.stringify(packPictures(shots, end)), contentType: 'application/json' });
      if (measurement.outcome === 'broken') throw new Error(`${scenario.id}@${regime.id}@${device.id} is broken: ${measurement.reason}`);
    });
  },
});

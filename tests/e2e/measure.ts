import type { Browser } from '@playwright/test';
import { measureCell, type CellResult } from '../../src/harness/measure-cell.ts';
import { runInChromium } from '../../src/harness/run-in-chromium.ts';
import type { TabPool } from '../../src/phone/chromium/tab-pool.ts';
import { DEVICES } from '../../src/phone/devices.ts';
import type { Seed } from '../../mock-platforms/platform.ts';
import type { Engine } from '../../src/phone/pane.ts';
import { loadCatalogue } from '../../src/regimes/load.ts';
import type { Regime } from '../../src/regimes/regime.ts';
import { CAST } from '../../src/scenarios/cast.ts';
import { createJsdomEngine } from '../../src/phone/jsdom/jsdom-engine.ts';
import { PageStore } from '../../src/phone/jsdom/page-store.ts';
import { SCENARIOS } from '../../src/scenarios/index.ts';
import type { Scenario } from '../../src/scenarios/scenario.ts';

const catalogue = await loadCatalogue();

export const REGIMES = catalogue.map(({ id }) => id);

export function getRegime(id: string): Regime {
  const regime = catalogue.find((each) => each.id === id);
  if (!regime) throw new Error(`no regime ${id}`);
  return regime;
}

const store = new PageStore();

/** Measures one cell without a browser, in a fraction of the time; both engines give the same (tests/unit/golden/measured/). */
export function measureAlone(scenario: Scenario, regime: Regime): Promise<CellResult> {
  return measureCell({ scenario, regime, device: DEVICES[0], seed: CAST, pictures: false, createEngine: ({ send }) => createJsdomEngine({ send, store }) });
}

/** What a test has of a browser (fixtures of src/harness/fixtures.ts). */
export interface Lent {
  readonly browser: Browser;
  readonly keptTabs: TabPool | undefined;
}

/** Measures one cell without pictures; `disturb` may stand between phone and browser. */
export function measure({ browser, keptTabs }: Lent, scenarioId: string, regime: Regime, disturb: (engine: Engine) => Engine = (engine) => engine, seed: Seed = CAST): Promise<CellResult> {
  const scenario = SCENARIOS.find(({ id }) => id === scenarioId);
  if (!scenario) throw new Error(`no scenario ${scenarioId}`);
  return measureCell({
    scenario,
    regime,
    device: DEVICES[0],
    seed,
    pictures: false,
    createEngine: (world) => disturb(runInChromium(browser, keptTabs)(world)),
  });
}

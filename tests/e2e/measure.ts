import type { Browser } from '@playwright/test';
import { measureCell, type CellResult } from '../../src/harness/measure-cell.ts';
import { createChromiumEngine } from '../../src/phone/chromium/chromium-engine.ts';
import { DEVICES } from '../../src/phone/devices.ts';
import type { Seed } from '../../mock-platforms/platform.ts';
import type { Engine } from '../../src/phone/pane.ts';
import { loadCatalogue } from '../../src/regimes/load.ts';
import type { Regime } from '../../src/regimes/regime.ts';
import { CAST } from '../../src/scenarios/cast.ts';
import { SCENARIOS } from '../../src/scenarios/index.ts';

const catalogue = await loadCatalogue();

export const REGIMES = catalogue.map(({ id }) => id);

export function getRegime(id: string): Regime {
  const regime = catalogue.find((each) => each.id === id);
  if (!regime) throw new Error(`no regime ${id}`);
  return regime;
}

/** Measures one cell without pictures; `disturb` may stand between phone and browser. */
export function measure(browser: Browser, scenarioId: string, regime: Regime, disturb: (engine: Engine) => Engine = (engine) => engine, seed: Seed = CAST): Promise<CellResult> {
  const scenario = SCENARIOS.find(({ id }) => id === scenarioId);
  if (!scenario) throw new Error(`no scenario ${scenarioId}`);
  return measureCell({
    scenario,
    regime,
    device: DEVICES[0],
    seed,
    pictures: false,
    createEngine: ({ proxy }) => disturb(createChromiumEngine(browser, { proxy, colorScheme: 'light' })),
  });
}

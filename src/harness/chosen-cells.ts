import { DEVICES, type Device } from '../phone/devices.ts';
import { readSettings, type Target } from '../config/settings.ts';
import { FIRST_SUITE } from '../regimes/first-suite.ts';
import { ablateRegime } from '../regimes/ablate-regime.ts';
import { listUsualRegimes, loadCatalogueWith } from '../regimes/load.ts';
import type { Regime } from '../regimes/regime.ts';
import { PAGE_SCENARIOS, SCENARIOS } from '../scenarios/index.ts';
import type { Scenario } from '../scenarios/scenario.ts';

export interface ChosenCells {
  readonly regimes: readonly Regime[];
  readonly scenarios: readonly Scenario[];
  readonly devices: readonly Device[];
  /** A page of the user's own, which then takes the built-in scenarios' place. */
  readonly target?: Target;
}

/** Both controls are measured in every run: without them no toll can be told. */
const CONTROLS: readonly string[] = ['open', 'sealed'];

/**
 * What the environment asks to measure: LINKTOLL_REGIMES, LINKTOLL_SCENARIOS and LINKTOLL_DEVICES, ids with commas
 * between; a list that is empty means everything, but on the first device alone. Where neither regimes nor scenarios
 * are named it is the first suite with what was brought along, unless LINKTOLL_SUITE says `all`. LINKTOLL_ABLATE names a regime
 * that is measured without its rules, too. The command line has checked the ids.
 * `withControls`: a measurement says nothing without them, a proof stands alone.
 */
export async function chooseCells(env: NodeJS.ProcessEnv, { withControls = true } = {}): Promise<ChosenCells> {
  const named = { regimes: readIds(env['LINKTOLL_REGIMES']), scenarios: readIds(env['LINKTOLL_SCENARIOS']) };
  const devices = readIds(env['LINKTOLL_DEVICES']);
  const { regimes: paths, devices: own, target } = readSettings(env);
  const ablated = env['LINKTOLL_ABLATE'];
  const all = (await loadCatalogueWith(paths)).flatMap((regime) => (regime.id === ablated ? [regime, ...ablateRegime(regime)] : [regime]));
  const isFirstSuite = !named.regimes && !named.scenarios && env['LINKTOLL_SUITE'] !== 'all';
  const regimes = isFirstSuite ? await listUsualRegimes(all) : named.regimes;
  const scenarios: readonly string[] | undefined = isFirstSuite && !target ? FIRST_SUITE.scenarios : named.scenarios;
  const isEverywhere = named.scenarios !== undefined || env['LINKTOLL_SUITE'] === 'all';
  const offered = target ? PAGE_SCENARIOS.filter(({ surface }) => isEverywhere || target.surfaces.includes(surface)) : SCENARIOS;
  return {
    ...(target && { target }),
    regimes: all.filter(({ id, lacks }) => !regimes || (withControls && CONTROLS.includes(id)) || regimes.includes(lacks?.regime ?? id)),
    scenarios: offered.filter(({ id }) => !scenarios || scenarios.includes(id)),
    devices: [...DEVICES, ...own].filter(({ id }, index) => (devices ? devices.includes(id) : index === 0)),
  };
}

function readIds(list: string | undefined): string[] | undefined {
  const ids = (list ?? '').split(',').filter((id) => id !== '');
  return ids.length > 0 ? ids : undefined;
}

import { DEVICES, type Device } from '../phone/devices.ts';
import { FIRST_SUITE } from '../regimes/first-suite.ts';
import { loadCatalogue } from '../regimes/load.ts';
import type { Regime } from '../regimes/regime.ts';
import { SCENARIOS } from '../scenarios/index.ts';
import type { Scenario } from '../scenarios/scenario.ts';

export interface ChosenCells {
  readonly regimes: readonly Regime[];
  readonly scenarios: readonly Scenario[];
  readonly devices: readonly Device[];
}

/** Both controls are measured in every run: without them no toll can be told. */
const CONTROLS: readonly string[] = ['open', 'sealed'];

/**
 * What the environment asks to measure: LINKTOLL_REGIMES, LINKTOLL_SCENARIOS and LINKTOLL_DEVICES, ids with commas
 * between; a list that is empty means everything, but on the first device alone. Where neither regimes nor scenarios
 * are named it is the first suite, unless LINKTOLL_SUITE says `all`. The command line has checked the ids.
 * `withControls`: a measurement says nothing without them, a proof stands alone.
 */
export async function chooseCells(env: NodeJS.ProcessEnv, { withControls = true } = {}): Promise<ChosenCells> {
  const named = { regimes: readIds(env['LINKTOLL_REGIMES']), scenarios: readIds(env['LINKTOLL_SCENARIOS']) };
  const isFirstSuite = !named.regimes && !named.scenarios && env['LINKTOLL_SUITE'] !== 'all';
  const { regimes, scenarios }: { regimes?: readonly string[] | undefined; scenarios?: readonly string[] | undefined } = isFirstSuite ? FIRST_SUITE : named;
  const devices = readIds(env['LINKTOLL_DEVICES']);
  return {
    regimes: (await loadCatalogue()).filter(({ id }) => !regimes || (withControls && CONTROLS.includes(id)) || regimes.includes(id)),
    scenarios: SCENARIOS.filter(({ id }) => !scenarios || scenarios.includes(id)),
    devices: DEVICES.filter(({ id }, index) => (devices ? devices.includes(id) : index === 0)),
  };
}

function readIds(list: string | undefined): string[] | undefined {
  const ids = (list ?? '').split(',').filter((id) => id !== '');
  return ids.length > 0 ? ids : undefined;
}

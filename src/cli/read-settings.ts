import { Option, type Command } from 'commander';
import { loadConfig, type LoadedConfig } from '../config/load-config.ts';
import { makeSettings, type Settings } from '../config/settings.ts';
import { listUsualRegimes, loadCatalogueWith } from '../regimes/load.ts';
import type { Regime } from '../regimes/regime.ts';
import type { Io, SuiteLists } from './io.ts';

/** Options that several commands share: where the user's own things are. */
export interface OwnOptions {
  readonly config?: string;
  readonly regimes?: string[];
  readonly target?: string;
  readonly allowHost?: string[];
}

/** Adds the options by which a command finds the user's own configuration and regimes. */
export function addOwnOptions(command: Command): Command {
  return command
    .addOption(new Option('--config <file>', 'configuration to read (default: linktoll.config.ts of this folder, if it is there)'))
    .addOption(new Option('--regimes <path...>', 'files or folders with regimes of your own, beside the built-in ones'));
}

/** What the user brings along: settings, the regimes there are, and where results go unless it is said otherwise. */
export interface OwnThings {
  readonly settings: Settings;
  readonly regimes: readonly Regime[];
  /** Ids of those that are measured where nothing is asked for. */
  readonly usual: readonly string[];
  readonly config: LoadedConfig['config'];
}

/** @throws ConfigError, RegimeError: all that is wrong, before anything is started */
export async function readOwnThings(io: Io, options: OwnOptions): Promise<OwnThings> {
  const loaded = await loadConfig(io.cwd, options.config);
  const settings = makeSettings(loaded, {
    cwd: io.cwd,
    ...(options.target !== undefined && { target: options.target }),
    ...(options.regimes && { regimes: options.regimes }),
    ...(options.allowHost && { allowHost: options.allowHost }),
  });
  const regimes = await loadCatalogueWith(settings.regimes);
  return { settings, regimes, usual: await listUsualRegimes(regimes), config: loaded.config };
}

/**
 * The suite with the user's own devices and, for a page of theirs, with the scenarios that it is measured by. Regimes of
 * their own are part of the first suite: who brings one wants it measured.
 */
export function extendSuite(suite: SuiteLists, { settings: { devices, target }, usual }: OwnThings): Pick<SuiteLists, 'scenarios' | 'devices'> & { readonly firstSuite: { readonly regimes: readonly string[]; readonly scenarios: readonly string[] } } {
  const scenarios = target ? suite.pageScenarios : suite.scenarios;
  return {
    scenarios,
    devices: [...suite.devices, ...devices],
    firstSuite: { regimes: usual, scenarios: target ? scenarios.map(({ id }) => id).filter((id) => target.surfaces.some((surface) => id === `share-page-${surface}`)) : suite.firstSuite.scenarios },
  };
}

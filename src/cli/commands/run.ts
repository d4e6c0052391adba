import { extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { handOnSettings, SETTINGS_VARIABLE } from '../../config/settings.ts';
import { CONTROLS } from '../../regimes/regime.ts';
import { lockFolder } from '../../results/write-lock.ts';
import { asUsage, InterruptedError } from '../errors.ts';
import type { Io } from '../io.ts';
import { judgeRun } from '../judge-run.ts';
import { checkIds, DEFAULT_DIR, parseShard, parseWorkers } from '../options.ts';
import { addOwnOptions, extendSuite, readOwnThings, type OwnOptions } from '../read-settings.ts';

interface RunOptions extends OwnOptions {
  readonly regime?: string[];
  readonly scenario?: string[];
  readonly device?: string[];
  readonly out?: string;
  readonly workers?: number;
  readonly shard?: string;
  readonly quiet?: boolean;
}

const CONFIG = fileURLToPath(new URL(`../../../playwright.config${extname(import.meta.url)}`, import.meta.url));

/** How long (ms) an interrupted Playwright may take to wind down before it is killed. */
const WIND_DOWN = 20_000;

export function addRun(program: Command, io: Io, playwrightArgs: readonly string[]): void {
  addOwnOptions(program.command('run'))
    .description('Measure: writes DIR/results.json, DIR/run.json and DIR/index.html, and prints the matrix. Without a filter: the first suite.')
    .usage('[options] [-- PLAYWRIGHT ARGS]')
    .option('--regime <id...>', 'only these regimes; the controls open and sealed are always added')
    .option('--scenario <id...>', 'only these scenarios')
    .option('--device <id...>', 'on these devices; without it on the first, which makes the matrix')
    .option('--target <url>', 'measure a page of your own in the place of the built-in shop')
    .option('--allow-host <host...>', 'let the page reach these hosts too; needed for a page on a public host')
    .option('--out <dir>', `where the results go (default: "${DEFAULT_DIR}")`)
    .option('--workers <n>', 'how many cells are measured at once', parseWorkers)
    .option('--shard <i/n>', 'measure one part of n; merge the parts with Playwright', parseShard)
    .option('--quiet', 'say nothing but what went wrong')
    .action((options: RunOptions) => run(options, io, playwrightArgs));
}

/** Finds a browser, measures in a Playwright of its own, and judges what it left behind. */
async function run(options: RunOptions, io: Io, playwrightArgs: readonly string[]): Promise<void> {
  const own = await readOwnThings(io, options);
  const { scenarios, devices } = extendSuite(await io.loadSuite(), own.settings);
  const catalogue = own.regimes.map(({ id }) => id);
  const regimes = checkIds('regime', options.regime ?? [], catalogue);
  const chosen = {
    // Without its controls a run would have no tolls to tell.
    regimes: regimes.length === 0 ? [] : catalogue.filter((id) => (CONTROLS as readonly string[]).includes(id) || regimes.includes(id)),
    scenarios: checkIds('scenario', options.scenario ?? [], scenarios.map(({ id }) => id)),
    devices: checkIds('device', options.device ?? [], devices.map(({ id }) => id)),
  };
  const out = resolve(io.cwd, options.out ?? own.config.out ?? DEFAULT_DIR);
  // Asked before a browser is fetched, and given free at once: the reporter takes the folder for as long as it writes.
  (await asUsage(() => lockFolder(out)))();
  const browser = await io.ensureBrowser((line) => io.stderr(`${line}\n`));
  const { LINKTOLL_BROWSER: _, LINKTOLL_BROWSER_PATH: __, [SETTINGS_VARIABLE]: ___, ...inherited } = io.env;
  const env = {
    ...inherited,
    // One that was named but did not start must not be named to the child.
    ...(browser.path !== undefined && { LINKTOLL_BROWSER: browser.path }),
    // Spares playwright.config.ts the search; empty stands for Playwright's own.
    LINKTOLL_BROWSER_PATH: browser.path ?? '',
    LINKTOLL_REGIMES: chosen.regimes.join(','),
    LINKTOLL_SCENARIOS: chosen.scenarios.join(','),
    LINKTOLL_DEVICES: chosen.devices.join(','),
    LINKTOLL_OUT: out,
    LINKTOLL_COMMAND: 'run',
    ...handOnSettings(own.settings),
  };
  const projects = chosen.devices.length > 0 ? chosen.devices : devices.slice(0, 1).map(({ id }) => id);
  const args = [
    'test',
    '-c',
    CONFIG,
    ...projects.map((id) => `--project=${id}`),
    ...(options.workers === undefined ? [] : [`--workers=${options.workers}`]),
    ...(options.shard === undefined ? [] : [`--shard=${options.shard}`]),
    ...playwrightArgs,
  ];
  const started = Date.now();
  const ended = await attend(args, env, io, options.quiet ?? false);
  await judgeRun({ dir: out, since: started, ended, isShard: options.shard !== undefined });
}

/** Runs Playwright to its end, handing signals on. @throws InterruptedError after one */
async function attend(args: readonly string[], env: NodeJS.ProcessEnv, io: Io, quiet: boolean): Promise<number | string> {
  const playwright = io.startPlaywright(args, env, { quiet });
  let interrupted: NodeJS.Signals | undefined;
  let deadline: NodeJS.Timeout | undefined;
  const release = io.onInterrupt((signal) => {
    interrupted ??= signal;
    // Playwright winds down on SIGINT alone, which lets the reporter keep what is measured; SIGTERM would cut it off.
    playwright.stop('SIGINT');
    deadline ??= setTimeout(() => playwright.stop('SIGKILL'), WIND_DOWN);
  });
  const ended = await playwright.ended;
  clearTimeout(deadline);
  release();
  if (interrupted) throw new InterruptedError(`Failed to finish the run: it was interrupted (${interrupted}). What was measured until then is kept; start it again for the rest.`);
  return ended;
}

import { resolve } from 'node:path';
import type { Command } from 'commander';
import { ablateRegime } from '../../regimes/ablate-regime.ts';
import { CONTROLS, type Regime } from '../../regimes/regime.ts';
import { lockFolder } from '../../results/write-lock.ts';
import { attendPlaywright } from '../attend-playwright.ts';
import { checkWebServer } from '../check-web-server.ts';
import { concludeRun } from '../conclude-run.ts';
import { asUsage, UsageError } from '../errors.ts';
import { openBaseline } from '../hold-baseline.ts';
import type { Io } from '../io.ts';
import type { PictureMode } from '../../report/report-data.ts';
import { checkIds, DEFAULT_DIR, parseShard, parseWorkers, picturesOption } from '../options.ts';
import { addOwnOptions, extendSuite, readOwnThings, type OwnOptions } from '../read-settings.ts';

interface RunOptions extends OwnOptions {
  readonly regime?: string[];
  readonly scenario?: string[];
  readonly device?: string[];
  readonly all?: boolean;
  readonly ablate?: string;
  readonly out?: string;
  readonly workers?: number;
  readonly shard?: string;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly pictures: PictureMode;
  readonly quiet?: boolean;
}

export function addRun(program: Command, io: Io, playwrightArgs: readonly string[]): void {
  addOwnOptions(program.command('run'))
    .description('Measure: writes DIR/results.json, DIR/run.json and DIR/index.html, and prints the matrix. Without a filter: the first suite.')
    .usage('[options] [-- PLAYWRIGHT ARGS]')
    .option('--regime <id...>', 'only these regimes; the controls open and sealed are always added')
    .option('--scenario <id...>', 'only these scenarios')
    .option('--device <id...>', 'on these devices; without it on the first, which makes the matrix')
    .option('--all', 'every regime and scenario, not only the first suite')
    .option('--ablate <regime>', 'measure it without each of its rules and each two of them, and tell what a rule adds and where rules interact')
    .option('--target <url>', 'measure a page of your own in the place of the built-in shop')
    .option('--allow-host <host...>', 'let the page reach these hosts too; needed for a page on a public host')
    .option('--out <dir>', `where the results go (default: "${DEFAULT_DIR}")`)
    .option('--workers <n>', 'how many cells are measured at once', parseWorkers)
    .option('--shard <i/n>', 'measure one part of n; merge the parts with Playwright', parseShard)
    .option('--baseline <file>', 'fail where a cell is dearer than there, newly blocked or not measured any more, and print the added steps')
    .option('--update-baseline', 'accept what was measured: write it to the file of --baseline')
    .addOption(picturesOption('take none; embed them in the report; or leave them in the folder beside it'))
    .option('--quiet', 'say nothing but what went wrong')
    .action((options: RunOptions) => run(options, io, playwrightArgs));
}

/** Finds a browser, measures in a Playwright of its own, and judges what it left behind. */
async function run(options: RunOptions, io: Io, playwrightArgs: readonly string[]): Promise<void> {
  const own = await readOwnThings(io, options);
  const { scenarios, devices, firstSuite } = extendSuite(await io.loadSuite(), own);
  const catalogue = own.regimes.map(({ id }) => id);
  const ablate = checkAblated(options, own.regimes);
  const regimes = checkIds('regime', [...(options.regime ?? []), ...(ablate !== undefined && !options.all ? [ablate] : [])], catalogue);
  const chosen = {
    all: options.all ?? false,
    // Without its controls a run would have no tolls to tell.
    regimes: regimes.length === 0 ? [] : catalogue.filter((id) => (CONTROLS as readonly string[]).includes(id) || regimes.includes(id)),
    scenarios: checkIds(own.settings.target ? 'scenario for a page of your own' : 'scenario', options.scenario ?? [], scenarios.map(({ id }) => id)),
    devices: checkIds('device', options.device ?? [], devices.map(({ id }) => id)),
    ...(ablate !== undefined && { ablate }),
  };
  if (options.baseline !== undefined && options.shard !== undefined) {
    throw new UsageError('Failed to read the command line: a part of a run cannot be held against a baseline. Merge the parts, then "linktoll compare BASELINE DIR --fail-on-dearer".');
  }
  await checkWebServer(own.settings.target);
  const baseline = await openBaseline(options.baseline, options.updateBaseline ?? false);
  const out = resolve(io.cwd, options.out ?? own.config.out ?? DEFAULT_DIR);
  // Asked before a browser is fetched, and given free at once: the reporter takes the folder for as long as it writes.
  (await asUsage(() => lockFolder(out)))();
  const projects = chosen.devices.length > 0 ? chosen.devices : devices.slice(0, 1).map(({ id }) => id);
  const args = [...(options.shard === undefined ? [] : [`--shard=${options.shard}`]), ...playwrightArgs];
  const started = Date.now();
  const ended = await attendPlaywright({ command: 'run', chosen, out, projects, workers: options.workers, pictures: options.pictures, settings: own.settings, args, quiet: options.quiet ?? false }, io);
  const isFirstSuite = !chosen.all && chosen.regimes.length + chosen.scenarios.length === 0;
  // A page of one's own has its usual surfaces, whatever regimes are named.
  const isUsual = own.settings.target !== undefined && !chosen.all && chosen.scenarios.length === 0;
  const asked = isFirstSuite ? firstSuite : isUsual ? { ...chosen, scenarios: firstSuite.scenarios } : chosen;
  const isChosen = (ids: readonly string[], id: string | undefined) => ids.length === 0 || ids.includes(id ?? '');
  await concludeRun({
    dir: out,
    since: started,
    ended,
    isShard: options.shard !== undefined,
    baseline,
    mayBeNarrowed: playwrightArgs.length > 0,
    isAsked: (cell) => {
      const [scenario, regime, device] = cell.split('@');
      return isChosen(asked.scenarios, scenario) && isChosen(asked.regimes, regime) && isChosen(projects, device);
    },
    quiet: options.quiet ?? false,
  }, io);
}

/** @throws UsageError where a regime cannot be measured without its rules, or what it gives has an id that is taken */
function checkAblated({ ablate, baseline }: RunOptions, regimes: readonly Regime[]): string | undefined {
  if (ablate === undefined) return undefined;
  checkIds('regime', [ablate], regimes.map(({ id }) => id));
  if (baseline !== undefined) throw new UsageError('Failed to read the command line: regimes with rules left out are nothing to hold against a baseline. Leave out --ablate or --baseline.');
  const regime = regimes.find(({ id }) => id === ablate)!;
  if (regime.sort === 'control') throw new UsageError(`Failed to choose what to measure: ${ablate} is a control, which stands for itself. Name a mechanism or a composite.`);
  const taken = ablateRegime(regime).find(({ id }) => regimes.some((other) => other.id === id));
  if (taken) throw new UsageError(`Failed to choose what to measure: ${ablate} without rules would be called ${taken.id}, and a regime is called so already. Give yours another name.`);
  return ablate;
}

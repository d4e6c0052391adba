import { resolve } from 'node:path';
import type { Command } from 'commander';
import { readMinimum } from '../../results/minimum.ts';
import { lockFolder } from '../../results/write-lock.ts';
import { attendPlaywright } from '../attend-playwright.ts';
import { asUsage } from '../errors.ts';
import type { Io } from '../io.ts';
import { judgeExplore } from '../judge-explore.ts';
import { checkIds, DEFAULT_DIR, parseWorkers, picturesOption } from '../options.ts';
import { addOwnOptions, extendSuite, readOwnThings, type OwnOptions } from '../read-settings.ts';
import type { PictureMode } from '../../report/report-data.ts';

interface ExploreOptions extends OwnOptions {
  readonly regime?: string[];
  readonly scenario?: string[];
  readonly device?: string[];
  readonly all?: boolean;
  readonly out: string;
  readonly workers?: number;
  readonly pictures: PictureMode;
  readonly quiet?: boolean;
}

export function addExplore(program: Command, io: Io): void {
  addOwnOptions(program.command('explore'))
    .description('Prove the minimum: search each cell for the least that anyone could pay, walk the way that was found in the browser, and write DIR/minimum.json beside the results. Cells whose proof still holds are not searched again. Without a filter: the first suite.')
    .option('--regime <id...>', 'only these regimes')
    .option('--scenario <id...>', 'only these scenarios')
    .option('--device <id...>', 'on these devices; without it on the first, which makes the matrix')
    .option('--all', 'every regime and scenario, not only the first suite')
    .option('--out <dir>', 'where the results lie, and the minima go', DEFAULT_DIR)
    .option('--workers <n>', 'how many cells are searched at once, each in a process of its own beside a browser (default: half of the cores)', parseWorkers)
    .addOption(picturesOption('of the HTML report: show none; embed them; or leave those of the journeys in the folder beside it'))
    .option('--quiet', 'say nothing but what went wrong')
    .action((options: ExploreOptions) => explore(options, io));
}

/** Searches in a Playwright of its own, and judges what it left behind. */
async function explore(options: ExploreOptions, io: Io): Promise<void> {
  // A page of the user's own runs in a browser alone, so only their regimes and devices are searched.
  const own = await readOwnThings(io, options);
  const { target: _target, ...settings } = own.settings;
  const { scenarios, devices } = extendSuite(await io.loadSuite(), { ...own, settings });
  const chosen = {
    all: options.all ?? false,
    regimes: checkIds('regime', options.regime ?? [], own.regimes.map(({ id }) => id)),
    scenarios: checkIds('scenario', options.scenario ?? [], scenarios.map(({ id }) => id)),
    devices: checkIds('device', options.device ?? [], devices.map(({ id }) => id)),
  };
  const out = resolve(options.out);
  // Asked before a browser is fetched, and given free at once: the reporter takes the folder for as long as it writes.
  (await asUsage(() => lockFolder(out)))();
  await asUsage(() => readMinimum(out));
  const started = Date.now();
  const ended = await attendPlaywright({ command: 'explore', chosen, out, projects: ['explore'], workers: options.workers, pictures: options.pictures, settings, args: [], quiet: options.quiet ?? false }, io);
  await judgeExplore({ dir: out, since: started, ended });
}

import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { handOnSettings, NO_SETTINGS, SETTINGS_VARIABLE, type Settings } from '../config/settings.ts';
import type { PictureMode } from '../report/report-data.ts';
import { InterruptedError } from './errors.ts';
import type { Io } from './io.ts';

const CONFIG = fileURLToPath(new URL(`../../playwright.config${extname(import.meta.url)}`, import.meta.url));

/** How long (ms) an interrupted Playwright may take to wind down before it is killed. */
const WIND_DOWN = 20_000;

export interface PlaywrightOrder {
  /** What Playwright is started for: it decides on projects and reporter. */
  readonly command: 'run' | 'explore';
  /** Ids that were chosen; an empty list stands for what is usual. `all`: for everything that there is. */
  readonly chosen: { readonly all: boolean; readonly regimes: readonly string[]; readonly scenarios: readonly string[]; readonly devices: readonly string[]; readonly ablate?: string };
  /** Absolute. */
  readonly out: string;
  readonly projects: readonly string[];
  readonly workers: number | undefined;
  /** What becomes of a run's pictures in its report. */
  readonly pictures?: PictureMode;
  /** What the user brings along; nothing where it is left out. */
  readonly settings?: Settings;
  /** More arguments of Playwright's. */
  readonly args: readonly string[];
  readonly quiet: boolean;
}

/**
 * Finds a browser and runs a Playwright of our configuration to its end, handing signals on.
 * @returns its exit code, or in words how it ended otherwise
 * @throws InterruptedError after a signal
 */
export async function attendPlaywright({ command, chosen, out, projects, workers, pictures, settings = NO_SETTINGS, args, quiet }: PlaywrightOrder, io: Io): Promise<number | string> {
  io.checkPlaywright();
  // A browser that runs elsewhere is not looked for here.
  const browser = settings.connectOptions ? undefined : await io.ensureBrowser((line) => io.stderr(`${line}\n`));
  const { LINKTOLL_BROWSER: _, LINKTOLL_BROWSER_PATH: __, [SETTINGS_VARIABLE]: ___, ...inherited } = io.env;
  const env = {
    ...inherited,
    // One that was named but did not start must not be named to the child.
    ...(browser?.path !== undefined && { LINKTOLL_BROWSER: browser.path }),
    // Spares playwright.config.ts the search; empty stands for Playwright's own.
    LINKTOLL_BROWSER_PATH: browser?.path ?? '',
    LINKTOLL_REGIMES: chosen.regimes.join(','),
    LINKTOLL_SCENARIOS: chosen.scenarios.join(','),
    LINKTOLL_DEVICES: chosen.devices.join(','),
    LINKTOLL_ABLATE: chosen.ablate ?? '',
    LINKTOLL_SUITE: chosen.all ? 'all' : '',
    LINKTOLL_OUT: out,
    ...(pictures !== undefined && { LINKTOLL_PICTURES: pictures }),
    LINKTOLL_COMMAND: command,
    ...handOnSettings(settings),
  };
  const line = ['test', '-c', CONFIG, ...projects.map((id) => `--project=${id}`), ...(workers === undefined ? [] : [`--workers=${workers}`]), ...args];
  const playwright = io.startPlaywright(line, env, { quiet });
  let interrupted: NodeJS.Signals | undefined;
  let deadline: NodeJS.Timeout | undefined;
  const release = io.onInterrupt((signal) => {
    interrupted ??= signal;
    // Playwright winds down on SIGINT alone, which lets the reporter keep what is there; SIGTERM would cut it off.
    playwright.stop('SIGINT');
    deadline ??= setTimeout(() => playwright.stop('SIGKILL'), WIND_DOWN);
  });
  const ended = await playwright.ended;
  clearTimeout(deadline);
  release();
  const { noun, done } = WORDS[command];
  if (interrupted) throw new InterruptedError(`Failed to finish the ${noun}: it was interrupted (${interrupted}). What was ${done} until then is kept; start it again for the rest.`);
  return ended;
}

const WORDS = { run: { noun: 'run', done: 'measured' }, explore: { noun: 'search', done: 'proved' } } as const;

import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import type { Lang } from '../../compare/show-text.ts';
import { refuseWord } from '../../regimes/describe-issue.ts';
import { asUsage, InterruptedError, UsageError } from '../errors.ts';
import type { Io } from '../io.ts';
import { langOption } from '../options.ts';
import { addOwnOptions, readOwnThings, type OwnOptions } from '../read-settings.ts';

interface ServeOptions extends OwnOptions {
  readonly regime: string;
  readonly port: number;
  readonly lang: Lang;
  readonly quiet?: boolean;
}

/** TOLL on the keys of a telephone; ports below 49152 are never given out at random. */
const DEFAULT_PORT = 8655;

export function addServe(program: Command, io: Io): void {
  addOwnOptions(program.command('serve'))
    .description("The platforms in an ordinary browser, each as seen from the chat's webview, the browser or the shop's app. Stays until it is interrupted (exit 130).")
    .option('--regime <id>', 'what is in force at first; the index page changes it', 'open')
    .option('--port <n>', 'where to listen on this machine; 0 for any port that is free', parsePort, DEFAULT_PORT)
    .option('--quiet', 'do not say where it is')
    .addOption(langOption(io.env))
    .action((options: ServeOptions) => serve(options, io));
}

/** Serves until a signal comes. There is no other end, so it always throws. @throws InterruptedError */
async function serve({ regime, port, lang, quiet, ...own }: ServeOptions, io: Io): Promise<never> {
  const { regimes } = await readOwnThings(io, own);
  const ids = regimes.map(({ id }) => id);
  if (!ids.includes(regime)) throw new UsageError(`Failed to choose what to serve: ${refuseWord(regime, 'regime', ids)}`);
  // Imported late: it brings the platforms along, which no other command needs.
  const { startServing } = await import('../../serve/start-serving.ts');
  const serving = await asUsage(() => startServing({ regimes, regime, port, language: lang }));
  const signal = await new Promise<NodeJS.Signals>((resolve) => {
    const release = io.onInterrupt((signal) => {
      release();
      resolve(signal);
    });
    if (!quiet) io.stdout(`Serving  ${serving.address}  (${regime}; Ctrl+C ends it)\n`);
  });
  await serving.close();
  throw new InterruptedError(`Stopped serving: interrupted (${signal}).`);
}

/** @throws InvalidArgumentError where it is no port */
function parsePort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new InvalidArgumentError('Give a port from 0 to 65535.');
  return Number(text);
}

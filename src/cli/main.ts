import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { addCheck } from './commands/check.ts';
import { addCompare } from './commands/compare.ts';
import { addExplore } from './commands/explore.ts';
import { addInit } from './commands/init.ts';
import { addList } from './commands/list.ts';
import { addNew } from './commands/new.ts';
import { addReport } from './commands/report.ts';
import { addRun } from './commands/run.ts';
import { addServe } from './commands/serve.ts';
import { addShow } from './commands/show.ts';
import { EXIT, exitCodeOf, UsageError } from './errors.ts';
import type { Io } from './io.ts';

/**
 * The command line: parses the arguments (without node and script), runs the command and gives its exit code (see
 * errors.ts). It never throws and never ends the process.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  // What stands behind "--" is Playwright's; commander would take it for arguments of ours.
  const border = argv.indexOf('--');
  const own = border < 0 ? argv : argv.slice(0, border);
  const rest = border < 0 ? [] : argv.slice(border + 1);
  try {
    if (own.length === 0) throw new UsageError('Failed to start: no command given. Run "linktoll --help" for what there is.');
    await declareProgram(io, rest).parseAsync([...own], { from: 'user' });
    return EXIT.done;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.done;
      io.stderr(`linktoll: ${tellMisuse(error, own[0] ?? '')}\n`);
      return EXIT.usage;
    }
    io.stderr(`${tellError(error, Boolean(io.env['LINKTOLL_DEBUG']))}\n`);
    return exitCodeOf(error);
  }
}

function declareProgram(io: Io, rest: readonly string[]): Command {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  const program = new Command('linktoll')
    .description('Measures what a walled garden charges for a shared link, in clicks.')
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    // Its own errors are told by main, in one line.
    .configureOutput({ writeOut: io.stdout, writeErr: io.stderr, outputError: () => undefined, getOutHelpWidth: () => Math.min(io.width, 110), getOutHasColors: () => io.color });
  addRun(program, io, rest);
  addExplore(program, io);
  addShow(program, io);
  addReport(program, io);
  addCompare(program, io);
  addList(program, io);
  addCheck(program, io);
  addServe(program, io);
  addNew(program, io);
  addInit(program, io);
  for (const command of program.commands) command.copyInheritedSettings(program).helpOption('--help', 'print this help');
  if (rest.length > 0) {
    program.hook('preAction', (_, command) => {
      if (command.name() !== 'run') command.error(`error: ${command.name()} hands nothing on behind "--"`, { code: 'linktoll.rest' });
    });
  }
  return program;
}

/** Commander's words in the shape of ours; whoever named a command that there is is sent to its own help. */
function tellMisuse({ message, code }: CommanderError, asked: string): string {
  const [problem = '', near] = message.replace(/^error: /, '').split('\n');
  const helped = code === 'commander.unknownCommand' || !/^[a-z]+$/.test(asked) ? '' : `${asked} `;
  const hint = near === undefined ? '' : ` ${near.replace(/^\(|\)$/g, '')}`;
  return `Failed to read the command line: ${problem.replace(/\.$/, '')}.${hint} Run "linktoll ${helped}--help" for what there is.`;
}

function tellError(error: unknown, debug: boolean): string {
  if (!(error instanceof Error)) return `linktoll: ${String(error)}`;
  const told = error.message.split('\n').map((line) => `linktoll: ${line}`).join('\n');
  return debug ? `${told}\n${error.stack}${error.cause instanceof Error ? `\nCaused by: ${error.cause.stack}` : ''}` : told;
}

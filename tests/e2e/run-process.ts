import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PLAYWRIGHT = fileURLToPath(new URL('../../node_modules/@playwright/test/cli.js', import.meta.url));
const BIN = fileURLToPath(new URL('../../bin/linktoll.js', import.meta.url));

/** A process that a test may wait for, look into and kill. */
export interface RunningProcess {
  readonly pid: number;
  /** Exit code, or the signal that ended it, with all that it said. */
  readonly ended: Promise<{ readonly code: number | NodeJS.Signals; readonly output: string }>;
  /** Waits until it has said this. @returns what the pattern's first group caught, or all. @throws where it ended without */
  says(words: RegExp): Promise<string>;
  kill(signal: NodeJS.Signals): void;
  /** To every process of the run at once, as Ctrl+C does in a terminal. */
  killGroup(signal: NodeJS.Signals): void;
}

/** Starts `linktoll ARGS` as a person would. */
export function startLinktoll(args: readonly string[]): RunningProcess {
  return start([BIN, ...args], {});
}

/** Starts `playwright ARGS`, as for merging, with linktoll's folder in the environment. */
export function startPlaywright(args: readonly string[], out: string): RunningProcess {
  return start([PLAYWRIGHT, ...args], { LINKTOLL_OUT: out });
}

function start(line: readonly string[], env: NodeJS.ProcessEnv): RunningProcess {
  // What the Playwright that runs this test put into the environment is not its child's; nor is the summary of a workflow's step.
  const { FORCE_COLOR: _color, LINKTOLL_BROWSER_PATH: _path, GITHUB_STEP_SUMMARY: _summary, ...inherited } = process.env;
  // In a group of its own, as a terminal starts it.
  const child = spawn(process.execPath, line, { env: { ...inherited, NO_COLOR: '1', ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let output = '';
  let heard: () => void = () => undefined;
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (words: string) => ((output += words), heard()));
  const ended = new Promise<{ code: number | NodeJS.Signals; output: string }>((resolve, reject) => {
    child.on('error', reject);
    // Not "close": a killed process's children may hold its streams a while longer.
    child.on('exit', (code, signal) => setImmediate(() => resolve({ code: code ?? signal ?? -1, output })));
  });
  return {
    pid: child.pid ?? -1,
    ended,
    kill: (signal) => void child.kill(signal),
    killGroup: (signal) => void process.kill(-(child.pid ?? Number.NaN), signal),
    says: (words) =>
      new Promise((resolve, reject) => {
        const read = (said: string): string | undefined => {
          const found = words.exec(said);
          return found ? (found[1] ?? found[0]) : undefined;
        };
        heard = () => {
          const found = read(output);
          if (found !== undefined) resolve(found);
        };
        heard();
        void ended.then((end) => (words.test(end.output) ? resolve(read(end.output) ?? '') : reject(new Error(`ended (${end.code}) without saying ${words}:\n${end.output}`))));
      }),
  };
}

/** Pids of the living descendants of a process whose command line matches, from /proc (Linux). */
export function listDescendants(root: number, command: RegExp): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const parent = /^\d+$/.test(name) ? read(`/proc/${name}/stat`)?.replace(/^.*\) /s, '').split(' ') : undefined;
    if (parent && parent[0] !== 'Z') parents.set(Number(name), Number(parent[1]));
  }
  const isBelow = (pid: number | undefined): boolean => pid !== undefined && (parents.get(pid) === root || isBelow(parents.get(pid)));
  return [...parents.keys()].filter((pid) => isBelow(pid) && command.test(read(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ') ?? ''));
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

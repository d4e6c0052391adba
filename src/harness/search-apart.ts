import { fork, type ChildProcess } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Searched } from './search-cell.ts';

/** What the process that searches answers for a cell. */
export type SearchAnswer = { readonly key: string } & ({ readonly searched: Searched; /** How long the search took. */ readonly ms: number } | { readonly error: string });

export interface FoundApart {
  readonly searched: Searched;
  /** How long the search took, ms. */
  readonly ms: number;
}

interface Asked {
  readonly found: Promise<FoundApart>;
  readonly settle: (answer: SearchAnswer) => void;
}

const MODULE = new URL(`./search-process${extname(import.meta.url)}`, import.meta.url);

/**
 * Searches in a process of its own, so that a browser can walk one way while the next is looked for. What is learned in it is shared by all
 * cells that it searches, in the order in which they are asked for.
 */
export class SearchApart {
  readonly #asked = new Map<string, Asked>();
  readonly #startProcess: () => ChildProcess;
  #process: ChildProcess | undefined;

  /** `start`: tests hand in a process of their own. */
  constructor(start = startProcess) {
    this.#startProcess = start;
  }

  /** Has a cell searched as soon as those are done that were asked for before; asking twice is asking once. @throws what the search throws, and where its process ends before it does */
  search(key: string): Promise<FoundApart> {
    const known = this.#asked.get(key);
    if (known) return known.found;
    let settle: Asked['settle'] = () => undefined;
    const found = new Promise<FoundApart>((resolve, reject) => {
      settle = (answer) => ('error' in answer ? reject(new Error(answer.error)) : resolve({ searched: answer.searched, ms: answer.ms }));
    });
    // It may be asked for ahead, by nobody who listens yet.
    found.catch(() => undefined);
    this.#asked.set(key, { found, settle });
    this.start().send(key);
    return found;
  }

  /** Starts the process, if it does not run. */
  start(): ChildProcess {
    return (this.#process ??= this.#attend(this.#startProcess()));
  }

  /** Ends the process, whatever it is at. */
  close(): void {
    this.#process?.kill();
  }

  #attend(child: ChildProcess): ChildProcess {
    child.on('message', (answer: SearchAnswer) => this.#asked.get(answer.key)?.settle(answer));
    child.on('error', ({ message }) => this.#fail(message));
    child.on('exit', (code, signal) => this.#fail(signal ?? `exit code ${code}`));
    return child;
  }

  /** Whoever still waits is told; the next search starts another process. */
  #fail(reason: string): void {
    this.#process = undefined;
    const waiting = [...this.#asked];
    this.#asked.clear();
    for (const [key, { settle }] of waiting) settle({ key, error: `Failed to search ${key}: the process that searches has ended (${reason}). Search it again, with fewer workers where memory was short.` });
  }
}

/** Room for what is young, MB: most of what a search makes it needs for a moment. With Node's own 16 it takes 10 to 15 % longer. */
const YOUNG = ['--min-semi-space-size=64', '--max-semi-space-size=64'];
/** It says itself when there is nothing to keep. */
const COLLECTS = ['--expose-gc'];

/** The sources run as they are, read by tsx with our own settings; installed, they are compiled. */
function startProcess(): ChildProcess {
  const isSource = extname(MODULE.pathname) === '.ts';
  return fork(fileURLToPath(MODULE), {
    serialization: 'advanced',
    execArgv: [...YOUNG, ...COLLECTS, ...(isSource ? ['--import', import.meta.resolve('tsx')] : [])],
    env: { ...process.env, NODE_OPTIONS: '', ...(isSource && { TSX_TSCONFIG_PATH: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)) }) },
  });
}

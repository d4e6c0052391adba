import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';

/** Who writes into a folder. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the lock was made, ISO 8601: for whoever reads the file. */
  readonly started: string;
  /** When the process was born, in ticks since the machine started (Linux): tells it from a later one with its pid. */
  readonly birth?: string;
}

/** How long (ms) a lock that says nothing may be one that is just being written; older, its writer was killed. */
const WRITING = 10_000;

/**
 * Takes DIR for one run, so that no second one writes into it: DIR/run.lock is made with O_EXCL and says who made it.
 * A lock whose process is dead is taken over at once. That the lock could be made is proof that the folder can be
 * written to. Synchronous, so that nothing else happens between asking and having.
 * @returns what gives the folder free again; it may be called when the process ends, and more than once
 * @throws Error *Failed to run: …* when another run has the folder, or it cannot be made or written to
 */
export function lockFolder(dir: string): () => void {
  try {
    makeFolder(dir);
    return take(dir, join(dir, 'run.lock'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new Error(`Failed to run: ${dir} cannot be written to: ${(error as Error).message}. Do make room or make it writable, or choose another folder with --out.`, { cause: error });
  }
}

/** As `mkdir -p`, save where a folder's parent is there and takes none, as in /proc: Node 20 then tries for ever. */
function makeFolder(dir: string): void {
  try {
    mkdirSync(dir);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && statSync(dir).isDirectory()) return;
    if (code !== 'ENOENT' || existsSync(dirname(dir))) throw error;
    makeFolder(dirname(dir));
    makeFolder(dir);
  }
}

function take(dir: string, file: string): () => void {
  for (;;) {
    const mine = make(file);
    if (mine !== undefined) return () => void (read(file) === mine && rmSync(file, { force: true }));
    const seen = read(file);
    if (seen === undefined) continue;
    const holder = parse(seen);
    if (holder ? isAlive(holder) : isYoung(file)) throw new Error(tellHeld(dir, file, holder));
    // Taking a dead one's lock away has a lock of its own: else a slow second taker would take away the first one's new lock.
    const release = take(dir, `${file}.takeover`);
    try {
      if (read(file) === seen) rmSync(file, { force: true });
    } finally {
      release();
    }
  }
}

/** @returns what the lock says, or undefined where there is one already */
function make(file: string): string | undefined {
  let handle: number;
  try {
    handle = openSync(file, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
    throw error;
  }
  const birth = readStat(process.pid)?.birth;
  const holder: Holder = { pid: process.pid, host: hostname(), started: new Date().toISOString(), ...(birth !== undefined && { birth }) };
  // The id makes every lock one of its own, however fast they follow each other.
  const content = `${JSON.stringify({ ...holder, id: randomUUID() })}\n`;
  try {
    if (writeSync(handle, content) < Buffer.byteLength(content)) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
  return content;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function parse(content: string): Holder | undefined {
  try {
    const { pid, host, started, birth } = JSON.parse(content) as Partial<Holder>;
    return Number.isSafeInteger(pid) && pid! > 0 && typeof host === 'string' ? { pid: pid!, host, started: String(started), ...(typeof birth === 'string' && { birth }) } : undefined;
  } catch {
    return undefined;
  }
}

function isYoung(file: string): boolean {
  const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return made !== undefined && Math.abs(Date.now() - made) < WRITING;
}

/** Whether the holder still runs. Of another machine's processes nothing can be known, so they count as alive. */
function isAlive({ pid, host, birth }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const stat = readStat(pid);
  // A zombie has its pid until its parent asks for it, which in a container may be never.
  return !stat || (!/[ZXx]/.test(stat.state) && (birth === undefined || stat.birth === birth));
}

/** State and birth of a process, from /proc/PID/stat (proc(5), fields 3 and 22); undefined where there is none. */
function readStat(pid: number): { state: string; birth: string } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', birth: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}

function tellHeld(dir: string, file: string, holder: Holder | undefined): string {
  const who = !holder ? 'which is just starting' : holder.host === hostname() ? `pid ${holder.pid}` : `pid ${holder.pid} on ${JSON.stringify(holder.host).slice(1, -1)}`;
  const dead = holder && holder.host !== hostname() ? ` If that machine is gone, take ${file} away.` : '';
  return `Failed to run: ${dir} is being written by another run (${who}). Do wait or choose another folder with --out.${dead}`;
}

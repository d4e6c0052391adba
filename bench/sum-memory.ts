import { readFileSync } from 'node:fs';
import { listDescendants } from '../tests/e2e/run-process.ts';

/** What the processes of a run are: the last that matches counts, and what matches none is its command or Playwright's runner. */
const KINDS = [
  ['workers', /workerProcessEntry/],
  ['browsers', / --(type|remote-debugging-pipe)/],
  ['renderers', /--type=renderer/],
] as const;

/** Memory by kind of process, bytes. */
export type Memory = Readonly<Record<(typeof KINDS)[number][0] | 'command and runner', number>>;

/** Memory of a process and all that it started: what several share counts once (proportional set size). All 0 where there is no /proc. */
export function sumMemory(root: number): Memory {
  const memory = { workers: 0, browsers: 0, renderers: 0, 'command and runner': 0 };
  if (process.platform !== 'linux') return memory;
  for (const pid of [root, ...listDescendants(root, /./)]) {
    const line = read(pid, 'cmdline').replaceAll('\0', ' ');
    const kind = KINDS.findLast(([, words]) => words.test(line))?.[0] ?? 'command and runner';
    memory[kind] += Number(/^Pss: +(\d+) kB/m.exec(read(pid, 'smaps_rollup'))?.[1] ?? 0) * 1024;
  }
  return memory;
}

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    // It ended meanwhile.
    return '';
  }
}

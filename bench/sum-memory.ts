import { readFileSync } from 'node:fs';
import { listDescendants } from '../tests/e2e/run-process.ts';

/** Memory of a process and all that it started, bytes: what several share counts once (proportional set size). 0 where there is no /proc. */
export function sumMemory(root: number): number {
  if (process.platform !== 'linux') return 0;
  return [root, ...listDescendants(root, /./)].map(readShare).reduce((sum, bytes) => sum + bytes, 0);
}

function readShare(pid: number): number {
  try {
    return Number(/^Pss: +(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    // It ended meanwhile.
    return 0;
  }
}

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of so many kilobytes, which only root can mount; undefined where that cannot be. */
export function mountTinyDisk(kilobytes: number): { readonly dir: string; remount(how: 'ro' | 'rw'): void; unmount(): void } | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const dir = mkdtempSync(join(tmpdir(), 'linktoll-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'linktoll-test', dir], { stdio: 'ignore' });
  } catch {
    // Root in a container may not mount.
    rmSync(dir, { recursive: true });
    return undefined;
  }
  return {
    dir,
    remount: (how) => void execFileSync('mount', ['-o', `remount,${how}`, dir]),
    unmount: () => {
      execFileSync('umount', ['-l', dir]);
      rmSync(dir, { recursive: true });
    },
  };
}

export const NEEDS_ROOT = 'SKIPPED: a full or read-only disk needs root on Linux to be mounted; the same is tested with a disk of paper in tests/unit/harness/keep-results.test.ts.';

import { access, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What belongs to a run beside results.json, and would tell lies beside the results of another. */
const COMPANIONS = ['run.json', 'index.html', 'pictures', 'traces'] as const;

export interface WriteOverOptions {
  /** A shard makes a blob report at its end: until then one that lies there is of an earlier run. */
  readonly isShard: boolean;
  /** Writes the new run's first results.json, and nothing else: with it the earlier run is replaced. */
  readonly writeResults: () => Promise<void>;
}

/**
 * Puts a run's first results in place of those of an earlier run in the same folder, without ever mixing the two: the
 * earlier run's companions are put aside first and taken away at the end; where the writing fails they come back, and
 * the earlier run is whole again. Killed in between, it leaves results without companions, never with another's.
 * @throws Error what `writeResults` throws, or the disk when it refuses to rename
 */
export async function writeOver(dir: string, { isShard, writeResults }: WriteOverOptions): Promise<void> {
  const put: string[] = [];
  try {
    for (const name of isShard ? [...COMPANIONS, 'blob-report'] : COMPANIONS) {
      await rm(aside(dir, name), { recursive: true, force: true });
      if (await move(join(dir, name), aside(dir, name))) put.push(name);
    }
    await writeResults();
  } catch (error) {
    for (const name of put) await move(aside(dir, name), join(dir, name)).catch(() => undefined);
    throw error;
  }
  for (const name of put) await rm(aside(dir, name), { recursive: true, force: true });
}

/** Whether the folder holds the results of a run. */
export function hasResults(dir: string): Promise<boolean> {
  return access(join(dir, 'results.json')).then(() => true, () => false);
}

function aside(dir: string, name: string): string {
  return join(dir, `${name}.earlier`);
}

/** @returns false where there is nothing to move */
async function move(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

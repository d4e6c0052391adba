import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What a file is called while it is written; one that is left over belongs to a process that was killed. */
const UNFINISHED = /^(results\.json|run\.json|index\.html|minimum\.json)\.[0-9a-f-]+\.part$/;

/**
 * Writes a file beside its place and renames it, so that whoever reads finds the old one or the new one, never half.
 * Folders are made as needed. `durable` waits for the disk; what can be made again need not.
 *
 * It is our own and no library: `write-file-atomic` 6 makes one write and never asks how much of it arrived, so that a
 * disk that fills up under it leaves half a file in place of the old one (seen on a tmpfs; a test holds it).
 * @throws Error *Failed to write ⟨noun⟩: ⟨file⟩: …* when the folder is read-only, the disk is full and the like; the old
 *   file is then as it was, and nothing lies beside it.
 */
export async function writeWhole(noun: string, file: string, data: string | Uint8Array, { durable = true } = {}): Promise<void> {
  const beside = `${file}.${randomUUID()}.part`;
  try {
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(beside, 'wx');
    try {
      await handle.writeFile(data);
      if (durable) await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    const problem = error instanceof Error ? error.message : String(error);
    throw new Error(`Failed to write ${noun}: ${file}: ${problem}. Do make room, or name a folder that can be written to.`, { cause: error });
  }
}

/** Takes away what processes that were killed while writing left beside the files of a run. */
export async function clearUnfinished(dir: string): Promise<void> {
  const names = await readdir(dir).catch(() => []);
  await Promise.all(names.filter((name) => UNFINISHED.test(name)).map((name) => rm(join(dir, name), { force: true })));
}

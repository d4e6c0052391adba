import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { clearUnfinished, writeWhole } from '../../../src/results/write-file.ts';
import { writeOver } from '../../../src/results/write-over.ts';
import { makeMemoryIo } from '../cli/memory-io.ts';
import { mountTinyDisk, NEEDS_ROOT } from './tiny-disk.ts';

// A file is the old one or the new one, never half; an earlier run's files are its own or gone, never beside another's.

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'linktoll-write-'));
});
afterEach(() => rm(dir, { recursive: true }));

test('a disk that fills up in the middle of a file leaves the old one, and nothing beside it', async ({ skip }) => {
  const disk = mountTinyDisk(64);
  if (!disk) return skip(NEEDS_ROOT);
  try {
    const file = join(disk.dir, 'results.json');
    await writeWhole('results', file, 'old');
    // More than there is: the first write of it succeeds in part, which a writer that does not count would take for all.
    await expect(writeWhole('results', file, 'x'.repeat(100_000))).rejects.toThrow(/^Failed to write results: .*ENOSPC.* Do make room/);
    expect(await readFile(file, 'utf8')).toBe('old');
    expect(await readdir(disk.dir)).toEqual(['results.json']);
  } finally {
    disk.unmount();
  }
});

test('a read-only folder stops a run before anything is measured, with exit 2 and what to do', async ({ skip }) => {
  const disk = mountTinyDisk(64);
  if (!disk) return skip(NEEDS_ROOT);
  try {
    disk.remount('ro');
    // This Io's Playwright throws when it is started.
    const io = makeMemoryIo();
    expect(await main(['run', '--out', disk.dir], io)).toBe(2);
    expect(io.err.join('')).toMatch(/^linktoll: Failed to run: \S+ cannot be written to: EROFS: .* Do make room or make it writable, or choose another folder with --out\.\n$/);
  } finally {
    disk.unmount();
  }
});

test('a folder that cannot be made stops a run likewise', async () => {
  await writeFile(join(dir, 'file'), '');
  const io = makeMemoryIo();
  expect(await main(['run', '--out', join(dir, 'file', 'report')], io)).toBe(2);
  expect(io.err.join('')).toContain('cannot be written to: ENOTDIR');
});

test('what killed writers left is cleared, and nothing else', async () => {
  const stray = 'results.json.0c5d1c1e-7d1f-4c6e-9f5b-0d3a5f1c2b3a.part';
  for (const name of [stray, 'results.json', 'results.json.backup', 'notes.part']) await writeFile(join(dir, name), '');
  await clearUnfinished(dir);
  expect((await readdir(dir)).sort()).toEqual(['notes.part', 'results.json', 'results.json.backup']);
});

async function plantEarlierRun(): Promise<void> {
  for (const name of ['results.json', 'run.json', 'index.html', 'minimum.json', 'notes.txt']) await writeFile(join(dir, name), `earlier ${name}`);
  await writeWhole('picture', join(dir, 'pictures', 'a@b@c', '0.json'), 'earlier');
  await writeWhole('blob', join(dir, 'blob-report', 'report-1.zip'), 'earlier');
}

test('an earlier run goes as a whole when the new one is written; what is not of a run stays', async () => {
  await plantEarlierRun();
  await writeOver(dir, { isShard: false, writeResults: () => writeWhole('results', join(dir, 'results.json'), 'new') });
  expect((await readdir(dir)).sort()).toEqual(['blob-report', 'minimum.json', 'notes.txt', 'results.json']);
  expect(await readFile(join(dir, 'results.json'), 'utf8')).toBe('new');
});

test('a shard’s run takes an earlier blob with it', async () => {
  await plantEarlierRun();
  await writeOver(dir, { isShard: true, writeResults: () => writeWhole('results', join(dir, 'results.json'), 'new') });
  expect(await readdir(dir)).not.toContain('blob-report');
});

test('an earlier run is whole again where the new one cannot be written', async () => {
  await plantEarlierRun();
  const before = (await readdir(dir, { recursive: true })).sort();
  await expect(writeOver(dir, { isShard: true, writeResults: () => Promise.reject(new Error('ENOSPC')) })).rejects.toThrow('ENOSPC');
  expect((await readdir(dir, { recursive: true })).sort()).toEqual(before);
  expect(await readFile(join(dir, 'pictures', 'a@b@c', '0.json'), 'utf8')).toBe('earlier');
});

test('what a run that was killed in between had put aside is cleared by the next', async () => {
  await writeFile(join(dir, 'run.json.earlier'), '');
  await writeOver(dir, { isShard: false, writeResults: () => Promise.resolve() });
  expect(await readdir(dir)).toEqual([]);
});

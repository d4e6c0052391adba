import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFolder } from '../../../src/results/write-lock.ts';

// One folder has one writer: a second run is refused while the first lives, and a dead one stands in nobody's way.

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'linktoll-lock-'));
});
afterEach(() => rm(dir, { recursive: true }));

const plant = (holder: unknown): Promise<void> => writeFile(join(dir, 'run.lock'), typeof holder === 'string' ? holder : JSON.stringify(holder));
/** A pid that was a process's a moment ago. */
const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid;

test('a folder is made, held against a second writer, and free again', async () => {
  const out = join(dir, 'new', 'folder');
  const release = lockFolder(out);
  expect(JSON.parse(await readFile(join(out, 'run.lock'), 'utf8'))).toMatchObject({ pid: process.pid, host: hostname() });
  expect(() => lockFolder(out)).toThrow(`Failed to run: ${out} is being written by another run (pid ${process.pid}). Do wait or choose another folder with --out.`);
  release();
  release();
  expect(await readdir(out)).toEqual([]);
  lockFolder(out)();
});

test('a lock of a dead process is taken over, and nothing of it stays', async () => {
  await plant({ pid: deadPid(), host: hostname(), started: '2026-01-01T00:00:00Z' });
  const release = lockFolder(dir);
  expect(JSON.parse(await readFile(join(dir, 'run.lock'), 'utf8'))).toMatchObject({ pid: process.pid });
  expect(await readdir(dir)).toEqual(['run.lock']);
  release();
});

test.runIf(process.platform === 'linux')('a later process with the dead one’s pid is not taken for it', async () => {
  await plant({ pid: process.ppid, host: hostname(), started: '2026-01-01T00:00:00Z', birth: '1' });
  lockFolder(dir)();
  await plant({ pid: process.ppid, host: hostname(), started: '2026-01-01T00:00:00Z' });
  expect(() => lockFolder(dir)).toThrow(`(pid ${process.ppid})`);
});

test('another machine’s lock is not judged: it is told what to take away', async () => {
  await plant({ pid: 1, host: 'other\nmachine', started: '2026-01-01T00:00:00Z' });
  expect(() => lockFolder(dir)).toThrow(`(pid 1 on other\\nmachine). Do wait or choose another folder with --out. If that machine is gone, take ${join(dir, 'run.lock')} away.`);
});

test.each(['', 'garbled', '{"pid":-1,"host":"x"}', '[]', 'null'])('a lock that says %j is one being written while it is young, and nobody’s when it is old', async (content) => {
  await plant(content);
  expect(() => lockFolder(dir)).toThrow('(which is just starting)');
  await utimes(join(dir, 'run.lock'), 1, 1);
  lockFolder(dir)();
  expect(await readdir(dir)).toEqual([]);
});

test('whoever lost the lock does not take the next one’s away', async () => {
  const release = lockFolder(dir);
  await rm(join(dir, 'run.lock'));
  const next = lockFolder(dir);
  release();
  expect(await readdir(dir)).toEqual(['run.lock']);
  next();
});

test('of many who find a dead one’s lock at once, one gets the folder', async () => {
  await plant({ pid: deadPid(), host: hostname(), started: '2026-01-01T00:00:00Z' });
  const module = fileURLToPath(new URL('../../../src/results/write-lock.ts', import.meta.url));
  // Each waits for one moment in time, tries, and keeps what it has until it is told to go.
  const program = `import { lockFolder } from ${JSON.stringify(module)};
    process.stdin.once('data', () => { try { lockFolder(${JSON.stringify(dir)}); console.log('have'); } catch (error) { console.log(error.message); } });
    process.stdin.once('end', () => process.exit()); console.log('ready');`;
  const children = Array.from({ length: 4 }, () => spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], { stdio: ['pipe', 'pipe', 'inherit'] }));
  const hear = (child: (typeof children)[0]): Promise<string> => new Promise((resolve) => child.stdout.once('data', (words: Buffer) => resolve(words.toString().trim())));
  expect(await Promise.all(children.map(hear))).toEqual(children.map(() => 'ready'));
  const answers = children.map(hear);
  for (const child of children) child.stdin.write('go');
  const said = await Promise.all(answers);
  expect(said.filter((words) => words === 'have')).toHaveLength(1);
  expect(said.filter((words) => words.includes('is being written by another run'))).toHaveLength(3);
  await Promise.all(children.map((child) => new Promise((resolve) => child.once('exit', resolve).stdin?.end())));
});

test('a folder that cannot be made is told before anything is measured', async () => {
  await writeFile(join(dir, 'file'), '');
  expect(() => lockFolder(join(dir, 'file', 'report'))).toThrow(/^Failed to run: .*file\/report cannot be written to: ENOTDIR.* Do make room or make it writable, or choose another folder with --out\.$/);
});

test.runIf(process.platform === 'linux')('a folder whose parent takes none is told, not tried for ever', () => {
  expect(() => lockFolder('/proc/linktoll/report')).toThrow(/^Failed to run: \/proc\/linktoll\/report cannot be written to: ENOENT/);
});

test('a file in the folder’s place is told', async () => {
  await writeFile(join(dir, 'file'), '');
  expect(() => lockFolder(join(dir, 'file'))).toThrow(/cannot be written to: EEXIST/);
});

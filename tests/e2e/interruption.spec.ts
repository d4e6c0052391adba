import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readResults, readRun } from '../../src/results/read.ts';
import { listDescendants, startLinktoll, type RunningProcess } from './run-process.ts';

// Whatever ends a run early, what was measured until then is whole on the disk, the rest is named with its reason, the
// exit code says it, and the next run is not disturbed. Real processes, really killed: what a library promises of
// signals, disks and renames is not taken on trust. Few cells, for speed; docs/interruption.md has the table.

const FEW = ['--scenario', 'share-item-direct', '--device', 'phone', '--regime', 'confirm-direct'];
const CELLS = ['confirm-direct', 'open', 'sealed'].map((regime) => `share-item-direct@${regime}@phone`);

// Command lines in /proc.
const PLAYWRIGHT = /cli\.js test /;
const RENDERER = /--type=renderer/;
const BROWSER = /^(?!.*--type=).*--headless/;
const WORKER = /workerProcessEntry/;

let dir: string;
test.beforeEach(async () => {
  test.skip(process.platform !== 'linux', 'SKIPPED: this test finds processes in /proc, which only Linux has.');
  dir = await mkdtemp(join(tmpdir(), 'linktoll-interruption-'));
});
test.afterEach(() => rm(dir, { recursive: true, force: true }));

/** Measured cells of a folder whose results and run are whole and name every cell once. */
async function readWhole(out: string): Promise<{ measured: string[]; interrupted: boolean; notRun: Record<string, string> }> {
  const { measurements } = await readResults(out);
  const { interrupted, notRun } = await readRun(out);
  expect([...Object.keys(measurements), ...Object.keys(notRun)].sort()).toEqual(CELLS);
  return { measured: Object.keys(measurements), interrupted, notRun };
}

/** Waits for a worker, other than one, whose browser draws a page: it is in the middle of a cell. */
async function findBusyWorker(run: RunningProcess, other?: number): Promise<number> {
  let busy: number | undefined;
  const find = (): number | undefined => (busy = listDescendants(run.pid, WORKER).find((pid) => pid !== other && listDescendants(pid, RENDERER).length > 0));
  await expect.poll(find, { timeout: 60_000, intervals: [20] }).toBeDefined();
  return busy!;
}

/** It says what ended it, and keeps what it measured with the reasons of the rest. */
async function expectInterrupted(run: RunningProcess, out: string, signal: NodeJS.Signals): Promise<void> {
  const { code, output } = await run.ended;
  expect(output).toContain(`linktoll: Failed to finish the run: it was interrupted (${signal}).`);
  expect(code).toBe(130);
  const { measured, interrupted, notRun } = await readWhole(out);
  expect(measured.length).toBeGreaterThan(0);
  expect(interrupted).toBe(true);
  for (const reason of Object.values(notRun)) expect(reason).toMatch(/^(interrupted while it was measured|not reached: the run was interrupted)$/);
}

test('a run that is asked to end, one that is killed, and the one after them', async () => {
  const out = join(dir, 'report');

  const asked = startLinktoll(['run', ...FEW, '--workers', '1', '--out', out]);
  await asked.says(/\[1\/3\]/);
  asked.kill('SIGTERM');
  await expectInterrupted(asked, out, 'SIGTERM');

  const killed = startLinktoll(['run', ...FEW, '--workers', '1', '--out', out]);
  await killed.says(/\[1\/3\]/);
  await expect.poll(async () => (await readRun(out).catch(() => undefined))?.notRun[CELLS[2]!], { intervals: [20] }).toContain('cut off');
  process.kill(listDescendants(killed.pid, PLAYWRIGHT)[0]!, 'SIGKILL');
  expect(await killed.ended).toMatchObject({ code: 1, output: expect.stringMatching(/Failed to finish the run: it was cut off \(ended by SIGKILL\)\. \d measured cell\(s\) are kept/) });
  const afterKilling = await readWhole(out);
  expect(afterKilling.measured.length).toBeGreaterThan(0);
  expect(afterKilling.interrupted).toBe(true);
  expect(await readdir(out)).toContain('run.lock');
  expect(await readdir(out)).not.toContain('index.html');

  const next = startLinktoll(['run', ...FEW, '--out', out]);
  await next.says(/Measuring 3 cells/);
  const second = startLinktoll(['run', ...FEW, '--out', out]);
  expect(await second.ended).toMatchObject({ code: 2, output: expect.stringMatching(/^linktoll: Failed to run: .* is being written by another run \(pid \d+\)\. Do wait or choose another folder with --out\.\n$/) });
  expect(await next.ended).toMatchObject({ code: 0 });
  expect(await readWhole(out)).toEqual({ measured: CELLS, interrupted: false, notRun: {} });
  expect((await readdir(out)).sort()).toEqual(['index.html', 'pictures', 'results.json', 'run.json']);
});

test('Ctrl+C, which reaches every process of a run at once, keeps what was measured too', async () => {
  const out = join(dir, 'report');
  const run = startLinktoll(['run', ...FEW, '--workers', '1', '--out', out]);
  await run.says(/\[1\/3\]/);
  run.killGroup('SIGINT');
  await expectInterrupted(run, out, 'SIGINT');
  expect(await readdir(out)).not.toContain('run.lock');
});

test('a killed browser and a killed worker cost their own cells and no other', async () => {
  const out = join(dir, 'report');
  const run = startLinktoll(['run', ...FEW, '--workers', '1', '--out', out]);
  // The command line starts a browser of its own before, to see that it starts.
  await run.says(/Measuring 3 cells/);
  const first = await findBusyWorker(run);
  // The innermost: Debian's starts from a shell script.
  process.kill(listDescendants(first, BROWSER).find((pid) => listDescendants(pid, BROWSER).length === 0)!, 'SIGKILL');
  await run.says(/\[1\/3\]/);
  process.kill(await findBusyWorker(run, first), 'SIGKILL');
  const { code, output } = await run.ended;
  expect(code, output).toBe(1);
  const { notRun, interrupted } = await readWhole(out);
  const { measurements } = await readResults(out);
  // In the order of measuring: open, confirm-direct, sealed.
  const reasons = [CELLS[1]!, CELLS[0]!].map((cell) => notRun[cell] ?? measurements[cell]?.reason);
  expect(reasons[0], output).toMatch(/browser (was|has been) closed/);
  expect(reasons[1], output).toContain('worker process exited unexpectedly');
  expect(measurements[CELLS[2]!]?.outcome, output).toBe('blocked');
  expect(interrupted).toBe(false);
});

test('a disk that fills up while measuring keeps what it took, and all is told', async () => {
  test.skip(process.getuid?.() !== 0, 'SKIPPED: a disk of a few kilobytes needs root to be mounted. Unit tests hold the writer with a disk of paper.');
  const disk = join(dir, 'disk');
  await mkdir(disk);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=96k', 'linktoll-test', disk]);
  try {
    const run = startLinktoll(['run', ...FEW, '--workers', '1', '--out', disk]);
    const { code, output } = await run.ended;
    expect(code, output).toBe(1);
    expect(output).toMatch(/Failed to write \w+: \S+: ENOSPC: no space left on device, write\. Do make room, or name a folder that can be written to\. Measuring goes on\./);
    // The matrix of all three, though the disk has not taken them all.
    expect(output).toContain('confirm-direct  10 (+1)');
    expect(output).toMatch(/results\.json holds [12] of the 3 measured cells/);
    const { measurements } = await readResults(disk);
    expect(Object.keys(measurements).length).toBeGreaterThan(0);
    expect((await readdir(disk, { recursive: true })).filter((name) => name.endsWith('.part') || name === 'run.lock')).toEqual([]);
  } finally {
    execFileSync('umount', ['-l', disk]);
  }
});

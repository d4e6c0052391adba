import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exitCodeOf } from '../../../src/cli/errors.ts';
import { judgeRun } from '../../../src/cli/judge-run.ts';

// The exit code and one sentence say how a run ended, whoever ended it; run.test.ts has the cases of a run that went its way.

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'linktoll-judge-'));
  await cp('tests/unit/cli/fixtures/stored', dir, { recursive: true });
});
afterEach(() => rm(dir, { recursive: true }));

async function judge(ended: number | string, { isShard = false, cut = false } = {}): Promise<{ code: number; message: string }> {
  if (cut) {
    const run = JSON.parse(await readFile(join(dir, 'run.json'), 'utf8')) as Record<string, unknown>;
    await writeFile(join(dir, 'run.json'), JSON.stringify({ ...run, interrupted: true, notRun: { 'return-item@open@phone': 'not reached: the run was cut off' } }));
  }
  return judgeRun({ dir, since: 0, ended, isShard }).then(
    () => ({ code: 0, message: '' }),
    (error: Error) => ({ code: exitCodeOf(error), message: error.message }),
  );
}

test('a whole run is fine', async () => {
  expect(await judge(0)).toEqual({ code: 0, message: '' });
});

test('a reporter that could not have the folder is wrong usage, not a finding', async () => {
  expect(await judge(2)).toEqual({ code: 2, message: 'Failed to run: nothing was measured. Look for the reason above.' });
});

test('a signal that reached Playwright alone is an interruption all the same', async () => {
  expect(await judge(130, { cut: true })).toEqual({ code: 130, message: expect.stringMatching(/^Failed to finish the run: Playwright was interrupted\. What was measured until then is kept/) });
});

test.each(['ended by SIGKILL', 1])('a run that never finished says what is kept and what is not (%s)', async (ended) => {
  const { code, message } = await judge(ended, { cut: true });
  expect(code).toBe(1);
  expect(message).toMatch(/^Failed to finish the run: it was cut off \((ended by SIGKILL|exit 1)\)\. 3 measured cell\(s\) are kept in .*\. Not there: return-item@open@phone\. /);
});

test('a shard that was killed is no whole part', async () => {
  await rm(join(dir, 'run.json'));
  expect(await judge(0, { isShard: true })).toMatchObject({ code: 0 });
  expect(await judge('ended by SIGKILL', { isShard: true })).toEqual({ code: 1, message: expect.stringContaining('it was cut off (ended by SIGKILL). 3 measured cell(s) are kept') });
});

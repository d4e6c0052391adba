import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { writeMinimum, type Minimum } from '../../../src/results/minimum.ts';
import { writeResults } from '../../../src/results/write.ts';
import { sampleMinimum, setMinimum } from '../compare/sample-minimum.ts';
import { sampleResults, sampleRun } from '../report/sample-results.ts';
import { makeMemoryIo } from './memory-io.ts';
import type { MemoryIo } from './memory-io.ts';

const CODE = 'share-item-group@pass-code-groups@phone';
const BLOCKED = 'share-item-group@no-groups@phone';
const results = sampleResults();
const minimum = sampleMinimum(results);

describe('linktoll explore', () => {
  let out: string;
  let calls: { args: readonly string[]; env: NodeJS.ProcessEnv; quiet: boolean }[];
  beforeEach(async () => {
    out = await mkdtemp(join(tmpdir(), 'explore-'));
    calls = [];
  });
  afterEach(() => rm(out, { recursive: true }));

  /** An Io whose Playwright leaves a minimum (or none) and ends with a code. */
  const searching = (leaves: Minimum | undefined = minimum, ended: number | string = 0): MemoryIo =>
    makeMemoryIo({}, (args, env, { quiet }) => {
      calls.push({ args, env, quiet });
      return { ended: (leaves ? writeMinimum(out, leaves) : Promise.resolve()).then(() => ended), stop: () => undefined };
    });
  const failing = async (io: MemoryIo, code = 1): Promise<string> => {
    expect(await main(['explore', '--out', out], io)).toBe(code);
    return io.err.join('');
  };

  it('protects the choice: cells are searched as they were asked for, without controls, in a Playwright of the search’s own', async () => {
    const io = searching();
    expect(await main(['explore', '--regime', 'confirm-direct', '--scenario', 'lend-item', '--device', 'phone-en', '--workers', '2', '--quiet', '--out', out], io)).toBe(0);
    expect(io.both).toEqual([]);
    const [{ args, env, quiet }] = calls as [(typeof calls)[0]];
    expect(args.slice(3)).toEqual(['--project=explore', '--workers=2']);
    expect(env).toMatchObject({ LINKTOLL_COMMAND: 'explore', LINKTOLL_REGIMES: 'confirm-direct', LINKTOLL_SCENARIOS: 'lend-item', LINKTOLL_DEVICES: 'phone-en', LINKTOLL_OUT: out, LINKTOLL_BROWSER: '/opt/browser' });
    expect(quiet).toBe(true);
  });

  it('protects the strong claim: a journey and a search that contradict each other fail, both ways', async () => {
    await writeResults(out, results);
    expect(await main(['explore', '--out', out], searching())).toBe(0);
    const { clicks, keystrokes, screens, steps } = results.measurements[CODE]!;
    for (const [key, found] of [
      [CODE, setMinimum(minimum, CODE, { status: 'no-way' })],
      [BLOCKED, setMinimum(minimum, BLOCKED, { status: 'proved', clicks, keystrokes, screens, steps })],
    ] as const) {
      expect(await failing(searching(found))).toBe(`linktoll: Failed to prove 1 cell(s): journey and search contradict each other, so they are broken: ${key}. Put the journey or the search right, then run and explore again.\n`);
    }
  });

  it('protects from a lost edge: a way that an engine could not walk fails; a bound that was hit claims nothing and does not', async () => {
    expect(await failing(searching(setMinimum(minimum, CODE, { status: 'not-proved', reasons: ['Chromium: step 3'] })))).toMatch(/^linktoll: Failed to prove 1 cell\(s\): a way was found that could not be walked as claimed: share-item-group@pass-code-groups@phone\. Look for the reasons above/);
    expect(await main(['explore', '--out', out], searching(setMinimum(minimum, CODE, { status: 'not-proved', bound: '10 states' })))).toBe(0);
  });

  it('protects from a search that died: what an earlier one left is not its own', async () => {
    const io = makeMemoryIo({}, () => ({ ended: Promise.resolve('ended by SIGKILL'), stop: () => undefined }));
    expect(await failing(io)).toBe('linktoll: Failed to explore: Playwright left no minimum.json (ended by SIGKILL). Look at what it printed above.\n');
    expect(await failing(searching(minimum, 1))).toMatch(/^linktoll: Failed to search every cell: Playwright ended with exit 1\. What was proved is kept in /);
    expect(await failing(searching(minimum, 2), 2)).toContain('nothing was searched');
    expect(await failing(searching(minimum, 130), 130)).toContain('What was proved until then is kept');
  });

  it('protects stored proofs: a minimum.json that cannot be read is told before a browser is looked for', async () => {
    await writeFile(join(out, 'minimum.json'), '{');
    expect(await failing(searching(), 2)).toMatch(/Failed to read minimum: .*the file ends in the middle/);
    expect(calls).toEqual([]);
  });

  it('protects a run over old proofs: a measured cell that contradicts one is broken, and fails the run', async () => {
    await writeMinimum(out, setMinimum(minimum, CODE, { status: 'no-way' }));
    const io = makeMemoryIo({}, () => ({
      ended: writeResults(out, results).then(async () => {
        await writeFile(join(out, 'run.json'), JSON.stringify({ ...sampleRun(), notRun: {} }));
        return 0;
      }),
      stop: () => undefined,
    }));
    expect(await main(['run', '--out', out], io)).toBe(1);
    expect(io.err.join('')).toContain(`broken: ${CODE}`);
  });

  it('protects `show`: the shortest way stands beside the journey', async () => {
    await writeResults(out, results);
    await writeMinimum(out, minimum);
    const io = makeMemoryIo();
    expect(await main(['show', CODE, '--out', out], io)).toBe(0);
    expect(io.out.join('')).toContain('Proved: nobody can do it in fewer clicks');
    const json = makeMemoryIo();
    await main(['show', CODE, '--json', '--out', out], json);
    expect(JSON.parse(json.out.join(''))).toEqual({ [CODE]: results.measurements[CODE], [`${CODE}+minimum`]: minimum.minima[CODE] });
  });
});

import { cp, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { makeMemoryIo } from './memory-io.ts';
import type { MemoryIo } from './memory-io.ts';

const STORED = 'tests/unit/cli/fixtures/stored';

/** What the stored results are changed to before the Playwright of paper "writes" them. */
type Change = (results: { measurements: Record<string, Record<string, unknown>> }) => void;

describe('linktoll run', () => {
  let out: string;
  let calls: { args: readonly string[]; env: NodeJS.ProcessEnv; quiet: boolean }[];
  beforeEach(async () => {
    out = await mkdtemp(join(tmpdir(), 'run-'));
    calls = [];
  });
  afterEach(() => rm(out, { recursive: true }));

  /** An Io whose Playwright leaves the stored results behind (changed, or none) and ends with a code. */
  function measuring({ ended = 0, change, leaves = true, env = {} }: { ended?: number | string; change?: Change; leaves?: boolean; env?: NodeJS.ProcessEnv } = {}): MemoryIo {
    return makeMemoryIo(env, (args, childEnv, { quiet }) => {
      calls.push({ args, env: childEnv, quiet });
      const work = async () => {
        if (!leaves) return ended;
        const results = JSON.parse(await readFile(join(STORED, 'results.json'), 'utf8')) as Parameters<Change>[0];
        change?.(results);
        await writeFile(join(childEnv['LINKTOLL_OUT']!, 'results.json'), JSON.stringify(results));
        await cp(join(STORED, 'run.json'), join(childEnv['LINKTOLL_OUT']!, 'run.json'));
        return ended;
      };
      return { ended: work(), stop: () => undefined };
    });
  }

  it('protects `npm start`: without a filter the first suite is measured, on the first device, with the browser that was found', async () => {
    const io = measuring({ env: { LINKTOLL_BROWSER: '/does/not/start', HOME: '/home/me' } });
    expect(await main(['run', '--out', out], io)).toBe(0);
    expect(io.both).toEqual([]);
    expect(calls).toHaveLength(1);
    const [{ args, env }] = calls as [(typeof calls)[0]];
    expect(args.slice(0, 2)).toEqual(['test', '-c']);
    expect(args[2]).toMatch(/\/playwright\.config\.ts$/);
    expect(args.slice(3)).toEqual(['--project=phone']);
    expect(env).toEqual({
      HOME: '/home/me',
      LINKTOLL_BROWSER: '/opt/browser',
      LINKTOLL_BROWSER_PATH: '/opt/browser',
      LINKTOLL_REGIMES: '',
      LINKTOLL_SCENARIOS: '',
      LINKTOLL_DEVICES: '',
      LINKTOLL_ABLATE: '',
      LINKTOLL_SUITE: '',
      LINKTOLL_OUT: out, LINKTOLL_PICTURES: 'embed',
      LINKTOLL_COMMAND: 'run',
    });
  });

  it('protects tolls: the controls are measured with every choice; filters and Playwright’s own arguments arrive', async () => {
    const line = ['run', '--regime', 'no-groups', 'confirm-direct', 'no-groups', '--scenario', 'lend-item', '--device', 'phone-en', '--workers', '2', '--shard', '1/4', '--quiet', '--out', out, '--', '--headed', '-x'];
    expect(await main(line, measuring())).toBe(0);
    const [{ args, env, quiet }] = calls as [(typeof calls)[0]];
    expect(quiet).toBe(true);
    expect(env).toMatchObject({ LINKTOLL_REGIMES: 'open,confirm-direct,no-groups,sealed', LINKTOLL_SCENARIOS: 'lend-item', LINKTOLL_DEVICES: 'phone-en' });
    expect(args.slice(3)).toEqual(['--project=phone-en', '--workers=2', '--shard=1/4', '--headed', '-x']);
  });

  it('protects the full run: with --all everything is asked for, and the first suite is not taken for it', async () => {
    expect(await main(['run', '--all', '--out', out], measuring())).toBe(0);
    expect(calls[0]!.env).toMatchObject({ LINKTOLL_SUITE: 'all', LINKTOLL_REGIMES: '', LINKTOLL_SCENARIOS: '' });
  });

  it('protects an ablation: the regime that is taken apart is asked for with its controls, and named to the suite', async () => {
    expect(await main(['run', '--ablate', 'autumn-2021', '--out', out], measuring())).toBe(0);
    expect(calls[0]!.env).toMatchObject({ LINKTOLL_ABLATE: 'autumn-2021', LINKTOLL_REGIMES: 'open,autumn-2021,sealed' });
  });

  it('protects Playwright’s own shell: where it is the one found, no path is handed on', async () => {
    const io = { ...measuring({ env: { LINKTOLL_BROWSER: '/does/not/start' } }), ensureBrowser: () => Promise.resolve({ path: undefined, name: 'Shell', version: '1' }) };
    expect(await main(['run', '--out', out], io)).toBe(0);
    expect(calls[0]!.env).not.toHaveProperty('LINKTOLL_BROWSER');
    expect(calls[0]!.env['LINKTOLL_BROWSER_PATH']).toBe('');
  });

  const failing = async (io: MemoryIo, ...more: string[]): Promise<string> => {
    expect(await main(['run', '--out', out, ...more], io)).toBe(1);
    return io.err.join('');
  };

  it('protects from a Playwright that died: no results, or only those of an earlier run, are no run', async () => {
    const message = 'linktoll: Failed to run: nothing was measured (exit 1). Look for the reason above.\n';
    expect(await failing(measuring({ leaves: false, ended: 1 }))).toBe(message);
    await cp(join(STORED, 'results.json'), join(out, 'results.json'));
    await utimes(join(out, 'results.json'), 1, 1);
    expect(await failing(measuring({ leaves: false, ended: 1 }))).toBe(message);
    expect(await failing(measuring({ leaves: false, ended: 'ended by SIGKILL' }))).toContain('(ended by SIGKILL)');
  });

  it('protects from a broken cell that looks fine: it fails the run by name', async () => {
    const change: Change = ({ measurements }) => {
      const cell = measurements['lend-item@confirm-direct@phone']!;
      cell['outcome'] = 'broken';
      cell['reason'] = 'the witness was lost';
      delete cell['estimatedSeconds'];
    };
    expect(await failing(measuring({ change }))).toBe('linktoll: Failed to measure 1 of 3 cells: broken: lend-item@confirm-direct@phone. Look for their reasons above or in the report.\n');
  });

  it('protects claims: a failed control fails the run, save in a shard, which has none of its own', async () => {
    const change: Change = ({ measurements }) => void delete measurements['lend-item@sealed@phone'];
    expect(await failing(measuring({ change }))).toBe(
      'linktoll: Failed to trust this run: The control lend-item@sealed@phone was not measured. Tolls are left out everywhere; put the control right first.\n',
    );
    expect(await main(['run', '--out', out, '--shard', '1/2'], measuring({ change }))).toBe(0);
  });

  it('protects from a failure outside the cells: Playwright’s own is one of the run', async () => {
    expect(await failing(measuring({ ended: 1 }))).toBe('linktoll: Failed to end well: the cells are measured, but Playwright ended with exit 1. Look at what it printed above.\n');
  });

  it('protects an interrupted run: the signal is handed on, its end is awaited, and the exit code says so', async () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const stopped: string[] = [];
      let end: (code: number) => void = () => undefined;
      const io = makeMemoryIo({}, () => ({ ended: new Promise<number>((resolve) => (end = resolve)), stop: (handed) => void stopped.push(handed) }));
      const code = main(['run', '--out', out], io);
      await expect.poll(() => (io.interrupt(signal), stopped)).not.toEqual([]);
      // Playwright winds down on SIGINT alone.
      expect(new Set(stopped)).toEqual(new Set(['SIGINT']));
      end(130);
      expect(await code).toBe(130);
      expect(io.err.join('')).toBe(`linktoll: Failed to finish the run: it was interrupted (${signal}). What was measured until then is kept; start it again for the rest.\n`);
    }
  });

  it('protects from a missing browser being taken for a finding: it is a matter of configuration', async () => {
    const { BrowserError } = await import('../../../src/browser/find-browser.ts');
    const io = { ...measuring(), ensureBrowser: () => Promise.reject(new BrowserError('Failed to find a browser: none. Run "x".')) };
    expect(await main(['run', '--out', out], io)).toBe(2);
    expect(io.err.join('')).toBe('linktoll: Failed to find a browser: none. Run "x".\n');
    expect(calls).toEqual([]);
  });

  it('protects readers from stacks, and finders of bugs from their absence: LINKTOLL_DEBUG shows them', async () => {
    const surprise = { ...measuring(), loadSuite: () => Promise.reject(new Error('surprise')) };
    expect(await main(['run'], surprise)).toBe(1);
    expect(surprise.err.join('')).toBe('linktoll: surprise\n');
    const debugged = { ...measuring({ env: { LINKTOLL_DEBUG: '1' } }), loadSuite: () => Promise.reject(new Error('surprise')) };
    expect(await main(['run'], debugged)).toBe(1);
    expect(debugged.err.join('')).toMatch(/^linktoll: surprise\nError: surprise\n {4}at /);
  });
});

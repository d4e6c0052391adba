import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { allowsColor } from '../../../src/cli/process-io.ts';

const BIN = fileURLToPath(new URL('../../../bin/linktoll.js', import.meta.url));

function linktoll(...args: string[]): Promise<{ code: number | string; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    // From a foreign folder: whoever installed linktoll does not stand in its source.
    execFile(process.execPath, [BIN, ...args], { cwd: tmpdir() }, (error, stdout, stderr) => resolve({ code: error?.code ?? 0, stdout, stderr }));
  });
}

describe('bin/linktoll.js', () => {
  it('protects the installed command: it runs from any folder, and its exit code is the one of main', async () => {
    const [listed, misused] = await Promise.all([linktoll('list', 'regimes', '--json'), linktoll('check', 'nothing.yaml')]);
    expect(listed).toMatchObject({ code: 0, stderr: '' });
    expect((JSON.parse(listed.stdout) as { id: string }[]).map(({ id }) => id)).toContain('no-groups');
    expect(misused).toEqual({ code: 2, stdout: '', stderr: 'linktoll: Failed to load regime: nothing.yaml:1:1: there is no such file or folder. Name one that is there.\n' });
  }, 60_000);

  it('protects pipes and eyes: colour is for terminals, NO_COLOR forbids it, FORCE_COLOR brings it', () => {
    expect(allowsColor({}, true)).toBe(true);
    expect(allowsColor({}, false)).toBe(false);
    expect(allowsColor({ NO_COLOR: '1', FORCE_COLOR: '1' }, true)).toBe(false);
    expect(allowsColor({ NO_COLOR: '' }, true)).toBe(true);
    expect(allowsColor({ FORCE_COLOR: '1' }, false)).toBe(true);
    expect(allowsColor({ TERM: 'dumb' }, true)).toBe(false);
  });
});

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkPlaywright } from '../../../src/cli/check-playwright.ts';
import { main } from '../../../src/cli/main.ts';
import { DOCS_FOLDER, generateReference } from '../../../src/cli/write-reference.ts';
import { loadConfig } from '../../../src/config/load-config.ts';
import { loadRegimes } from '../../../src/regimes/load.ts';
import { makeMemoryIo } from './memory-io.ts';

// Protects the first minutes: what linktoll writes for a beginner works as it is, never overwrites anything, and the
// reference that they then read says what the code does.

let cwd: string;
beforeEach(async () => void (cwd = await mkdtemp(join(tmpdir(), 'begin-'))));
afterEach(() => rm(cwd, { recursive: true }));
const run = async (...args: string[]) => {
  const io = { ...makeMemoryIo(), cwd };
  const code = await main(args, io);
  return { code, out: io.out.join(''), err: io.err.join('') };
};

describe('linktoll new regime', () => {
  it('writes a regime that loads as it is, and says how to go on', async () => {
    expect(await run('new', 'regime', 'ask-twice')).toEqual({ code: 0, out: 'Wrote regimes/ask-twice.yaml.\nCheck it:    linktoll check regimes/ask-twice.yaml\nMeasure it:  linktoll run --regimes regimes --regime ask-twice\n', err: '' });
    const [regime] = await loadRegimes([join(cwd, 'regimes')]);
    expect(regime).toMatchObject({ id: 'ask-twice', rules: [{ id: 'ask-again', gate: 'open' }] });
    const listed = await run('list', 'regimes', '--regimes', 'regimes', '--json');
    expect((JSON.parse(listed.out) as { id: string }[]).map(({ id }) => id).slice(-2)).toEqual(['ask-twice', 'sealed']);
  });

  it('takes nothing that is taken', async () => {
    await run('new', 'regime', 'mine');
    expect((await run('new', 'regime', 'mine')).err).toContain('regimes/mine.yaml is there already');
    expect((await run('new', 'regime', 'open')).err).toContain('taken by the catalogue');
    expect((await run('new', 'regime', 'Mine')).err).toContain('is no id');
    expect(await run('new', 'regmie', 'x')).toMatchObject({ code: 2, err: 'linktoll: Failed to begin: "regmie" is no thing to begin. Did you mean "regime"? Choose one of regime.\n' });
  });
});

describe('linktoll init', () => {
  it('sets a folder up, and leaves alone what is there', async () => {
    await writeFile(join(cwd, '.gitignore'), 'node_modules');
    expect((await run('init', '--target', 'http://localhost:3000/')).out).toContain('wrote  linktoll.config.ts\nwrote  .github/workflows/linktoll.yml\nwrote  .gitignore\n');
    expect(await readFile(join(cwd, '.gitignore'), 'utf8')).toBe('node_modules\nlinktoll-report/\n');
    // Before linktoll itself is installed there, the configuration cannot be run; its text is what matters.
    const config = await readFile(join(cwd, 'linktoll.config.ts'), 'utf8');
    expect(config).toContain('address: "http://localhost:3000/"');
    await writeFile(join(cwd, 'linktoll.config.ts'), config.replace(/^import.*$/m, 'const defineConfig = <T>(config: T): T => config;'));
    expect((await loadConfig(cwd)).config.target?.address).toBe('http://localhost:3000/');
    expect((await run('init')).out).toContain('kept   linktoll.config.ts\nkept   .github/workflows/linktoll.yml\nkept   .gitignore\n');
    expect((await run('init', '--target', 'x')).code).toBe(2);
  });
});

describe('the reference pages', () => {
  it.each(Object.entries(generateReference()))('%s is what the code says (renew: npx tsx src/cli/write-reference.ts)', async (name, text) => {
    expect(await readFile(new URL(name, DOCS_FOLDER), 'utf8')).toBe(text);
    expect(text.length).toBeGreaterThan(2000);
  });
});

describe('one Playwright', () => {
  const at = (folder: string, version = '1.70.0') => ({ folder, version });
  it('is enough, and two, an old one or none is told before anything is measured', () => {
    expect(() => checkPlaywright(cwd, at('/a'), at('/a'))).not.toThrow();
    expect(() => checkPlaywright(cwd, at('/a'), undefined)).not.toThrow();
    expect(() => checkPlaywright(cwd, at('/a'), at('/b', '1.66.0'))).toThrow('is installed twice, 1.66.0 in /b for your project and 1.70.0 in /a for linktoll. Run "npm dedupe"');
    expect(() => checkPlaywright(cwd, at('/a', '1.64.9'), at('/a', '1.64.9'))).toThrow('1.64.9 is too old');
    expect(() => checkPlaywright(cwd)).not.toThrow();
  });
});

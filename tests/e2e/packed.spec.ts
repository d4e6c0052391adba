import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { PLAYWRIGHT_FLOOR } from '../../src/cli/check-playwright.ts';
import { readResults, readRun } from '../../src/results/read.ts';
import { startSite } from './own-site.ts';

// Protects people who install linktoll: the very tarball that would be published is installed in a fresh project outside
// this repository, set up by its own command, run against a page of that project, and used beside the user's own tests in
// a plain Playwright. What it needs it must bring along, what it exports must have types, and there is one Playwright.

const run = promisify(execFile);
/** Packages are fetched by npm from its registry, or from its cache. */
const NPM = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];

const OWN_SPEC = `
import { mergeExpects, mergeTests, test as base, expect as baseExpect } from '@playwright/test';
import { expect as tollExpect, openApp, tapNamed, test as toll } from 'linktoll';
import type { Measurement } from 'linktoll/results';

const test = mergeTests(base.extend<{ limit: number }>({ limit: async ({}, use) => use(13) }), toll);
const expect = mergeExpects(baseExpect, tollExpect);

base('a test that knows nothing of linktoll', async ({ page }) => {
  await page.setContent('<h1>Tea</h1>');
  await baseExpect(page.getByRole('heading')).toHaveText('Tea');
});
test.describe('one to one', () => {
  test.use({ regime: 'confirm-direct', target: { address: process.env['SITE'] ?? '' } });
  test('costs one click more', async ({ attempt, limit }) => {
    const cell: Measurement = await attempt('share-page-direct');
    expect(cell).toReachGoalWithin({ clicks: limit });
    expect(() => expect(cell).toBeBlockedAt('open')).toThrow(/completed with 13 clicks[^]*alice in home: tap/);
  });
});
test('two people by hand', async ({ alice, bob, world }) => {
  await openApp(alice, alice.names.apps.chat);
  await tapNamed(alice, await alice.see(), alice.names.people['bob'] ?? '');
  await openApp(bob, bob.names.apps.chat);
  expect([alice.clicks, bob.clicks]).toEqual([2, 1]);
  expect(world.ask('chat', 'messages', {})).toEqual([]);
});
`;

const OWN_CONFIG = `
import { defineConfig } from '@playwright/test';
export default defineConfig({
  testDir: 'tests',
  reporter: [['line'], ['linktoll/reporter']],
  use: { launchOptions: { args: ['--no-sandbox'], ...(process.env['LINKTOLL_BROWSER'] ? { executablePath: process.env['LINKTOLL_BROWSER'] } : {}) } },
});
`;

test('the packed tarball works in a project of its own', async () => {
  // It installs, measures six times over and checks types while the other tests have the machine too.
  test.setTimeout(900_000);
  const folder = await mkdtemp(join(tmpdir(), 'linktoll-packed-'));
  const site = await startSite({ '/': () => '<h1>Blue teapot</h1>' });
  const { LINKTOLL_OUT: _, LINKTOLL_BROWSER_PATH: browser, NODE_OPTIONS: __, TEST_WORKER_INDEX: ___, ...inherited } = process.env;
  const env = { ...inherited, ...(browser ? { LINKTOLL_BROWSER: browser } : {}), SITE: `${site.origin}/`, NO_COLOR: '1', FORCE_COLOR: undefined };
  const npx = (...args: string[]) => npxInto(undefined, ...args);
  const npxInto = (out: string | undefined, ...args: string[]) => run('npx', args, { cwd: folder, env: { ...env, ...(out && { LINKTOLL_OUT: out }) }, maxBuffer: 1 << 24 });
  try {
    const { stdout } = await run('npm', ['pack', '--json', '--loglevel=error', '--pack-destination', folder], { maxBuffer: 1 << 24 });
    const [packed] = JSON.parse(stdout.slice(stdout.indexOf('['))) as { filename: string; files: { path: string }[] }[];
    const paths = packed!.files.map(({ path }) => path);
    expect(paths).toContain('dist/src/public/index.d.ts');
    expect(paths.filter((path) => /^(src|tests|mock-platforms)\/|\.tsx?$/.test(path.replace(/\.d\.ts$/, '')))).toEqual([]);
    const ours = JSON.parse(await readFile('package.json', 'utf8')) as { devDependencies: Record<string, string>; peerDependencies: Record<string, string> };
    // The oldest Playwright that is promised is the one that is tried here; our own tests run with the newest.
    expect(ours.peerDependencies).toEqual({ '@playwright/test': `>=${PLAYWRIGHT_FLOOR}` });
    const manifest = { name: 'somebodys', private: true, type: 'module', devDependencies: { '@playwright/test': PLAYWRIGHT_FLOOR, linktoll: `file:${packed!.filename}`, typescript: ours.devDependencies['typescript'], '@types/node': ours.devDependencies['@types/node'] } };
    await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
    await run('npm', ['install', ...NPM], { cwd: folder });
    const { stdout: tree } = await run('npm', ['ls', '--all', '--parseable', '@playwright/test'], { cwd: folder });
    expect(tree.trim().split('\n').filter((line) => line.endsWith('@playwright/test'))).toHaveLength(1);
    expect((await npx('playwright', '--version')).stdout).toContain(PLAYWRIGHT_FLOOR);

    expect((await npx('linktoll', 'init', '--target', `${site.origin}/`)).stdout).toContain('wrote  linktoll.config.ts');
    const choice = ['--scenario', 'share-page-direct', '--regime', 'confirm-direct', 'copy-address'];
    await npx('linktoll', 'run', ...choice);
    const results = await readResults(join(folder, 'linktoll-report'));
    expect(Object.fromEntries(Object.entries(results.measurements).map(([cell, { clicks, outcome }]) => [cell, `${outcome} ${clicks}`]))).toEqual({
      'share-page-direct@confirm-direct@phone': 'completed 13',
      'share-page-direct@copy-address@phone': 'completed 19',
      'share-page-direct@open@phone': 'completed 12',
      'share-page-direct@sealed@phone': 'blocked 2',
    });
    expect(await readFile(join(folder, 'linktoll-report/index.html'), 'utf8')).toContain(site.origin);
    // A search bundles what it runs in jsdom, and has a process of its own: both are compiled files here.
    expect((await npx('linktoll', 'explore', '--scenario', 'open-mini', '--regime', 'open', '--out', 'explored')).stdout).toContain('open-mini@open@phone  proved: 4 clicks');

    // Measured on two machines and put together, it is the same file. What an earlier run left does not pass for a part's.
    await mkdir(join(folder, 'parts'));
    for (const part of [1, 2]) {
      await mkdir(join(folder, `part-${part}`));
      await writeFile(join(folder, `part-${part}/index.html`), 'an earlier report');
      await npx('linktoll', 'run', ...choice, '--shard', `${part}/2`, '--pictures', 'none', '--out', `part-${part}`);
      expect((await readdir(join(folder, `part-${part}`))).sort()).toEqual(['blob-report', 'results.json', 'test-results']);
      expect(Object.keys((await readResults(join(folder, `part-${part}`))).measurements)).toHaveLength(2);
      const [blob, ...others] = await readdir(join(folder, `part-${part}/blob-report`));
      expect(others).toEqual([]);
      await copyFile(join(folder, `part-${part}/blob-report`, blob!), join(folder, 'parts', `part-${part}.zip`));
    }
    await npxInto('merged', 'playwright', 'merge-reports', '--reporter', 'linktoll/reporter', 'parts');
    const whole = await readFile(join(folder, 'linktoll-report/results.json'), 'utf8');
    expect(await readFile(join(folder, 'merged/results.json'), 'utf8')).toBe(whole);
    expect(await readRun(join(folder, 'merged'))).toMatchObject({ notRun: {}, interrupted: false });
    // A part alone has no controls to hold: put together without the others, it fails.
    await rm(join(folder, 'parts', 'part-2.zip'));
    await expect(npxInto('merged', 'playwright', 'merge-reports', '--reporter', 'linktoll/reporter', 'parts')).rejects.toMatchObject({ code: 1 });

    await mkdir(join(folder, 'tests'));
    await writeFile(join(folder, 'tests/own.spec.ts'), OWN_SPEC);
    await writeFile(join(folder, 'playwright.config.ts'), OWN_CONFIG);
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: { module: 'NodeNext', target: 'ES2023', strict: true, noEmit: true, types: ['node'] }, include: ['tests', '*.ts'] }));
    // Types are checked whole, those of linktoll included.
    await npx('tsc', '-p', '.');
    await npx('playwright', 'test');
    expect(Object.keys((await readResults(join(folder, 'linktoll-report'))).measurements)).toEqual(Object.keys(results.measurements).filter((cell) => !cell.includes('copy-address')));
  } catch (error) {
    // What the child said is all that there is to go by.
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${(error as Error).message}\n${stdout}\n${stderr}`, { cause: error });
  } finally {
    await site.close();
    await rm(folder, { recursive: true, force: true });
  }
});

import { describe, expect, it } from 'vitest';
import type { BrowserTools } from '../../../src/browser/browser-tools.ts';
import { BrowserError, findBrowser } from '../../../src/browser/find-browser.ts';
import { ensureBrowser } from '../../../src/browser/install-browser.ts';
import { launchArgs } from '../../../src/browser/launch-args.ts';

const ABSENT = "browserType.launch: Executable doesn't exist at /cache/headless_shell\n╔══╗";
const LIBRARY = 'browserType.launch: Target page, context or browser has been closed\nBrowser logs:\n  - [pid=7][err] /x: error while loading shared libraries: libnss3.so: cannot open shared object file\n';

/** A machine of paper: programs by path (undefined: Playwright's own), each with its version or the reason why it fails. */
function machine(programs: Map<string | undefined, string | Error>, more: Partial<BrowserTools> = {}) {
  const started: (string | undefined)[] = [];
  const commands: string[] = [];
  const lines: string[] = [];
  const tools: BrowserTools = {
    platform: 'linux',
    isRoot: false,
    isExecutable: (path) => Promise.resolve(programs.has(path)),
    start: (path) => {
      started.push(path);
      const program = programs.get(path) ?? new Error(ABSENT);
      return program instanceof Error ? Promise.reject(program) : Promise.resolve(program);
    },
    isDebian: () => Promise.resolve(true),
    runCommand: (command, args) => {
      commands.push([command === process.execPath ? 'node' : command, ...args].join(' '));
      return Promise.resolve(1);
    },
    playwrightCli: () => 'cli.js',
    ...more,
  };
  const options = (env: NodeJS.ProcessEnv = {}) => ({ env: { PATH: '/usr/bin:relative', ...env }, log: (line: string) => lines.push(line), tools });
  return { started, commands, lines, options };
}

describe('findBrowser', () => {
  const everything = () =>
    new Map<string | undefined, string | Error>([
      ['/mine', '1'],
      [undefined, '2'],
      ['/usr/bin/chromium-headless-shell', '3'],
      ['/usr/bin/google-chrome', '4'],
      ['/usr/bin/chromium', '5'],
    ]);

  it('protects the order: the one that was named, Playwright’s own, a system headless shell, Chrome, Chromium', async () => {
    const programs = everything();
    const found: (string | undefined)[] = [];
    while (programs.size > 0) {
      const browser = await findBrowser(machine(programs).options({ LINKTOLL_BROWSER: '/mine' }));
      found.push(browser.version);
      programs.delete(browser.path);
    }
    expect(found).toEqual(['1', '2', '3', '4', '5']);
  });

  it('protects from a browser that is there but lacks libraries: it is named with the reason, and the next is tried', async () => {
    const { lines, options } = machine(new Map<string | undefined, string | Error>([[undefined, new Error(LIBRARY)], ['/usr/bin/chromium', '5']]));
    expect(await findBrowser(options())).toEqual({ path: '/usr/bin/chromium', name: 'Chromium', version: '5' });
    expect(lines).toEqual([
      "Playwright's Chromium headless shell is there but does not start: /x: error while loading shared libraries: libnss3.so: cannot open shared object file",
    ]);
  });

  it('tells what was tried and the one command that helps', async () => {
    const { options } = machine(new Map([['/usr/bin/chromium', new Error('browserType.launch: Timeout 30000ms exceeded.\nCall log:')]]));
    await expect(findBrowser(options({ LINKTOLL_BROWSER: '/nope' }))).rejects.toEqual(
      new BrowserError(
        'Failed to find a browser: LINKTOLL_BROWSER names /nope, which is no program; Playwright\'s headless shell is not installed; no system headless shell; no Chrome; /usr/bin/chromium does not start (Timeout 30000ms exceeded). Run "npx playwright install --with-deps --only-shell chromium", or name one in LINKTOLL_BROWSER.',
      ),
    );
    await expect(findBrowser(machine(new Map(), { isDebian: () => Promise.resolve(false) }).options())).rejects.toThrow('Run "npx playwright install --only-shell chromium"');
  });

  it('looks where macOS keeps its apps', async () => {
    const path = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(await findBrowser(machine(new Map([[path, '9']]), { platform: 'darwin' }).options())).toMatchObject({ path });
  });
});

describe('ensureBrowser', () => {
  it('protects the user’s machine: LINKTOLL_NO_INSTALL forbids every command', async () => {
    const { commands, options } = machine(new Map(), { isRoot: true });
    await expect(ensureBrowser(options({ LINKTOLL_NO_INSTALL: '1' }))).rejects.toThrow('LINKTOLL_NO_INSTALL forbids to fetch one. Run "npx playwright');
    expect(commands).toEqual([]);
  });

  it('installs nothing where a browser starts', async () => {
    const { commands, options } = machine(new Map([[undefined, '2']]));
    expect(await ensureBrowser(options())).toMatchObject({ path: undefined, version: '2' });
    expect(commands).toEqual([]);
  });

  it('fetches with Playwright’s installer, with libraries only as root on Debian, and prints the command first', async () => {
    for (const [isRoot, expected] of [[true, 'node cli.js install --with-deps --only-shell chromium'], [false, 'node cli.js install --only-shell chromium']] as const) {
      const programs = new Map<string | undefined, string | Error>();
      const seen: string[] = [];
      const { lines, options } = machine(programs, {
        isRoot,
        runCommand: (_, args, env) => {
          seen.push(['node', ...args].join(' '), env['PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT']!, lines.at(-1)!);
          programs.set(undefined, '2');
          return Promise.resolve(0);
        },
      });
      expect(await ensureBrowser(options())).toMatchObject({ version: '2' });
      expect(seen).toEqual([expected, '10000', `No browser that starts; running: ${expected.replace('node cli.js', 'npx playwright')}`]);
    }
  });

  it('falls back to the distribution as root on Debian: the headless shell, else the whole browser', async () => {
    const programs = new Map<string | undefined, string | Error>();
    const run: string[] = [];
    const { options } = machine(programs, {
      isRoot: true,
      runCommand: (command, args) => {
        run.push([command === process.execPath ? 'node' : command, ...args].join(' '));
        if (args.at(-1) === 'chromium' && command === 'apt-get') programs.set('/usr/bin/chromium', '5');
        return Promise.resolve(command === 'apt-get' && args.at(-1) !== 'chromium-headless-shell' ? 0 : 'no such host');
      },
    });
    expect(await ensureBrowser(options())).toMatchObject({ path: '/usr/bin/chromium' });
    expect(run).toEqual([
      'node cli.js install --with-deps --only-shell chromium',
      'apt-get update',
      'apt-get install -y chromium-headless-shell',
      'apt-get install -y chromium',
    ]);
  });

  it('never touches the distribution without being root, and tells what failed', async () => {
    const { commands, options } = machine(new Map());
    await expect(ensureBrowser(options())).rejects.toThrow('"npx playwright install --only-shell chromium" failed (exit 1). Run "npx playwright install --with-deps');
    expect(commands).toEqual(['node cli.js install --only-shell chromium']);
  });
});

describe('on this machine', () => {
  it('protects from paper machines: a browser is really found, started, and says its version', async () => {
    const browser = await ensureBrowser({ env: process.env, log: () => undefined });
    expect(browser.version).toMatch(/^\d+(\.\d+){1,3}$/);
  }, 120_000);

  it('protects from a named program that is no browser: the next one is found', async () => {
    const lines: string[] = [];
    const browser = await findBrowser({ env: { ...process.env, LINKTOLL_BROWSER: '/bin/false' }, log: (line) => lines.push(line) });
    expect(browser.path).not.toBe('/bin/false');
    expect(lines[0]).toMatch(/^The browser of LINKTOLL_BROWSER at \/bin\/false is there but does not start: /);
  }, 120_000);

  it('starts without sandbox as root only', () => {
    expect(launchArgs().includes('--no-sandbox')).toBe(process.getuid?.() === 0);
  });
});

import { explainNone, searchBrowser } from './find-browser.ts';
import type { FindOptions, FoundBrowser } from './find-browser.ts';
import { MACHINE } from './browser-tools.ts';
import type { BrowserTools } from './browser-tools.ts';

/** How long (ms) Playwright's installer waits for a connection, so that what comes after it comes soon. */
const CONNECTION_TIMEOUT = '10000';

/** One way to get a browser: commands of which the later ones are run when an earlier one succeeded. */
interface Installation {
  readonly commands: readonly { readonly shown: string; readonly command: string; readonly args: readonly string[] }[];
}

/**
 * The first browser that starts; where there is none it is fetched, with Playwright's installer or else, as root on
 * Debian or Ubuntu, from the distribution. Each command is printed before it is run. LINKTOLL_NO_INSTALL=1 forbids both.
 * @throws BrowserError naming what was tried, and the command that helps
 */
export async function ensureBrowser(options: FindOptions): Promise<FoundBrowser> {
  const { env, log, tools = MACHINE } = options;
  let { browser, tried } = await searchBrowser(options);
  if (browser) return browser;
  if (env['LINKTOLL_NO_INSTALL'] === '1') throw await explainNone([...tried, 'LINKTOLL_NO_INSTALL forbids to fetch one'], tools);
  const failures: string[] = [];
  for (const installation of await listInstallations(tools)) {
    const failure = await install(installation, { env, log, tools });
    if (failure !== undefined) {
      failures.push(failure);
      continue;
    }
    ({ browser, tried } = await searchBrowser(options));
    if (browser) return browser;
  }
  throw await explainNone([...tried, ...failures], tools);
}

async function listInstallations(tools: BrowserTools): Promise<Installation[]> {
  const isRootOnDebian = tools.platform === 'linux' && tools.isRoot && (await tools.isDebian());
  const install = ['install', ...(isRootOnDebian ? ['--with-deps'] : []), '--only-shell', 'chromium'];
  const playwright = { shown: `npx playwright ${install.join(' ')}`, command: process.execPath, args: [tools.playwrightCli(), ...install] };
  const apt = (...args: string[]) => ({ shown: `apt-get ${args.join(' ')}`, command: 'apt-get', args });
  if (!isRootOnDebian) return [{ commands: [playwright] }];
  return [
    { commands: [playwright] },
    { commands: [apt('update'), apt('install', '-y', 'chromium-headless-shell')] },
    { commands: [apt('install', '-y', 'chromium')] },
  ];
}

/** What failed, or undefined where all commands succeeded. */
async function install({ commands }: Installation, { env, log, tools }: Required<FindOptions>): Promise<string | undefined> {
  const quiet = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: CONNECTION_TIMEOUT, DEBIAN_FRONTEND: 'noninteractive', ...env };
  for (const { shown, command, args } of commands) {
    log(`No browser that starts; running: ${shown}`);
    const outcome = await tools.runCommand(command, args, quiet);
    if (outcome !== 0) {
      const failure = `"${shown}" failed (${typeof outcome === 'number' ? `exit ${outcome}` : outcome})`;
      log(failure);
      return failure;
    }
  }
  return undefined;
}

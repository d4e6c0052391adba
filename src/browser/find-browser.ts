import { delimiter, isAbsolute, join } from 'node:path';
import { MACHINE } from './browser-tools.ts';
import type { BrowserTools } from './browser-tools.ts';

/** A browser that was seen to start. */
export interface FoundBrowser {
  /** For `executablePath`; undefined is Playwright's own headless shell, which is started without one. */
  readonly path: string | undefined;
  readonly name: string;
  readonly version: string;
}

export interface FindOptions {
  readonly env: NodeJS.ProcessEnv;
  /** Told of every browser that is there and does not start. */
  readonly log: (line: string) => void;
  readonly tools?: BrowserTools;
}

export interface Search {
  readonly browser?: FoundBrowser;
  /** What was looked at in vain, for the error that names it. */
  readonly tried: readonly string[];
}

/** No browser starts here, and none could be fetched. */
export class BrowserError extends Error {
  override readonly name = 'BrowserError';
}

interface Candidate {
  readonly name: string;
  /** None: Playwright's own headless shell. Without a slash: looked for on PATH. */
  readonly paths?: readonly string[];
  /** How it is called when it is not there. */
  readonly absent: string;
}

/**
 * The first browser that starts, in this order: LINKTOLL_BROWSER, Playwright's own headless shell, a system headless
 * shell, Chrome or Chromium.
 */
export async function searchBrowser({ env, log, tools = MACHINE }: FindOptions): Promise<Search> {
  const tried: string[] = [];
  for (const candidate of listCandidates(env, tools.platform)) {
    const there = candidate.paths ? await listThere(candidate.paths, env, tools) : [undefined];
    if (there.length === 0) tried.push(candidate.absent);
    for (const path of there) {
      try {
        return { browser: { path, name: candidate.name, version: await tools.start(path) }, tried };
      } catch (error) {
        const reason = explainStart(error as Error);
        const isAbsent = path === undefined && reason.startsWith("Executable doesn't exist");
        tried.push(isAbsent ? candidate.absent : `${path ?? candidate.name} does not start (${reason})`);
        if (!isAbsent) log(`${candidate.name}${path === undefined ? '' : ` at ${path}`} is there but does not start: ${reason}`);
      }
    }
  }
  return { tried };
}

/** The first browser that starts. @throws BrowserError naming what was tried, and the command that helps. */
export async function findBrowser(options: FindOptions): Promise<FoundBrowser> {
  const { browser, tried } = await searchBrowser(options);
  if (!browser) throw await explainNone(tried, options.tools ?? MACHINE);
  return browser;
}

export async function explainNone(tried: readonly string[], tools: BrowserTools): Promise<BrowserError> {
  const libraries = tools.platform === 'linux' && (await tools.isDebian()) ? '--with-deps ' : '';
  return new BrowserError(`Failed to find a browser: ${tried.join('; ')}. Run "npx playwright install ${libraries}--only-shell chromium", or name one in LINKTOLL_BROWSER.`);
}

function listCandidates(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): Candidate[] {
  const named = env['LINKTOLL_BROWSER'];
  return [
    ...(named ? [{ name: 'The browser of LINKTOLL_BROWSER', paths: [named], absent: `LINKTOLL_BROWSER names ${named}, which is no program` }] : []),
    { name: "Playwright's Chromium headless shell", absent: "Playwright's headless shell is not installed" },
    {
      name: 'Chromium headless shell',
      paths: ['chromium-headless-shell', 'chrome-headless-shell', '/usr/bin/chromium-headless-shell', '/usr/lib/chromium/headless_shell', '/opt/chrome-headless-shell/chrome-headless-shell'],
      absent: 'no system headless shell',
    },
    { name: 'Google Chrome', paths: ['google-chrome-stable', 'google-chrome', '/opt/google/chrome/chrome', ...onMac(platform, 'Google Chrome')], absent: 'no Chrome' },
    { name: 'Chromium', paths: ['chromium', 'chromium-browser', '/usr/bin/chromium', '/snap/bin/chromium', ...onMac(platform, 'Chromium')], absent: 'no Chromium' },
  ];
}

function onMac(platform: NodeJS.Platform, app: string): string[] {
  return platform === 'darwin' ? [`/Applications/${app}.app/Contents/MacOS/${app}`] : [];
}

/** Absolute paths of those that are programs, each once. */
async function listThere(paths: readonly string[], env: NodeJS.ProcessEnv, tools: BrowserTools): Promise<string[]> {
  const folders = (env['PATH'] ?? '').split(delimiter).filter(isAbsolute);
  const places = paths.flatMap((path) => (path.includes('/') ? [path] : folders.map((folder) => join(folder, path))));
  const there = await Promise.all([...new Set(places)].map(async (place) => ((await tools.isExecutable(place)) ? [place] : [])));
  return there.flat();
}

/** The line of a failed start that says why: what the browser itself wrote, or else the first line. */
function explainStart(error: Error): string {
  // Playwright colours its messages.
  const lines = error.message.replace(/\u001b\[[0-9;]*m/g, '').split('\n').map((line) => line.trim()).filter(Boolean);
  const cause = lines.find((line) => /error while loading shared libraries|cannot open shared object|No usable sandbox|GLIBC/.test(line));
  return (cause ?? lines[0] ?? 'no reason given').replace(/^browserType\.launch: /, '').replace(/^- \[pid=\d+\]\[err\] /, '').replace(/[.:]$/, '').slice(0, 300);
}

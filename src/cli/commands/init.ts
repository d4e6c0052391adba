import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { CONFIG_NAMES } from '../../config/load-config.ts';
import { UsageError } from '../errors.ts';
import type { Io } from '../io.ts';
import { DEFAULT_DIR } from '../options.ts';

interface InitOptions {
  readonly target: string;
  readonly quiet?: boolean;
}

/** Dev servers that listen here by themselves are many; the person puts their own in. */
const EXAMPLE_TARGET = 'http://localhost:5173/';

export function addInit(program: Command, io: Io): void {
  program
    .command('init')
    .description('Set linktoll up in this folder: configuration, a CI workflow, a line in .gitignore. What is there already is left alone.')
    .option('--target <url>', 'the page that you share', EXAMPLE_TARGET)
    .option('--quiet', 'do not say what was written')
    .action(({ target, quiet }: InitOptions) => init(io, target, quiet ?? false));
}

async function init(io: Io, target: string, quiet: boolean): Promise<void> {
  if (!URL.canParse(target) || !/^https?:$/.test(new URL(target).protocol)) throw new UsageError(`Failed to set up: "${target}" is no address of a page. Write one that begins with http:// or https://.`);
  const told: string[] = [];
  const configs = await Promise.all(CONFIG_NAMES.map((name) => readFile(join(io.cwd, name)).then(() => name, () => undefined)));
  const there = configs.find((name) => name !== undefined);
  told.push(there === undefined ? await write(io.cwd, 'linktoll.config.ts', config(target)) : `kept   ${there}`);
  told.push(await write(io.cwd, '.github/workflows/linktoll.yml', WORKFLOW));
  told.push(await ignore(io.cwd));
  if (!quiet) io.stdout(`${told.join('\n')}\nNext: ${target === EXAMPLE_TARGET ? 'put target.address right in linktoll.config.ts, ' : ''}start your page (or name its command there as target.webServer), and run "npx linktoll run".\n`);
}

async function write(cwd: string, name: string, text: string): Promise<string> {
  const file = join(cwd, name);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
    return `wrote  ${name}`;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return `kept   ${name}`;
    throw new UsageError(`Failed to set up: ${name} cannot be written (${code}). Make this folder writable.`, { cause: error });
  }
}

async function ignore(cwd: string): Promise<string> {
  const file = join(cwd, '.gitignore');
  const text = await readFile(file, 'utf8').catch(() => '');
  if (text.split(/\r?\n/).some((line) => line.replace(/^\/|\/$/g, '').trim() === DEFAULT_DIR)) return 'kept   .gitignore';
  await writeFile(file, `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${DEFAULT_DIR}/\n`);
  return 'wrote  .gitignore';
}

function config(target: string): string {
  return `import { defineConfig } from 'linktoll/config';

export default defineConfig({
  target: {
    // The page that people share. docs/your-own-page.md tells all that may stand here.
    address: ${JSON.stringify(target)},
    // How one knows that Bob got there. Without it, by the same address and the first heading that Alice saw.
    // goal: { role: 'heading', name: 'Blue teapot' },
    // How Alice shares it. Without it, she copies the address by the browser's menu.
    // share: { press: 'Share' },
    // webServer: { command: 'npm run dev' },
  },
});
`;
}

const WORKFLOW = `name: linktoll
on: [pull_request]
permissions:
  contents: read
jobs:
  toll:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
      - uses: actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0
        with:
          node-version: 22
      - run: npm ci
      # The page's server is started by target.webServer of linktoll.config.ts.
      - run: npx linktoll run
      - uses: actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2
        if: always()
        with:
          name: linktoll-report
          path: linktoll-report
`;

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Seed } from '../../mock-platforms/platform.ts';
import { formatCanonicalJson } from '../results/canonical-json.ts';
import type { Cell } from './measure-cell.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** What a search, a replay and their judge are made of: everything that this module imports. */
const ENTRY = fileURLToPath(new URL(`explore-cell${extname(import.meta.url)}`, import.meta.url));
/** Folders that are read as a whole: pages load scripts and styles from them, the phone what runs inside pages; of the search nothing may be overlooked. */
const WHOLE = ['mock-platforms', 'src/phone', 'src/search'];

/** What the program consists of as far as an answer depends on it. */
export interface Sources {
  /** Paths from the root, with `/`, sorted. */
  readonly files: readonly string[];
  /** Names of the libraries that they import, sorted. */
  readonly libraries: readonly string[];
}

/** The sources that search, platforms, both phones, meter and judge are made of, as the bundler finds them. */
export async function listSources(): Promise<Sources> {
  const { metafile } = await build({ entryPoints: [ENTRY], absWorkingDir: ROOT, bundle: true, write: false, metafile: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'silent' });
  const whole = await Promise.all(WHOLE.map(async (folder) => (await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ parentPath, name }) => relative(ROOT, join(parentPath, name)).replaceAll(sep, '/'))));
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  const libraries = imports.filter(({ external, path }) => external && !path.startsWith('node:')).map(({ path }) => nameLibrary(path));
  return { files: [...new Set([...Object.keys(metafile.inputs), ...whole.flat()])].sort(), libraries: [...new Set(libraries)].sort() };
}

/** Content hash of the program as far as an answer depends on it: its sources, and the versions of the libraries they use. */
export async function hashProgram(): Promise<string> {
  const { files, libraries } = await listSources();
  const sources = await Promise.all(files.map(async (file) => [file, await readFile(join(ROOT, file), 'utf8')]));
  const versions = await Promise.all(libraries.map(async (library) => [library, await findVersion(library)]));
  return hash({ sources, versions });
}

/**
 * Content hash of all that the answer of a cell depends on, so that an equal one need not be searched for again: the
 * program, the rules, the scenario without its journeys (no proof asks them), the device and what a world is seeded with.
 */
export function hashCell(program: string, { scenario, regime, device }: Cell, seed: Seed): string {
  const { title: _title, legs, ...goal } = scenario;
  const { description: _description, ...phone } = device;
  return hash({ program, rules: regime.rules, ...(regime.begins !== undefined && { begins: regime.begins }), scenario: { ...goal, legs: legs.map(({ journey: _journey, knowing: _knowing, ...leg }) => leg) }, device: phone, seed });
}

function hash(value: unknown): string {
  return createHash('sha256').update(formatCanonicalJson(value)).digest('hex');
}

/** `@scope/name` or `name` of an import such as `preact/jsx-runtime`. */
function nameLibrary(path: string): string {
  return path.split('/').slice(0, path.startsWith('@') ? 2 : 1).join('/');
}

/** The version that this program gets; node's own modules under their bare names have none. */
async function findVersion(library: string): Promise<string> {
  for (let folder = ROOT; ; folder = dirname(folder)) {
    const manifest = await readFile(join(folder, 'node_modules', library, 'package.json'), 'utf8').catch(() => undefined);
    if (manifest !== undefined) return (JSON.parse(manifest) as { version: string }).version;
    if (dirname(folder) === folder) return 'none';
  }
}

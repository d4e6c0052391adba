import { access, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tsImport } from 'tsx/esm/api';
import { ConfigError } from './config-error.ts';
import { configSchema, type LinktollConfig } from './config.ts';
import { describeConfigIssue, namePlace } from './describe-config-issue.ts';

/** Names that are looked for in the working folder, in this order. */
export const CONFIG_NAMES = ['linktoll.config.ts', 'linktoll.config.mts', 'linktoll.config.js', 'linktoll.config.mjs'] as const;

export interface LoadedConfig {
  readonly config: LinktollConfig;
  /** Where relative paths begin. */
  readonly folder: string;
  /** As shown to people; undefined where there is no file. */
  readonly file?: string;
}

/**
 * Reads the configuration: the named file, or the one in the working folder, or nothing at all.
 * @throws ConfigError where a named file is not there, where it cannot be run, and with all that is wrong in it
 */
export async function loadConfig(cwd: string, named?: string): Promise<LoadedConfig> {
  const path = named === undefined ? await findConfig(cwd) : resolve(cwd, named);
  if (path === undefined) return { config: {}, folder: cwd };
  const file = relative(cwd, path).startsWith('..') ? path : relative(cwd, path);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new ConfigError(`Failed to read the configuration: ${file} cannot be read (${error.code}). Name a file that is there, or run "linktoll init" to make one.`);
  });
  const value = await importDefault(path, file);
  return { config: checkConfig(value, { file, text }), folder: dirname(path), file };
}

async function findConfig(cwd: string): Promise<string | undefined> {
  for (const name of CONFIG_NAMES) {
    const path = join(cwd, name);
    if (await access(path).then(() => true, () => false)) return path;
  }
  return undefined;
}

async function importDefault(path: string, file: string): Promise<unknown> {
  let module: { default?: unknown };
  try {
    module = (await tsImport(pathToFileURL(path).href, { parentURL: import.meta.url, tsconfig: false })) as { default?: unknown };
  } catch (error) {
    throw new ConfigError(`Failed to read the configuration: ${file} cannot be run: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}. Correct it.`, { cause: error });
  }
  // What is written as CommonJS comes wrapped once more.
  const value = module.default;
  const inner = typeof value === 'object' && value !== null && ('default' in value || '__esModule' in value) ? (value as { default?: unknown }).default : value;
  if (inner === undefined) throw new ConfigError(`Failed to read the configuration: ${file} has no default export. Write: export default defineConfig({ … });`);
  return inner;
}

/** Holds a value against the schema. @throws ConfigError with one line a fault, each with file, line where it can be told, and place */
export function checkConfig(value: unknown, { file, text }: { readonly file: string; readonly text: string }): LinktollConfig {
  const result = configSchema.safeParse(value);
  if (result.success) return value as LinktollConfig;
  const faults = result.error.issues.flatMap((issue) => describeConfigIssue(value, issue));
  throw new ConfigError(faults.map(({ path, message }) => `Failed to read the configuration: ${file}${tellLine(text, path)}: ${namePlace(path)}: ${message}`).join('\n'));
}

/** The line on which a key stands, looked for from that of the key around it. Best effort: a computed key has none. */
function tellLine(text: string, path: readonly PropertyKey[]): string {
  let from = 0;
  let line = 0;
  for (const key of path) {
    if (typeof key === 'number') continue;
    const found = new RegExp(`(?<![\\w$])['"]?${String(key).replace(/[^\w]/g, '\\$&')}['"]?\\s*:`).exec(text.slice(from));
    if (!found) break;
    from += found.index;
    line = text.slice(0, from).split('\n').length;
    from += found[0].length;
  }
  return line > 0 ? `:${line}` : '';
}

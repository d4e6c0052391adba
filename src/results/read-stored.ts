import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Baseline } from './baseline-schema.ts';
import { readBaseline, readResultsFile, readRunIfAny } from './read.ts';
import type { Results, Run } from './schema.ts';

/** What lies at a path: the results of a run, with what is known of the run, or a baseline. */
export type Stored =
  | { readonly kind: 'run'; readonly file: string; readonly results: Results; readonly run?: Run }
  | { readonly kind: 'baseline'; readonly file: string; readonly baseline: Baseline };

/**
 * Reads a run's folder, a file of results or a baseline. run.json is read where it belongs to the results: beside a
 * file that is called results.json.
 * @throws Error when there is nothing, or it is damaged, truncated, foreign or of a version that cannot be read.
 */
export async function readStored(path: string): Promise<Stored> {
  const found = await stat(path).catch(() => undefined);
  const file = found?.isDirectory() ? join(path, 'results.json') : path;
  const baseline = (await holdsCells(file)) ? await readBaseline(file) : undefined;
  if (baseline) return { kind: 'baseline', file, baseline };
  const results = await readResultsFile(file);
  const run = basename(file) === 'results.json' ? await readRunIfAny(dirname(file)) : undefined;
  return { kind: 'run', file, results, ...(run && { run }) };
}

/** Whether a file is a baseline by its shape; what is no JSON at all is left to be refused as results. */
async function holdsCells(file: string): Promise<boolean> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    return typeof value === 'object' && value !== null && 'cells' in value && !('measurements' in value);
  } catch {
    return false;
  }
}

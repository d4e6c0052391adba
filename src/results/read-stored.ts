import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Baseline } from './baseline-schema.ts';
import { parseJson } from './parse-json.ts';
import { readBaseline, readResultsFile, readRunIfAny } from './read.ts';
import { readText } from './read-text.ts';
import type { Results, Run } from './schema.ts';

/** What lies at a path: the results of a run, with what is known of the run, or a baseline. */
export type Stored =
  | { readonly kind: 'run'; readonly file: string; readonly results: Results; readonly run?: Run }
  | { readonly kind: 'baseline'; readonly file: string; readonly baseline: Baseline };

const REMEDY = 'Do name the folder of a run, its results.json, or a baseline.';

/**
 * Reads a run's folder, a file of results or a baseline. run.json is read where it belongs to the results: beside a
 * file that is called results.json.
 * @throws Error when there is nothing, or it is damaged, truncated, foreign or of a version that cannot be read.
 */
export async function readStored(path: string): Promise<Stored> {
  const found = await stat(path).catch(() => undefined);
  const file = found?.isDirectory() ? join(path, 'results.json') : path;
  const isResults = basename(file) === 'results.json';
  const baseline = !isResults && (await holdsCells(file)) ? await readBaseline(file) : undefined;
  if (baseline) return { kind: 'baseline', file, baseline };
  const results = await readResultsFile(file);
  const run = isResults ? await readRunIfAny(dirname(file)) : undefined;
  return { kind: 'run', file, results, ...(run && { run }) };
}

/**
 * Whether a file is a baseline, by its shape, and not the results of a run.
 * @throws Error where it can be neither
 */
async function holdsCells(file: string): Promise<boolean> {
  const noun = 'results or a baseline';
  const value = parseJson(noun, file, await readText(noun, file, REMEDY), REMEDY);
  if (typeof value === 'object' && value !== null) {
    if ('measurements' in value) return false;
    if ('cells' in value) return true;
  }
  throw new Error(`Failed to read ${noun}: ${file}: the whole document: it has neither measurements nor cells, so it is neither. ${REMEDY}`);
}

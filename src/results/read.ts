import { join } from 'node:path';
import type { Baseline } from './baseline-schema.ts';
import { parseJson } from './parse-json.ts';
import { readText } from './read-text.ts';
import type { Results, Run } from './schema.ts';
import { validateBaseline, validateResults, validateRun } from './validate.ts';
import type { Fault } from './validate.ts';

const REMEDY = 'Do measure again with `linktoll run`, or name the folder of a finished run.';
const BASELINE_REMEDY = 'Do restore the file; or take it away and write a new one with --update-baseline.';

/**
 * Reads DIR/results.json.
 * @throws Error when the file is missing, truncated, foreign, of a schema version that cannot be read or contradicts
 *   itself, naming the file, the path in the data and what is wrong there.
 */
export function readResults(dir: string): Promise<Results> {
  return readResultsFile(join(dir, 'results.json'));
}

/**
 * Reads results from a file of any name.
 * @throws Error as `readResults` does.
 */
export function readResultsFile(file: string): Promise<Results> {
  return read('results', file, validateResults, REMEDY);
}

/**
 * Reads DIR/run.json: what differs between runs of the same input.
 * @throws Error as `readResults` does.
 */
export function readRun(dir: string): Promise<Run> {
  return read('run', join(dir, 'run.json'), validateRun, REMEDY);
}

/**
 * Reads DIR/run.json where there is one.
 * @throws Error when there is one and it cannot be read.
 */
export function readRunIfAny(dir: string): Promise<Run | undefined> {
  return unlessMissing(readRun(dir));
}

/**
 * Reads a baseline; undefined where there is no such file.
 * @throws Error when there is one that is damaged, foreign or of a schema version that cannot be read.
 */
export function readBaseline(file: string): Promise<Baseline | undefined> {
  return unlessMissing(read('baseline', file, validateBaseline, BASELINE_REMEDY));
}

/** Hands on what was read; undefined where the file is not there at all. */
export function unlessMissing<T>(reading: Promise<T>): Promise<T | undefined> {
  return reading.catch((error: unknown) => {
    if (error instanceof Error && (error.cause as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return undefined;
    throw error;
  });
}

async function read<T>(noun: string, file: string, check: (value: unknown) => { value: T } | { fault: Fault }, remedy: string): Promise<T> {
  const source = await readText(noun, file, remedy);
  const checked = check(parseJson(noun, file, source, remedy));
  if ('value' in checked) return checked.value;
  const { path, problem, remedy: other = remedy } = checked.fault;
  throw new Error(`Failed to read ${noun}: ${file}: ${path}: ${problem}. ${other}`);
}

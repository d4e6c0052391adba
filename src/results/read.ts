import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJson } from './parse-json.ts';
import type { Results, Run } from './schema.ts';
import { validateResults, validateRun } from './validate.ts';
import type { Fault } from './validate.ts';

const REMEDY = 'Do measure again with `linktoll run`, or name the folder of a finished run.';

/**
 * Reads DIR/results.json.
 * @throws Error when the file is missing, truncated, foreign, of another schema version or contradicts itself,
 *   naming the file, the path in the data and what is wrong there.
 */
export function readResults(dir: string): Promise<Results> {
  return read('results', join(dir, 'results.json'), validateResults);
}

/**
 * Reads DIR/run.json: what differs between runs of the same input.
 * @throws Error as `readResults` does.
 */
export function readRun(dir: string): Promise<Run> {
  return read('run', join(dir, 'run.json'), validateRun);
}

async function read<T>(noun: string, file: string, check: (value: unknown) => { value: T } | { fault: Fault }): Promise<T> {
  const bytes = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const problem = error.code === 'ENOENT' ? 'there is no such file' : error.message;
    throw new Error(`Failed to read ${noun}: ${file}: ${problem}. ${REMEDY}`, { cause: error });
  });
  const checked = check(parseJson(noun, file, bytes, REMEDY));
  if ('value' in checked) return checked.value;
  const { path, problem } = checked.fault;
  throw new Error(`Failed to read ${noun}: ${file}: ${path}: ${problem}. ${REMEDY}`);
}

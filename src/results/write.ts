import { join } from 'node:path';
import type { Baseline } from './baseline-schema.ts';
import { formatCanonicalJson } from './canonical-json.ts';
import type { Results, Run } from './schema.ts';
import { validateBaseline, validateResults, validateRun } from './validate.ts';
import type { Fault } from './validate.ts';
import { writeWhole } from './write-file.ts';

/**
 * Writes DIR/results.json: validated, keys sorted, whole or not at all. Equal results give equal bytes.
 * @throws Error when the results do not fit the schema or the file cannot be written.
 */
export function writeResults(dir: string, results: Results): Promise<void> {
  return write('results', join(dir, 'results.json'), validateResults(results));
}

/**
 * Writes DIR/run.json, as `writeResults` does.
 * @throws Error when the run does not fit the schema or the file cannot be written.
 */
export function writeRun(dir: string, run: Run): Promise<void> {
  return write('run', join(dir, 'run.json'), validateRun(run));
}

/**
 * Writes a baseline: validated, a line a step, keys sorted, whole or not at all.
 * @throws Error when it does not fit the schema or the file cannot be written.
 */
export function writeBaseline(file: string, baseline: Baseline): Promise<void> {
  return write('baseline', file, validateBaseline(baseline));
}

async function write(noun: string, file: string, checked: { value: unknown } | { fault: Fault }): Promise<void> {
  if ('fault' in checked) {
    const { path, problem } = checked.fault;
    throw new Error(`Failed to write ${noun}: ${file}: ${path}: ${problem}. Do report this; what was measured does not fit the schema.`);
  }
  await writeWhole(noun, file, formatCanonicalJson(checked.value));
}

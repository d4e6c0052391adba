import type { z } from 'zod';
import { BASELINE_VERSION, baselineSchema } from './baseline-schema.ts';
import type { Baseline } from './baseline-schema.ts';
import { formatCellKey, resultsSchema, runSchema, SCHEMA_VERSION } from './schema.ts';
import type { Results, Run } from './schema.ts';
import { lookUp } from './look-up.ts';
import { upgradeDocument, UPGRADES } from './upgrade.ts';
import type { Upgrades } from './upgrade.ts';

/** What is wrong with a document, and where in it. */
export interface Fault {
  readonly path: string;
  readonly problem: string;
  /** What to do, where it is not what is always to be done. */
  readonly remedy?: string;
}

/** A value, of this schema version or an older one, held against the schema of results.json and against itself. */
export function validateResults(value: unknown, upgrades: Upgrades = UPGRADES.results): { value: Results } | { fault: Fault } {
  const parsed = validateVersion(resultsSchema, SCHEMA_VERSION, upgrades, value);
  if ('fault' in parsed) return parsed;
  const fault = findInconsistency(parsed.value);
  return fault ? { fault } : parsed;
}

/** A value, of this schema version or an older one, held against the schema of run.json. */
export function validateRun(value: unknown): { value: Run } | { fault: Fault } {
  return validateVersion(runSchema, SCHEMA_VERSION, UPGRADES.run, value);
}

/** A value, of this schema version or an older one, held against the schema of a baseline. */
export function validateBaseline(value: unknown): { value: Baseline } | { fault: Fault } {
  return validateVersion(baselineSchema, BASELINE_VERSION, UPGRADES.baseline, value);
}

function validateVersion<T>(schema: z.ZodType<T>, version: number, upgrades: Upgrades, value: unknown): { value: T } | { fault: Fault } {
  const upgraded = upgradeDocument(value, version, upgrades);
  return 'fault' in upgraded ? upgraded : validate(schema, upgraded.value);
}

/** A value held against a schema; of several faults the first is told, and how many more there are. */
export function validate<T>(schema: z.ZodType<T>, value: unknown): { value: T } | { fault: Fault } {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data };
  const [first, ...more] = result.error.issues;
  const problem = first ? first.message : 'does not fit the schema';
  const rest = more.length > 0 ? ` (and ${more.length} more)` : '';
  return { fault: { path: first && first.path.length > 0 ? first.path.map(String).join('.') : 'the whole document', problem: `${problem}${rest}` } };
}

/**
 * What the schema cannot say: a cell lies under its own key, its regime and scenario are there, what is charged adds
 * up to what is counted, a blocked cell says where. Counts of a broken cell are not held to anything.
 */
function findInconsistency(results: Results): Fault | undefined {
  for (const [key, cell] of Object.entries(results.measurements)) {
    const path = `measurements.${key}`;
    if (formatCellKey(cell) !== key) return { path, problem: `lies under this key and says that it is ${formatCellKey(cell)}` };
    const regime = lookUp(results.regimes, cell.regime);
    if (!regime) return { path: `${path}.regime`, problem: `regime ${cell.regime} is not among the regimes` };
    if (!lookUp(results.scenarios, cell.scenario)) {
      return { path: `${path}.scenario`, problem: `scenario ${cell.scenario} is not among the scenarios` };
    }
    if (cell.outcome === 'broken') continue;
    if (cell.outcome === 'blocked' && !cell.blockedAt) return { path, problem: 'is blocked and has no blockedAt' };
    const charged = Object.values(cell.charges).reduce((sum, n) => sum + n, 0);
    if (charged !== cell.clicks) return { path: `${path}.charges`, problem: `add up to ${charged}, but clicks is ${cell.clicks}` };
    const paid = Object.values(cell.people).reduce((sum, { clicks }) => sum + clicks, 0);
    if (paid !== cell.clicks) return { path: `${path}.people`, problem: `clicks add up to ${paid}, but clicks is ${cell.clicks}` };
  }
  for (const key of Object.keys(results.omitted)) {
    if (lookUp(results.measurements, key)) return { path: `omitted.${key}`, problem: 'is measured as well as omitted' };
  }
  return undefined;
}

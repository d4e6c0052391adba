import type { z } from 'zod';
import { BASELINE_VERSION, baselineSchema } from './baseline-schema.ts';
import type { Baseline } from './baseline-schema.ts';
import { formatCellKey, resultsSchema, runSchema, SCHEMA_VERSION } from './schema.ts';
import type { Measurement, RegimeRecord, Results, Run, ScenarioRecord } from './schema.ts';
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
  if (typeof value === 'object' && value !== null && 'measurements' in value) {
    return { fault: { path: 'the whole document', problem: 'these are the results of a run, and no baseline', remedy: 'Do name another file; --update-baseline writes it.' } };
  }
  return validateVersion(baselineSchema, BASELINE_VERSION, UPGRADES.baseline, value);
}

/** A value, of this schema version or an older one, held against a schema. */
export function validateVersion<T>(schema: z.ZodType<T>, version: number, upgrades: Upgrades, value: unknown): { value: T } | { fault: Fault } {
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
 * What the schema cannot say: a cell lies under its own key, its regime and scenario are there, it names no person and no
 * rule that these have not, what is charged adds up to what is counted, a blocked cell says where. Counts of a broken cell are not held to anything.
 */
function findInconsistency(results: Results): Fault | undefined {
  for (const [key, cell] of Object.entries(results.measurements)) {
    const path = `measurements.${key}`;
    if (formatCellKey(cell) !== key) return { path, problem: `lies under this key and says that it is ${formatCellKey(cell)}` };
    const regime = lookUp(results.regimes, cell.regime);
    if (!regime) return { path: `${path}.regime`, problem: `regime ${cell.regime} is not among the regimes` };
    const scenario = lookUp(results.scenarios, cell.scenario);
    if (!scenario) return { path: `${path}.scenario`, problem: `scenario ${cell.scenario} is not among the scenarios` };
    const stranger = findStranger(cell, regime, scenario);
    if (stranger) return { path: `${path}.${stranger.path}`, problem: stranger.problem };
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

/** A rule that the regime has not, or a person who has no part in the scenario, wherever a cell names one. */
function findStranger({ charges, people, steps, blockedAt }: Measurement, { rules }: RegimeRecord, scenario: ScenarioRecord): Fault | undefined {
  const known = new Set(['base', ...rules.map(({ id }) => id)]);
  const named: readonly (readonly [path: string, rule: string])[] = [
    ...Object.keys(charges).map((rule) => [`charges.${rule}`, rule] as const),
    ...steps.map(({ charge }, index) => [`steps.${index}.charge`, charge] as const),
    ...(blockedAt ? [['blockedAt.rule', blockedAt.rule] as const] : []),
  ];
  const [path, rule] = named.find(([, each]) => !known.has(each)) ?? [];
  if (path !== undefined) return { path, problem: `the regime has no rule ${rule}` };
  const there: readonly (readonly [path: string, person: string])[] = [
    ...Object.keys(people).map((person) => [`people.${person}`, person] as const),
    ...steps.map(({ person }, index) => [`steps.${index}.person`, person] as const),
    ...(blockedAt ? [['blockedAt.person', blockedAt.person] as const] : []),
  ];
  const [where, person] = there.find(([, each]) => !scenario.people.includes(each)) ?? [];
  return where === undefined ? undefined : { path: where, problem: `${person} has no part in the scenario` };
}

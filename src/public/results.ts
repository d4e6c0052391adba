/** `linktoll/results`: results.json and run.json, read and checked. Needs no browser. */
export { readResults, readRun } from '../results/read.ts';
export { formatCellKey, resultsSchema, runSchema, SCHEMA_VERSION } from '../results/schema.ts';
export type { Counts, Evidence, Measurement, PageRecord, RegimeRecord, Results, RuleRecord, Run, ScenarioRecord, Step } from '../results/schema.ts';

import { SCORED_SCENARIOS } from '../compare/scored-scenarios.ts';
import type { ScoredFamily } from '../compare/scored-scenarios.ts';
import { MEASURE, OPERATOR_TIMES } from '../meter/measure.ts';
import type { Text } from '../results/schema.ts';

/** The measure's one table, the operator times and the list that scores are the mean over, as the report prints them. */
export interface HowWeCount {
  readonly acts: readonly { readonly id: string; readonly act: Text; readonly clicks: number; readonly longPresses: number; readonly systemPresses: number; readonly note: Text }[];
  readonly operators: readonly { readonly id: string; readonly seconds: number; readonly what: Text; readonly source: string }[];
  readonly scored: { readonly version: number; readonly families: Readonly<Record<ScoredFamily, readonly string[]>> };
}

export const HOW_WE_COUNT: HowWeCount = { acts: MEASURE, operators: OPERATOR_TIMES, scored: SCORED_SCENARIOS };

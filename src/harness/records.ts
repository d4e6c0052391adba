import type { Regime } from '../regimes/regime.ts';
import type { RegimeRecord, ScenarioRecord } from '../results/schema.ts';
import type { Scenario } from '../scenarios/scenario.ts';

/** A regime as results keep it. */
export function recordRegime({ id: _id, ...record }: Regime): RegimeRecord {
  return structuredClone(record);
}

/** A scenario as results keep it. */
export function recordScenario({ title, legs, gates, texts }: Scenario): ScenarioRecord {
  return { title: { ...title }, people: [...new Set(legs.map(({ person }) => person))], gates: [...gates], texts: [...texts] };
}

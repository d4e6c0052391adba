import { createHash } from 'node:crypto';
import { formatCanonicalJson } from './canonical-json.ts';
import type { RegimeRecord, ScenarioRecord } from './schema.ts';

/**
 * Content hash of what results.json says of the question that a cell asks: the regime's rules and the scenario's
 * people, gates and texts. Names, descriptions and evidence are left out: they may be put better and nothing moves.
 */
export function hashRecords({ rules }: Pick<RegimeRecord, 'rules'>, { people, gates, texts }: Pick<ScenarioRecord, 'people' | 'gates' | 'texts'>): string {
  const asked = { rules: rules.map(({ id, gate, when, during, treatment }) => ({ id, gate, when, ...(during && { during }), treatment })), people, gates, texts };
  return createHash('sha256').update(formatCanonicalJson(asked)).digest('hex');
}

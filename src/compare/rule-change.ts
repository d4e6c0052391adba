import { formatCanonicalJson } from '../results/canonical-json.ts';
import type { RegimeRecord } from '../results/schema.ts';
import type { RuleChange } from './comparison.ts';

/** How the rules of a regime differ between two results; undefined where they are the same, or one of them lacks it. */
export function findRuleChange(before: RegimeRecord | undefined, after: RegimeRecord | undefined): RuleChange | undefined {
  if (!before || !after) return undefined;
  const [was, is] = [before, after].map(({ rules }) => new Map(rules.map((rule) => [rule.id, formatCanonicalJson({ ...rule, evidence: [] })]))) as [Map<string, string>, Map<string, string>];
  const added = [...is.keys()].filter((id) => !was.has(id));
  const removed = [...was.keys()].filter((id) => !is.has(id));
  const changed = [...is.keys()].filter((id) => was.has(id) && was.get(id) !== is.get(id));
  const common = (from: Map<string, string>, other: Map<string, string>) => [...from.keys()].filter((id) => other.has(id)).join(' ');
  // Rules are asked in their order, so another order is another regime.
  const reordered = common(was, is) !== common(is, was);
  return added.length + removed.length + changed.length > 0 || reordered ? { added, removed, changed, reordered } : undefined;
}

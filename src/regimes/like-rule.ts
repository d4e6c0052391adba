import { refuseWord } from './describe-issue.ts';
import type { Declared } from './parse-regime.ts';
import { quoteValue } from './regime-error.ts';
import type { Regime } from './regime.ts';
import type { Path } from './yaml-source.ts';

type Written = Exclude<NonNullable<NonNullable<Declared['rules']>[number]>, undefined>;
/** A rule with a gate and a treatment of its own. */
export type WholeRule = Exclude<Written, { like: string }>;

/** Id of the regime that a rule is taken from; undefined where it is written out. */
export function regimeOfLike(rule: Written | undefined): string | undefined {
  return rule && 'like' in rule ? rule.like.split('/')[0] : undefined;
}

/** A rule with what it takes from another regime's: everything but id and evidence. @returns undefined where there is no such rule, which is told */
export function completeRule(written: Written, path: Path, include: (id: string) => Regime | undefined, known: readonly string[], tell: (path: Path, message: string) => void): WholeRule | undefined {
  if (!('like' in written)) return written;
  const { id, like, evidence } = written;
  const [from = '', name = ''] = like.split('/');
  const regime = include(from);
  const rule = regime?.rules.find((each) => each.id === name);
  if (!regime) tell([...path, 'like'], refuseWord(from, 'regime that has rules to take', known));
  else if (!rule) tell([...path, 'like'], refuseWord(name, `rule of ${quoteValue(from)}`, regime.rules.map((each) => each.id)));
  else return { id, gate: rule.gate, when: rule.when, ...(rule.during && { during: rule.during }), treatment: rule.treatment, ...(evidence && { evidence }) } as WholeRule;
  return undefined;
}

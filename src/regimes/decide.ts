import { CONDITIONS } from './regime.ts';
import type { Condition, During, Regime, When } from './regime.ts';
import { TREATMENTS } from './vocabulary.ts';
import type { Act, Gate, Treatment } from './vocabulary.ts';

export interface Decision {
  readonly treatment: Treatment;
  /** Id of the rule that answered; none where the regime says nothing. */
  readonly rule?: string;
}

/**
 * What a regime says to an act: its first rule for that gate whose condition holds, else the treatment of `open`.
 * Pure and total.
 */
export function decide(regime: Pick<Regime, 'rules'>, act: Act): Decision {
  const rule = regime.rules.find(({ gate, when, during }) => gate === act.gate && holds(when, act) && isDuring(during, act));
  return rule ? { treatment: rule.treatment, rule: rule.id } : { treatment: { kind: TREATMENTS[act.gate][0] } };
}

/** Whether a treatment is the one of `open`, which costs nothing and counts as no rule met. */
export function isOpenTreatment(gate: Gate, treatment: Treatment): boolean {
  return treatment.kind === TREATMENTS[gate][0];
}

/** A rule with dates says nothing to an act of which the time is not known. Moments are written so that they sort as words. */
function isDuring(during: During | undefined, { time }: Act): boolean {
  if (!during) return true;
  const { from = '', to = '' } = during;
  return time !== undefined && time >= from && (to === '' || time.slice(0, to.length) <= to);
}

/** An act that lacks a key which the condition names does not match. */
function holds(when: When, act: Act): boolean {
  return (Object.keys(CONDITIONS) as Condition[]).every((key) => {
    const allowed: readonly string[] | undefined = when[key];
    const value = act[key];
    return allowed === undefined || (value !== undefined && allowed.includes(value));
  });
}

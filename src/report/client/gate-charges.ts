import type { Measurement, RuleRecord } from '../../results/schema.ts';

/** The clicks made under the rules of one gate; without a gate, those under no rule. */
export interface GateCharge {
  readonly gate: string | undefined;
  readonly clicks: number;
  readonly rules: readonly (readonly [rule: string, clicks: number])[];
}

/** The clicks of a cell by gate, those under no rule first, then gates in the order in which the regime has its rules. */
export function listGateCharges(cell: Pick<Measurement, 'charges'>, rules: readonly RuleRecord[]): GateCharge[] {
  const gateOf = (rule: string) => (rule === 'base' ? undefined : (rules.find(({ id }) => id === rule)?.gate ?? rule));
  const order = [undefined, ...rules.map(({ gate }) => gate)];
  const gates = [...new Set([...order, ...Object.keys(cell.charges).map(gateOf)])];
  return gates.flatMap((gate) => {
    const charged = Object.entries(cell.charges).filter(([rule]) => gateOf(rule) === gate);
    if (charged.length === 0) return [];
    return [{ gate, clicks: charged.reduce((sum, [, clicks]) => sum + clicks, 0), rules: gate === undefined ? [] : charged }];
  });
}

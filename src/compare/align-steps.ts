import { diffArrays } from 'diff';
import type { Step } from '../results/schema.ts';

/** Provisional until the report's own is merged. */
export function alignSteps(a: readonly Step[], b: readonly Step[]): readonly { readonly left?: Step; readonly right?: Step; readonly same: boolean }[] {
  const key = (step: Step) => JSON.stringify([step.person, step.app, step.gesture, step.target.role, step.target.name]);
  let [x, y] = [0, 0];
  return diffArrays([...a], [...b], { comparator: (l, r) => key(l) === key(r) }).flatMap(({ value, added, removed }) => value.map(() => {
    if (added) return { right: b[y++]!, same: false };
    if (removed) return { left: a[x++]!, same: false };
    return { left: a[x++]!, right: b[y++]!, same: true };
  }));
}

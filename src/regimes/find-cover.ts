import { CONDITIONS, type During, type Rule, type When } from './regime.ts';

/**
 * The rule that answers before another every time: it stands above it, at the same gate, and is for at least the same
 * acts. The other could never act, so whoever wrote both contradicts themselves.
 */
export function findCover(above: Iterable<Rule>, { gate, when, during }: Pick<Rule, 'gate' | 'when' | 'during'>): Rule | undefined {
  return [...above].find((rule) => rule.gate === gate && covers(rule.when, when) && lasts(rule.during, during));
}

/** Whether one span of time holds all of another. */
function lasts(wide: During = {}, narrow: During = {}): boolean {
  return (wide.from === undefined || (narrow.from !== undefined && narrow.from >= wide.from)) && (wide.to === undefined || (narrow.to !== undefined && narrow.to <= wide.to));
}

function covers(wide: When, narrow: When): boolean {
  return (Object.keys(CONDITIONS) as (keyof When)[]).every((key) => {
    const allowed: readonly string[] | undefined = wide[key];
    const wanted: readonly string[] | undefined = narrow[key];
    return allowed === undefined || (wanted !== undefined && wanted.every((word) => allowed.includes(word)));
  });
}

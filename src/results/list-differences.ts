import type { Measurement } from './schema.ts';

/**
 * In what two cells differ, by the names of the fields: outcome, counts, losses, needs, charges, each person's part and every
 * step. Under which regime they were measured is no difference, and layout hangs on fonts. Empty: press for press the same.
 */
export function listDifferences(a: Measurement, b: Measurement): string[] {
  const [one, other] = [comparable(a), comparable(b)];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((field) => write(one[field]) !== write(other[field]));
}

function comparable({ regime: _regime, layout: _layout, people, ...cell }: Measurement): Record<string, unknown> {
  return { ...cell, people: Object.fromEntries(Object.entries(people).map(([person, { layout: _swipes, ...counts }]) => [person, counts])) };
}

/** Equal values give equal text, whatever the order of their keys; an absent key and an undefined one are the same. */
function write(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) => (typeof each === 'object' && each !== null && !Array.isArray(each) ? Object.fromEntries(Object.entries(each).sort(([x], [y]) => (x < y ? -1 : 1))) : each)) ?? '';
}

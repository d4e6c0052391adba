import type { Person } from '../platform.ts';

/** Whether an app lists a thing to a person; what it keeps from anybody, a visitor whom nobody knows does not see either. */
export function isListedFor({ unlistedFor = [] }: { readonly unlistedFor?: readonly string[] }, person?: Person): boolean {
  return person ? !unlistedFor.includes(person.id) : unlistedFor.length === 0;
}

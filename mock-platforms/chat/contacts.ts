import type { Clerk, Seed } from '../platform.ts';
import type { ChatState } from './state.ts';

/** Who has this number in the chat. */
export function findByNumber({ clerks = [] }: Seed, number: string): Clerk | undefined {
  return clerks.find((clerk) => clerk.number === number.trim());
}

/** Whether somebody has another one among their contacts. */
export function hasAdded({ contacts }: Pick<ChatState, 'contacts'>, owner: string, other: string): boolean {
  return Object.hasOwn(contacts, owner) && (contacts[owner] ?? []).includes(other);
}

/** Whom a person has added, in the order of the seed. */
export function listAdded(state: Pick<ChatState, 'contacts'>, { clerks = [] }: Seed, person: string): Clerk[] {
  return clerks.filter(({ id }) => hasAdded(state, person, id));
}

/** Adds two to each other's contacts: whoever sells says yes to everybody. */
export function addEachOther(state: ChatState, one: string, other: string): void {
  for (const [owner, added] of [[one, other], [other, one]] as const) {
    if (!hasAdded(state, owner, added)) state.contacts[owner] = [...(Object.hasOwn(state.contacts, owner) ? (state.contacts[owner] ?? []) : []), added];
  }
}

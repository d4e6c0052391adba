import type { Person, PlatformOptions } from '../platform.ts';
import type { Ware } from '../ui/sharing/ware.ts';
import { posterAddress } from './videos.ts';

/** A page on which somebody asks to be followed here, as it is shared. */
export type Invitation = Ware & { readonly person: Person };

/** All invitations of this world. */
export function listInvitations({ seed: { people, invitations = [] } }: Pick<PlatformOptions, 'seed'>): Invitation[] {
  return people.filter(({ id }) => invitations.some(({ by }) => by === id)).map((person) => ({
    key: `invitation:${person.id}`,
    title: { en: `Follow ${person.name.en} on Firefly`, zh: `在流萤关注${person.name.zh}` },
    path: `/add/${encodeURIComponent(person.id)}`,
    picture: posterAddress(person.id),
    person,
  }));
}

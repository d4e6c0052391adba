import type { Owner } from '../src/regimes/vocabulary.ts';
import { HOST_OWNERS, type HostRole, type PlatformOptions, type Seed } from './platform.ts';
import { parseAddress } from './ui/fields.ts';

/** Whose the target of an address is, in the eyes of the chat; what no company of this world has is a rival's. */
export function ownerOf({ origins, guests, seed }: Pick<PlatformOptions, 'origins' | 'guests'> & { readonly seed?: Pick<Seed, 'owners'> }, address: string): Owner {
  const origin = parseAddress(address)?.origin;
  if (origin === undefined) return 'rival';
  if (guests?.origins.includes(origin)) return guests.owner;
  const role = (Object.keys(origins) as HostRole[]).find((each) => parseAddress(origins[each])?.origin === origin);
  if (!role) return 'rival';
  return seed?.owners?.find(({ host }) => host === role)?.owner ?? HOST_OWNERS[role];
}

import type { Seed } from '../../mock-platforms/platform.ts';
import type { Device } from '../phone/devices.ts';

/** The same people with no wallets but those that are held on this device. */
export function leaveWallets(seed: Seed, { wallets: held }: Pick<Device, 'wallets'>): Seed {
  if (!held) return seed;
  const people = seed.people.map(({ wallets = {}, ...person }) => ({ ...person, wallets: Object.fromEntries(Object.entries(wallets).filter(([id]) => held.includes(id))) }));
  return { ...seed, people };
}

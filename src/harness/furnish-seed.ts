import type { Seed } from '../../mock-platforms/platform.ts';
import type { Device } from '../phone/devices.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { setStages } from '../world/set-stages.ts';

/** The people and goods of every world, with what a scenario adds to them, and without the wallets that are not held on a device. */
export function furnishSeed(seed: Seed, { stage }: Pick<Scenario, 'stage'>, device: Pick<Device, 'wallets'>): Seed {
  return leaveWallets(setStages(seed, [stage]), device);
}

/** The same people with no wallets but those that are held on this device. */
export function leaveWallets(seed: Seed, { wallets: held }: Pick<Device, 'wallets'>): Seed {
  if (!held) return seed;
  const people = seed.people.map(({ wallets = {}, ...person }) => ({ ...person, wallets: Object.fromEntries(Object.entries(wallets).filter(([id]) => held.includes(id))) }));
  return { ...seed, people };
}

import type { Seed } from '../../mock-platforms/platform.ts';
import type { Send } from '../phone/jsdom/jsdom-pane.ts';
import type { PhoneOptions } from '../phone/phone.ts';
import type { Leg } from '../scenarios/scenario.ts';
import type { AppId } from '../regimes/vocabulary.ts';
import type { AssembledWorld } from '../world/assemble-world.ts';
import type { Cell } from './measure-cell.ts';
import { savePhoto } from './save-photo.ts';

/** The phone that a leg's person holds in a world. `send`: the way to the platforms. @throws where nobody is called so. */
export function describePhone(world: AssembledWorld, { scenario, device }: Cell, seed: Seed, leg: Leg, send: Send = world.send): Omit<PhoneOptions, 'engine'> {
  const person = seed.people.find(({ id }) => id === leg.person);
  if (!person) throw new Error(`Failed to start a leg: nobody is called "${leg.person}".`);
  return {
    person: person.id,
    device: { ...device, installed: [...device.installed.filter((app) => leg === scenario.legs[0] || !device.receiverLacks.includes(app)), ...(leg.alsoInstalled ?? [])] },
    apps: world.apps,
    shell: world.origins['phone-shell'],
    session: person.session,
    reaches: (host) => world.platformOf(host) !== undefined,
    savePhoto: (photo) => savePhoto({ send, origins: world.origins }, person.id, photo),
    mayJump: (app) => world.answers.decide({ gate: 'exit', app: app as AppId }).kind as 'go' | 'ask' | 'refuse',
  };
}

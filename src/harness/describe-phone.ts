import type { Target } from '../config/settings.ts';
import type { HostRole, Seed } from '../../mock-platforms/platform.ts';
import type { Send } from '../phone/jsdom/jsdom-pane.ts';
import type { PhoneOptions } from '../phone/phone.ts';
import type { JumpAnswer } from '../phone/system.ts';
import type { Leg } from '../scenarios/scenario.ts';
import type { AppId, TreatmentKind } from '../regimes/vocabulary.ts';
import type { AssembledWorld } from '../world/assemble-world.ts';
import { hasApp, isGuestHost } from './host-target.ts';
import type { Cell } from './measure-cell.ts';
import { readHeldCode } from './read-held-code.ts';
import { savePhoto } from './save-photo.ts';

/** The phone that a leg's person holds in a world. `send`: the way to the platforms. @throws where nobody is called so. */
export function describePhone(world: AssembledWorld, { scenario, device, target }: Cell & { readonly target?: Target }, seed: Seed, leg: Leg, send: Send = world.send): Omit<PhoneOptions, 'engine'> {
  const person = seed.people.find(({ id }) => id === leg.person);
  if (!person) throw new Error(`Failed to start a leg: nobody is called "${leg.person}".`);
  // Who walks first has all that the device has; whoever follows may lack some of it.
  const isSender = leg === scenario.legs[0];
  // The sender of a page has it before them where their browser was left.
  const home = world.origins[leg.browserOpensAt as HostRole];
  const start = target && isSender ? target.address : home && `${home}/`;
  return {
    person: person.id,
    device: { ...device, installed: [...device.installed.filter((app) => (isSender || !device.receiverLacks.includes(app)) && (!target || hasApp(target, app, isSender))), ...(leg.alsoInstalled ?? []).filter((app) => app !== 'wallet' || (device.wallets?.includes('wallet-app') ?? true))] },
    apps: world.apps.map((app) => (app.id === 'browser' && start !== undefined ? { ...app, start } : app)),
    shell: world.origins['phone-shell'],
    session: person.session,
    reaches: (host) => world.platformOf(host) !== undefined || (target !== undefined && isGuestHost(target, host)),
    savePhoto: (photo) => savePhoto({ send, origins: world.origins }, person.id, photo),
    readCode: readHeldCode,
    mayJump: (from, to, address, way) => {
      const owner = world.ownerOfApp(to);
      return answerJump(world.answers.decide({ gate: 'exit', app: from as AppId, way, paid: world.feeOf(address), ...(owner && { owner }) }).kind);
    },
  };
}

/** A way out that waits for a switch in the settings is none for a page that jumps of itself. */
function answerJump(kind: TreatmentKind): JumpAnswer {
  return kind === 'go' || kind === 'ask' ? kind : 'refuse';
}

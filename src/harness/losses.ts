import type { Phone } from '../phone/phone.ts';
import type { Leg, Scenario } from '../scenarios/scenario.ts';
import type { AssembledWorld } from '../world/assemble-world.ts';
import type { LegResult } from './measure-leg.ts';

/**
 * What a person had when the leg began, or was handed, and lacks at the goal or found again only by hand: `login`
 * where the goal lies in a page that knows nobody, `way-back` where it lies in another app than the one that the
 * message stands in and nobody meant to end there, `item` where its title had to be typed into a search, `guarantee` where the money does not wait for
 * the goods, `wallet-of-choice` where the bill was paid by another wallet. `hasLogin`: whether anybody could have been
 * logged in at all; nobody knows that of a page of the user's own without an app.
 */
export function findLosses(leg: Leg, phone: Phone, { apps, tally }: LegResult, { bill, wish, endsElsewhere }: Pick<Scenario, 'bill' | 'wish' | 'endsElsewhere'>, world: Pick<AssembledWorld, 'ask'>, hasLogin = true): string[] {
  if (leg.end.kind !== 'goal') return [];
  const lost: string[] = [];
  if (hasLogin && !phone.isLoggedIn) lost.push('login');
  if (!endsElsewhere && apps.length > 1 && (apps[0] !== apps.at(-1) || tally.appSwitches.byHand > 0)) lost.push('way-back');
  // Who looks for a thing of their own accord was handed nothing.
  if (tally.keystrokes.prose > 0 && wish === undefined) lost.push('item');
  if (bill && world.ask(bill.platform, 'guaranteed', { order: bill.order }) !== true) lost.push('guarantee');
  if (bill && world.ask(bill.platform, 'means', { order: bill.order }) !== bill.wallet) lost.push('wallet-of-choice');
  return lost;
}

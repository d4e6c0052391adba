import type { Phone } from '../phone/phone.ts';
import type { Leg } from '../scenarios/scenario.ts';
import type { LegResult } from './measure-leg.ts';

/**
 * What a person had when the leg began, or was handed, and lacks at the goal or found again only by hand: `login`
 * where the goal lies in a page that knows nobody, `way-back` where it lies in another app than the one that the
 * message stands in, `item` where its title had to be typed into a search. `hasLogin`: whether anybody could have been
 * logged in at all; nobody knows that of a page of the user's own without an app.
 */
export function findLosses(leg: Leg, phone: Phone, { apps, tally }: LegResult, hasLogin = true): string[] {
  if (leg.end.kind !== 'goal') return [];
  const lost: string[] = [];
  if (hasLogin && !phone.isLoggedIn) lost.push('login');
  if (apps.length > 1) lost.push('way-back');
  if (tally.keystrokes.prose > 0) lost.push('item');
  return lost;
}

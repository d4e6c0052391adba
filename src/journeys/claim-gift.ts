import { tapFor } from './get-about.ts';
import type { OpenErrand } from './open-errand.ts';
import { getOn } from './get-on.ts';
import { find } from './intents.ts';
import { openShared } from './open-shared.ts';
import type { Person } from './person.ts';

/** Opens a gift that arrived, as one opens anything else, and claims it; whoever is asked to log in for it does so. */
export async function claimGift(me: Person, errand: OpenErrand): Promise<void> {
  await openShared(me, { ...errand, isUnlisted: true, arrived: (sight) => sight.modals.length === 0 && find(sight, 'claim') !== undefined });
  await tapFor(me, await me.see(), 'claim');
  await getOn(me, errand, {});
}

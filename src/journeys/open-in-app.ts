import type { OpenErrand } from './open-errand.ts';
import { getOn } from './get-on.ts';
import { allowWayOut, press } from './get-about.ts';
import { find } from './intents.ts';
import { openShared } from './open-shared.ts';
import { showsThing } from './pass-on.ts';
import { Stuck, type Person } from './person.ts';

/**
 * Opens what arrived and goes on to it in the app that it belongs to, by the page's own way into it; where that is closed, by
 * hand, to search for it there by the title that the page showed.
 */
export async function openInApp(me: Person, errand: OpenErrand): Promise<void> {
  await openShared(me, { ...errand, arrived: showsThing });
  const page = await me.see();
  const door = find(page, 'open the app');
  if (!door) throw new Stuck('the page shows no way into the app');
  await allowWayOut(me, await press(me, door));
  await getOn(me, errand, { title: page.headings.at(-1) ?? '', inHand: 'name' });
}

import type { Sight } from '../phone/sight.ts';
import { press, tapFor } from './get-about.ts';
import { bringToShop, getTheApp, installShop, openShopFromStore } from './get-the-app.ts';
import { followCopiedAddress, takeLinkToBrowser, tryBrowser } from './go-to-browser.ts';
import { find } from './intents.ts';
import type { Habit, Luggage, OpenErrand } from './open-errand.ts';
import { Stuck, type Person } from './person.ts';
import { findInShop, searchInstead, showToScanner, thinkOfItsName, typeCode } from './search-in-app.ts';

/** In this order, the most obvious first. */
const HABITS: readonly Habit[] = [sayYes, logIn, followCopiedAddress, installShop, openShopFromStore, typeCode, searchInstead, findInShop, showToScanner, bringToShop, getTheApp, tryBrowser, takeLinkToBrowser, thinkOfItsName];

/** Gets on from screen to screen until the leg ends, or nothing that people know to do is left. */
export async function getOn(me: Person, errand: OpenErrand, luggage: Luggage): Promise<void> {
  for (;;) {
    const sight = await me.see();
    if (errand.arrived?.(sight)) return;
    let acted = false;
    for (const habit of HABITS) {
      acted = await habit(me, sight, errand, luggage);
      if (acted) break;
    }
    if (!acted) throw new Stuck('nothing on the screen leads on');
  }
}

/** Whatever asks and offers a way on is answered with yes. */
async function sayYes(me: Person, sight: Sight): Promise<boolean> {
  const ahead = sight.modals.length > 0 ? find(sight, 'go on') : undefined;
  if (ahead) await press(me, ahead);
  return ahead !== undefined;
}

async function logIn(me: Person, sight: Sight, { password, isForeign }: OpenErrand): Promise<boolean> {
  if (isForeign) return false;
  const button = find(sight, 'log in');
  const field = sight.controls.find(({ role }) => role === 'password field');
  if (!button || !field || sight.front !== 'app') return false;
  if (!field.focused) await me.tap(field);
  await me.type(field, password, 'code');
  await tapFor(me, await me.see(), 'log in');
  return true;
}

import type { Sight } from '../phone/sight.ts';
import { isShownAs, press, tapFor } from './get-about.ts';
import { find } from './intents.ts';
import { isOwn, type Luggage, type OpenErrand } from './open-errand.ts';
import type { Person } from './person.ts';

/** In the shop's app with a code that had to be read off the screen: its search takes it. */
export async function typeCode(me: Person, sight: Sight, errand: OpenErrand, luggage: Luggage): Promise<boolean> {
  const { code } = luggage;
  const field = sight.controls.find(({ role }) => role === 'searchbox');
  if (code === undefined || !field || !isOwn(sight, errand) || sight.modals.length > 0) return false;
  if (!field.focused) await me.tap(field);
  await me.type(field, code, 'code');
  delete luggage.code;
  delete luggage.inHand;
  await me.pressClosingKey(field);
  return true;
}

/** The shop's app makes nothing of the words that it was shown, or was shown none: what they called the thing is left to search for. */
export async function searchInstead(me: Person, sight: Sight, errand: OpenErrand, luggage: Luggage): Promise<boolean> {
  if (!isOwn(sight, errand) || sight.front !== 'app' || (luggage.inHand !== 'words' && luggage.inHand !== 'name') || luggage.title === undefined) return false;
  const close = sight.modals.length > 0 ? find(sight, 'dismiss') : undefined;
  if (sight.modals.length > 0 && !close) return false;
  delete luggage.inHand;
  if (close) await press(me, close);
  return true;
}

/** Where nothing on the screen leads on, the thing can still be looked for by what it was called, in the app that it belongs to; once. */
export async function thinkOfItsName(_me: Person, sight: Sight, errand: OpenErrand, luggage: Luggage): Promise<boolean> {
  if (errand.isForeign || luggage.isSought || !luggage.title || luggage.inHand || isOwn(sight, errand)) return false;
  luggage.isSought = true;
  luggage.inHand = 'name';
  return true;
}

/** In the shop or on its site with nothing but a title in mind: search for it. */
export async function findInShop(me: Person, sight: Sight, errand: OpenErrand, luggage: Luggage): Promise<boolean> {
  const { title, inHand } = luggage;
  const isOnSite = sight.front === 'app' && sight.modals.length === 0 && (sight.inWebview || sight.app === 'browser');
  if ((!isOwn(sight, errand) && !isOnSite) || title === undefined || title === '' || inHand) return false;
  const result = sight.controls.find((control) => control.role === 'link' && isShownAs(control.name, title));
  if (result) {
    await me.tap(result);
    return true;
  }
  const field = sight.controls.find(({ role }) => role === 'searchbox');
  if (!field || field.value === title) return false;
  if (!field.focused) await me.tap(field);
  luggage.isSought = true;
  await me.type(field, title, 'prose');
  await me.pressClosingKey(field);
  return true;
}

/** In the shop with a picture: its scanner reads it from the album. */
export async function showToScanner(me: Person, sight: Sight, errand: OpenErrand, luggage: Luggage): Promise<boolean> {
  if (!isOwn(sight, errand) || luggage.inHand !== 'picture' || sight.modals.length > 0) return false;
  const scanner = find(sight, 'add picture') ? sight : await tapFor(me, sight, 'scan');
  const picker = await tapFor(me, scanner, 'add picture');
  const chosen = await tapFor(me, picker, 'photo');
  delete luggage.inHand;
  await tapFor(me, chosen, 'read the code');
  return true;
}

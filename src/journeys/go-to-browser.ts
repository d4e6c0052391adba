import type { Sight } from '../phone/sight.ts';
import { goToPlace, linksFrom, onShell, openApp, press, tapFor } from './get-about.ts';
import { find, serves } from './intents.ts';
import type { Luggage, OpenErrand } from './open-errand.ts';
import { Stuck, type Person } from './person.ts';
import { spellAddress } from './shown-texts.ts';
import { switchOn } from './switch-on.ts';

/** Takes what was copied to the browser's address field. */
export async function pasteIntoBrowser(me: Person, browserApp: string): Promise<void> {
  const browser = await openApp(me, browserApp);
  const field = browser.controls.find(({ role }) => role === 'textbox');
  if (!field) throw new Stuck('the browser has no field for an address');
  await tapFor(me, await me.hold(field), 'paste');
  await tapFor(me, await me.see(), 'go to address');
}

/** Types an address that could not be copied into the browser. */
export async function typeIntoBrowser(me: Person, browserApp: string, address: string): Promise<void> {
  const browser = await openApp(me, browserApp);
  const field = browser.controls.find(({ role }) => role === 'textbox');
  if (!field) throw new Stuck('the browser has no field for an address');
  if (!field.focused) await me.tap(field);
  await me.type(field, spellAddress(address), 'code');
  await me.pressClosingKey(field);
}

/** A notice that shows an address and no way on: hold it, copy it, and take it to the browser. */
export async function followCopiedAddress(me: Person, sight: Sight, { browserApp }: OpenErrand, luggage: Luggage): Promise<boolean> {
  const address = sight.modals.length > 0 ? sight.texts.find(({ name }) => /^https?:\/\/\S+$/.test(name)) : undefined;
  if (!address || address.name === luggage.followed) return false;
  luggage.followed = address.name;
  await tapFor(me, await me.hold(address), 'copy');
  await pasteIntoBrowser(me, browserApp);
  return true;
}

/** A page in a web view that does not go on, or that itself says so: its menu may open it in the browser. */
export async function tryBrowser(me: Person, sight: Sight, errand: OpenErrand, luggage: Luggage): Promise<boolean> {
  const { isForeign = false } = errand;
  const isTold = sight.modals.length > 0 && sight.texts.some(({ name }) => serves(name, 'open in browser'));
  if (!(isForeign || isTold) || !sight.inWebview || sight.front !== 'app') return false;
  const more = find(onShell(sight), 'menu');
  if (!more) return false;
  const browser = find(await me.tap(more), 'open in browser');
  if (browser) await press(me, browser);
  else if (!luggage.isOutside && isTold) await openOutside(me, errand, luggage);
  else throw new Stuck('nothing on the screen leads on, and the menu of the web view offers no browser');
  return true;
}

/** A link that shows its address leads nowhere when it is tapped: held where it stands it may be copied, and taken to the browser; once. */
export async function takeLinkToBrowser(me: Person, sight: Sight, { chatApp, browserApp, from }: OpenErrand, luggage: Luggage): Promise<boolean> {
  const { link } = luggage;
  if (link === undefined) return false;
  delete luggage.link;
  let talk = sight.app === 'chat' ? sight : await openApp(me, chatApp);
  if (talk.inWebview) talk = await tapFor(me, onShell(talk), 'dismiss');
  const shown = linksFrom(talk, from).findLast(({ name }) => name === link);
  const copy = shown && find(await me.hold(shown), 'copy');
  if (!copy) throw new Stuck('nothing on the screen leads on, and the link cannot be copied where it stands');
  await press(me, copy);
  await pasteIntoBrowser(me, browserApp);
  return true;
}

/** The menu has no way out: the settings of the chat may hold a switch for it. Then the link is tapped once more. */
async function openOutside(me: Person, errand: OpenErrand, luggage: Luggage): Promise<void> {
  luggage.isOutside = true;
  // The menu, then the page under it: both are closed by what says so.
  await tapFor(me, await tapFor(me, await me.see(), 'dismiss'), 'dismiss');
  await switchOn(me, errand.chatApp, 'links in browser');
  const talk = await goToPlace(me, errand);
  const link = linksFrom(talk, errand.from).at(-1);
  if (!link) throw new Stuck('the link is not there any more');
  await me.tap(link);
}

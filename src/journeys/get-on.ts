import type { Control, Sight } from '../phone/sight.ts';
import { findNamed, goToPlace, isShownAs, openApp, press, tapFor, tapNamed, type Step } from './get-about.ts';
import { find, serves } from './intents.ts';
import { Stuck, type Person } from './person.ts';
import { switchOn } from './switch-on.ts';

/** What the receiver knows: who wrote, and where to look. Never what it is about. */
export interface OpenErrand {
  readonly chatApp: string;
  /** The app that what arrives belongs to: its name, and its id where that is not the shop's. */
  readonly shopApp: string;
  readonly ownApp?: 'shop' | 'video';
  readonly browserApp: string;
  readonly from: string;
  /** The conversation's name; none for Moments. */
  readonly conversation?: string;
  /** Where in the chat it is looked for instead: what is pressed one after another, by an intent or by a name. */
  readonly through?: readonly Step[];
  /** What arrives is a page of the user's own: nobody has a password there, and where it leads nowhere a browser may do better. */
  readonly isForeign?: boolean;
  /** The receiver's own password for the shop. */
  readonly password: string;
  /** What they were looking for is on the screen: they stop here and do something else. */
  readonly arrived?: (sight: Sight) => boolean;
}

/** What the receiver carries on the way. */
export interface Luggage {
  /** The item's title as a screen showed it. */
  readonly title?: string;
  /** A code that could not be copied and is typed in the shop's app. */
  code?: string;
  /** Copied words or a saved picture that the shop's app is to be shown, or only what the thing is called. */
  inHand?: 'words' | 'picture' | 'name';
  /** The address that was taken to the browser already; it is not taken there again. */
  followed?: string;
  /** They looked in the settings for a way to have links opened in the browser. */
  isOutside?: boolean;
}

/** One thing that people do by habit. @returns whether there was anything to do here. */
type Habit = (me: Person, sight: Sight, errand: OpenErrand, luggage: Luggage) => Promise<boolean>;

/** In this order, the most obvious first. */
const HABITS: readonly Habit[] = [sayYes, logIn, followCopiedAddress, installShop, openShopFromStore, typeCode, searchInstead, findInShop, showToScanner, bringToShop, getTheApp, tryBrowser];

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

/** A notice that shows an address and no way on: hold it, copy it, and take it to the browser. */
async function followCopiedAddress(me: Person, sight: Sight, { browserApp }: OpenErrand, luggage: Luggage): Promise<boolean> {
  const address = sight.modals.length > 0 ? sight.texts.find(({ name }) => /^https?:\/\/\S+$/.test(name)) : undefined;
  if (!address || address.name === luggage.followed) return false;
  luggage.followed = address.name;
  await tapFor(me, await me.hold(address), 'copy');
  await pasteIntoBrowser(me, browserApp);
  return true;
}

/** Takes what was copied to the browser's address field. */
export async function pasteIntoBrowser(me: Person, browserApp: string): Promise<void> {
  const browser = await openApp(me, browserApp);
  const field = browser.controls.find(({ role }) => role === 'textbox');
  if (!field) throw new Stuck('the browser has no field for an address');
  await tapFor(me, await me.hold(field), 'paste');
  await tapFor(me, await me.see(), 'go to address');
}

/** Types an address that could not be copied into the browser; nobody types what the browser adds of itself. */
export async function typeIntoBrowser(me: Person, browserApp: string, address: string): Promise<void> {
  const browser = await openApp(me, browserApp);
  const field = browser.controls.find(({ role }) => role === 'textbox');
  if (!field) throw new Stuck('the browser has no field for an address');
  if (!field.focused) await me.tap(field);
  await me.type(field, address.replace(/^https?:\/\//, ''), 'code');
  await me.pressClosingKey(field);
}

/** The page of the store for an app that is not there yet. */
async function installShop(me: Person, sight: Sight, { shopApp }: OpenErrand): Promise<boolean> {
  const get = sight.app === 'store' ? findInStore(sight, 'get the app', shopApp) : undefined;
  if (get) await press(me, get);
  return get !== undefined;
}

async function openShopFromStore(me: Person, sight: Sight, { shopApp }: OpenErrand): Promise<boolean> {
  const open = sight.app === 'store' ? findInStore(sight, 'open the app', shopApp) : undefined;
  if (open) await press(me, open);
  return open !== undefined;
}

function findInStore(sight: Sight, intent: 'get the app' | 'open the app', app: string): Control | undefined {
  const entry = find({ ...sight, controls: sight.controls.filter(({ name }) => name.includes(app)) }, intent);
  return entry;
}

/** In the shop's app with a code that had to be read off the screen: its search takes it. */
async function typeCode(me: Person, sight: Sight, errand: OpenErrand, luggage: Luggage): Promise<boolean> {
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
async function searchInstead(me: Person, sight: Sight, errand: OpenErrand, luggage: Luggage): Promise<boolean> {
  if (!isOwn(sight, errand) || sight.front !== 'app' || (luggage.inHand !== 'words' && luggage.inHand !== 'name') || luggage.title === undefined) return false;
  const close = sight.modals.length > 0 ? find(sight, 'dismiss') : undefined;
  if (sight.modals.length > 0 && !close) return false;
  delete luggage.inHand;
  if (close) await press(me, close);
  return true;
}

/** In the shop or on its site with nothing but a title in mind: search for it. */
async function findInShop(me: Person, sight: Sight, errand: OpenErrand, { title, inHand }: Luggage): Promise<boolean> {
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
  await me.type(field, title, 'prose');
  await me.pressClosingKey(field);
  return true;
}

/** In the shop with a picture: its scanner reads it from the album. */
async function showToScanner(me: Person, sight: Sight, errand: OpenErrand, luggage: Luggage): Promise<boolean> {
  if (!isOwn(sight, errand) || luggage.inHand !== 'picture' || sight.modals.length > 0) return false;
  const scanner = find(sight, 'add picture') ? sight : await tapFor(me, sight, 'scan');
  const picker = await tapFor(me, scanner, 'add picture');
  const chosen = await tapFor(me, picker, 'photo');
  delete luggage.inHand;
  await tapFor(me, chosen, 'read the code');
  return true;
}

/** What is in hand is for the shop's app: go there, by way of the store where it is not installed. */
async function bringToShop(me: Person, sight: Sight, errand: OpenErrand, luggage: Luggage): Promise<boolean> {
  const { shopApp } = errand;
  if (!luggage.inHand || isOwn(sight, errand) || sight.app === 'store') return false;
  const home = sight.front === 'home' ? sight : await me.pressHome();
  if (findNamed(home, shopApp)) await tapNamed(me, home, shopApp);
  else await tapFor(me, home, 'store');
  return true;
}

/** Whether the app in front is the one that what arrived belongs to. */
function isOwn({ app }: Sight, { ownApp = 'shop' }: OpenErrand): boolean {
  return app === ownApp;
}

/** A page that offers nothing but the app. */
async function getTheApp(me: Person, sight: Sight): Promise<boolean> {
  const get = sight.inWebview ? find(sight, 'get the app') : undefined;
  if (get) await press(me, get);
  return get !== undefined;
}

/** A page in a web view that does not go on, or that itself says so: its menu may open it in the browser. */
async function tryBrowser(me: Person, sight: Sight, errand: OpenErrand, luggage: Luggage): Promise<boolean> {
  const { isForeign = false } = errand;
  const isTold = sight.modals.length > 0 && sight.texts.some(({ name }) => serves(name, 'open in browser'));
  if (!(isForeign || isTold) || !sight.inWebview || sight.front !== 'app') return false;
  const more = find({ ...sight, controls: sight.controls.filter(({ pane }) => pane === 'shell') }, 'menu');
  if (!more) return false;
  const browser = find(await me.tap(more), 'open in browser');
  if (browser) await press(me, browser);
  else if (!luggage.isOutside && isTold) await openOutside(me, errand, luggage);
  else throw new Stuck('nothing on the screen leads on, and the menu of the web view offers no browser');
  return true;
}

/** The menu has no way out: the settings of the chat may hold a switch for it. Then the link is tapped once more. */
async function openOutside(me: Person, errand: OpenErrand, luggage: Luggage): Promise<void> {
  luggage.isOutside = true;
  // The menu, then the page under it: both are closed by what says so.
  await tapFor(me, await tapFor(me, await me.see(), 'dismiss'), 'dismiss');
  await switchOn(me, errand.chatApp, 'links in browser');
  const talk = await goToPlace(me, errand);
  const link = talk.controls.findLast(({ item, role, enabled }) => item !== undefined && isShownAs(item, errand.from) && enabled && role === 'link');
  if (!link) throw new Stuck('the link is not there any more');
  await me.tap(link);
}

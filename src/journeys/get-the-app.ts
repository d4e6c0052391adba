import type { Control, Sight } from '../phone/sight.ts';
import { findNamed, press, tapFor, tapNamed } from './get-about.ts';
import { find } from './intents.ts';
import { isOwn, type Luggage, type OpenErrand } from './open-errand.ts';
import type { Person } from './person.ts';

/** A page that offers nothing but the app. */
export async function getTheApp(me: Person, sight: Sight): Promise<boolean> {
  const get = sight.inWebview ? find(sight, 'get the app') : undefined;
  if (get) await press(me, get);
  return get !== undefined;
}

/** The page of the store for an app that is not there yet. */
export async function installShop(me: Person, sight: Sight, { shopApp }: OpenErrand): Promise<boolean> {
  const get = sight.app === 'store' ? findInStore(sight, 'get the app', shopApp) : undefined;
  if (get) await press(me, get);
  return get !== undefined;
}

/** The store's page once the app is there. */
export async function openShopFromStore(me: Person, sight: Sight, { shopApp }: OpenErrand): Promise<boolean> {
  const open = sight.app === 'store' ? findInStore(sight, 'open the app', shopApp) : undefined;
  if (open) await press(me, open);
  return open !== undefined;
}

function findInStore(sight: Sight, intent: 'get the app' | 'open the app', app: string): Control | undefined {
  const entry = find({ ...sight, controls: sight.controls.filter(({ name }) => name.includes(app)) }, intent);
  return entry;
}

/** What is in hand is for the shop's app: go there, by way of the store where it is not installed. */
export async function bringToShop(me: Person, sight: Sight, errand: OpenErrand, luggage: Luggage): Promise<boolean> {
  const { shopApp } = errand;
  if (!luggage.inHand || isOwn(sight, errand) || sight.app === 'store') return false;
  const home = sight.front === 'home' ? sight : await me.pressHome();
  if (findNamed(home, shopApp)) await tapNamed(me, home, shopApp);
  else await tapFor(me, home, 'store');
  return true;
}

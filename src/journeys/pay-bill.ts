import type { Sight } from '../phone/sight.ts';
import { onPage, onShell, openApp, press, tapFor } from './get-about.ts';
import { find, serves } from './intents.ts';
import { readCode, renewCode, saveCode } from './pay-by-code.ts';
import { choose, type PayErrand, type Progress } from './pay-errand.ts';
import { Stuck, type Person } from './person.ts';

/** One thing that people do by habit. @returns whether there was anything to do here. */
type Habit = (me: Person, sight: Sight, errand: PayErrand, progress: Progress) => Promise<boolean>;

/** In this order, the most obvious first. */
const HABITS: readonly Habit[] = [sayYes, renewCode, closeNotice, logIn, register, typeDigits, bindCard, comeBack, readCode, getWallet, chooseFirst, lookForMore, makeDo, saveCode, moveToBrowser];

/** Pays the bill that is before a person, from screen to screen, until the leg ends or nothing that people know to do is left. */
export async function payBill(me: Person, errand: PayErrand): Promise<void> {
  const progress: Progress = errand.began ? { wallet: errand.began } : {};
  for (;;) {
    const sight = await me.see();
    if (errand.goesOn && sight.headings.some((heading) => serves(heading, 'order paid'))) return;
    let acted = false;
    for (const habit of HABITS) {
      acted = await habit(me, sight, errand, progress);
      if (acted) break;
    }
    if (!acted) throw new Stuck('nothing on the screen leads on to paying');
  }
}

/** Whatever asks and offers a way on is answered with yes. */
async function sayYes(me: Person, sight: Sight): Promise<boolean> {
  const ahead = sight.modals.length > 0 ? find(sight, 'go on') : undefined;
  if (ahead) await press(me, ahead);
  return ahead !== undefined;
}

/** A notice that says no. One about a code from the album leaves the camera; one about an app that is not there, getting it. */
async function closeNotice(me: Person, sight: Sight, _errand: PayErrand, progress: Progress): Promise<boolean> {
  const close = sight.modals.some((modal) => modal.startsWith('alertdialog')) ? find(sight, 'dismiss') : undefined;
  if (!close) return false;
  if (progress.carriesCode) {
    delete progress.carriesCode;
    progress.byCamera = true;
  } else if (progress.getting === undefined) progress.getting = 'app';
  await press(me, close);
  return true;
}

async function logIn(me: Person, sight: Sight, { password }: PayErrand): Promise<boolean> {
  const field = sight.controls.find(({ role }) => role === 'password field');
  if (!field || !find(sight, 'log in')) return false;
  if (!field.focused) await me.tap(field);
  await me.type(field, password, 'code');
  await tapFor(me, await me.see(), 'log in');
  return true;
}

/** Whoever has no account in the wallet before them makes one. */
async function register(me: Person, sight: Sight, _errand: PayErrand, { getting }: Progress): Promise<boolean> {
  const offer = getting === undefined ? undefined : find(sight, 'register');
  if (offer) await press(me, offer);
  return offer !== undefined;
}

/** The field for the six digits, which goes on by itself after the last. */
async function typeDigits(me: Person, sight: Sight, { pin }: PayErrand, progress: Progress): Promise<boolean> {
  const field = sight.controls.find(({ role }) => role === 'password field');
  if (!field) return false;
  if (!field.focused) await me.tap(field);
  await me.type(field, pin, 'code');
  if (progress.getting === undefined) progress.paid = true;
  else progress.getting = 'card';
  return true;
}

/** A new wallet wants a card before it pays. */
async function bindCard(me: Person, sight: Sight, { card }: PayErrand, progress: Progress): Promise<boolean> {
  if (progress.getting !== 'card') return false;
  const field = sight.controls.find(({ role, value }) => role === 'textbox' && value === '');
  const offer = find(sight, 'bank card');
  if (!field && offer) {
    await press(me, offer);
    return true;
  }
  if (!field) return false;
  if (!field.focused) await me.tap(field);
  await me.type(field, card, 'code');
  await tapFor(me, await me.see(), 'next');
  progress.getting = 'back';
  return true;
}

/** After paying, or with a new wallet: where nobody is brought back, back to the order by hand. */
async function comeBack(me: Person, sight: Sight, { orderApp }: PayErrand, progress: Progress): Promise<boolean> {
  if (!progress.paid && progress.getting !== 'back') return false;
  const told = progress.paid ? find(sight, 'i have paid') : undefined;
  if (told) {
    await press(me, told);
    return true;
  }
  if (progress.paid && find(sight, 'pay for the order')) throw new Stuck('the order is paid and the shop does not know of it');
  if (progress.onOther) {
    delete progress.onOther;
    await me.takeOther();
    return true;
  }
  await openApp(me, orderApp);
  if (progress.getting === 'back') delete progress.getting;
  return true;
}

/** Somebody who has nothing that is offered here, and would get another wallet: find, install, open. */
async function getWallet(me: Person, sight: Sight, { wouldGet }: PayErrand, progress: Progress): Promise<boolean> {
  if (progress.getting !== 'app') return false;
  if (!wouldGet) throw new Stuck('nothing that this person has pays here');
  const home = sight.front === 'home' ? sight : await me.pressHome();
  const store = await tapFor(me, home, 'store');
  const entry = store.controls.find(({ name }) => name.includes(wouldGet.name) && name !== wouldGet.name);
  if (!entry) throw new Stuck(`the store does not have ${wouldGet.name}`);
  const got = await me.tap(entry);
  const open = got.controls.find(({ name }) => name.includes(wouldGet.name) && name !== wouldGet.name);
  if (!open) throw new Stuck(`${wouldGet.name} cannot be opened`);
  await me.tap(open);
  return true;
}

/** The wallet that they would rather use. */
function chooseFirst(me: Person, sight: Sight, { wallets }: PayErrand, progress: Progress): Promise<boolean> {
  return choose(me, sight, wallets.slice(0, 1), progress);
}

/** Where the first is on neither page: another one that they have, then one that they would get. */
function makeDo(me: Person, sight: Sight, { wallets, wouldGet }: PayErrand, progress: Progress): Promise<boolean> {
  return choose(me, sight, [...wallets.slice(1), ...(wouldGet ? [wouldGet] : [])], progress);
}

/** What the first page leaves out may stand on the second. */
async function lookForMore(me: Person, sight: Sight): Promise<boolean> {
  const more = find(onPage(sight), 'more ways to pay');
  if (more) await press(me, more);
  return more !== undefined;
}

/** A page inside the chat that leads nowhere: the menu above it may open it in a browser. */
async function moveToBrowser(me: Person, sight: Sight, _errand: PayErrand, { wallet }: Progress): Promise<boolean> {
  // Who has not even found their wallet gains nothing by it.
  const menu = wallet && sight.inWebview && sight.front === 'app' ? find(onShell(sight), 'menu') : undefined;
  if (!menu) return false;
  const entry = find(await press(me, menu), 'open in browser');
  if (!entry) throw new Stuck('the menu leads to no browser');
  await press(me, entry);
  return true;
}

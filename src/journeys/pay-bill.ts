import type { Control, Sight } from '../phone/sight.ts';
import { addPicture } from './share-item.ts';
import { findNamed, openApp, press, tapFor } from './get-about.ts';
import { find, serves } from './intents.ts';
import { Stuck, type Person } from './person.ts';

/** A wallet that its owner knows: what cashiers call it, and the app in which it is. */
export interface OwnWallet {
  readonly name: string;
  readonly app: string;
  /** Whether it is a part of the chat's app, behind its doors. */
  readonly inChat: boolean;
}

/** What a payer has in mind. Names are as their own screens show them. */
export interface PayErrand {
  /** The app in which the order stands. */
  readonly orderApp: string;
  readonly chatApp: string;
  /** Wallets that they have, the one they would rather use first. */
  readonly wallets: readonly OwnWallet[];
  /** A wallet that they would get if nothing else were left. */
  readonly wouldGet?: OwnWallet;
  readonly pin: string;
  readonly card: string;
  readonly password: string;
  /** The order is not all that they are after: they go on once it shows as paid. */
  readonly goesOn?: boolean;
  /** Gets to the cashier again where its page had to be closed. */
  readonly reopen?: (me: Person) => Promise<void>;
}

/** What a payer has learnt and carries on the way. */
interface Progress {
  wallet?: OwnWallet;
  /** A saved picture with the code of a bill. */
  carriesCode?: boolean;
  /** The album was refused: only a camera reads this code. */
  byCamera?: boolean;
  /** The phone in hand is the second one. */
  onOther?: boolean;
  /** Digits were typed that pay: what is left is to see the order paid. */
  paid?: boolean;
  /** The other wallet is being got. */
  getting?: 'app' | 'card' | 'back';
}

/** One thing that people do by habit. @returns whether there was anything to do here. */
type Habit = (me: Person, sight: Sight, errand: PayErrand, progress: Progress) => Promise<boolean>;

/** In this order, the most obvious first. */
const HABITS: readonly Habit[] = [sayYes, closeNotice, logIn, register, typeDigits, bindCard, comeBack, readCode, getWallet, chooseFirst, lookForMore, makeDo, saveCode, moveToBrowser];

/** Pays the bill that is before a person, from screen to screen, until the leg ends or nothing that people know to do is left. */
export async function payBill(me: Person, errand: PayErrand): Promise<void> {
  const progress: Progress = {};
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

/** With a code in hand, or before another screen's: the wallet's scanner. */
async function readCode(me: Person, sight: Sight, { chatApp, orderApp, reopen }: PayErrand, progress: Progress): Promise<boolean> {
  const { wallet, carriesCode, byCamera, onOther } = progress;
  if (!wallet || !(carriesCode || byCamera)) return false;
  if (byCamera && !onOther) {
    // The phone that shows the code cannot be held before its own camera: it goes back to where the code is, and stays.
    if (sight.pictures.length === 0 && reopen) {
      await reopen(me);
      await choose(me, await me.see(), [wallet], progress);
    } else if (sight.pictures.length === 0) await openApp(me, orderApp);
    progress.onOther = true;
    await me.takeOther();
    return true;
  }
  const scanner = find(await me.see(), 'camera') ? await me.see() : await openScanner(me, wallet, chatApp);
  if (byCamera) {
    await tapFor(me, scanner, 'camera');
    delete progress.byCamera;
  } else {
    await addPicture(me, scanner);
    if ((await me.see()).modals.length === 0) delete progress.carriesCode;
  }
  return true;
}

async function openScanner(me: Person, { app, inChat }: OwnWallet, chatApp: string): Promise<Sight> {
  let sight = await openApp(me, inChat ? chatApp : app);
  if (!inChat) return tapFor(me, sight, 'scan');
  // The chat may have been left deep inside, a web page on top of it.
  while (!find(sight, 'discover')) sight = sight.inWebview ? await tapFor(me, onShell(sight), 'dismiss') : await me.pressBack();
  return tapFor(me, await tapFor(me, sight, 'discover'), 'scan');
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

async function choose(me: Person, sight: Sight, wallets: readonly OwnWallet[], progress: Progress): Promise<boolean> {
  for (const wallet of wallets) {
    const entry = findNamed(onPage(sight), wallet.name);
    if (!entry) continue;
    progress.wallet = wallet;
    await press(me, entry);
    return true;
  }
  return false;
}

/** What the first page leaves out may stand on the second. */
async function lookForMore(me: Person, sight: Sight): Promise<boolean> {
  const more = find(onPage(sight), 'more ways to pay');
  if (more) await press(me, more);
  return more !== undefined;
}

/** A code and nothing else: keep the picture and take it to the wallet. */
async function saveCode(me: Person, sight: Sight, _errand: PayErrand, progress: Progress): Promise<boolean> {
  const [picture] = sight.pictures;
  if (!picture || !progress.wallet || progress.byCamera) return false;
  await tapFor(me, await me.hold(picture), 'save picture');
  progress.carriesCode = true;
  return true;
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

function onShell(sight: Sight): Sight {
  return { ...sight, controls: sight.controls.filter(({ pane }) => pane === 'shell') };
}

function onPage(sight: Sight): Sight {
  const controls: readonly Control[] = sight.controls.filter(({ pane }) => pane === 'page');
  return { ...sight, controls };
}

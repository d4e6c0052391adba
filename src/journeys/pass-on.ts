import type { Sight } from '../phone/sight.ts';
import { goToDoors, onPage, onShell, openApp, press, tapFor } from './get-about.ts';
import { find } from './intents.ts';
import { Stuck, type Person } from './person.ts';
import { deliver } from './deliver-shared.ts';
import { shareFromHere } from './share-item.ts';

/** What somebody has in mind who likes what was sent to them. Names are as their own screens show them. */
export interface PassOnErrand {
  readonly chatApp: string;
  readonly shopApp: string;
  readonly browserApp: string;
  /** The friend whom they send it on to. */
  readonly recipient: string;
}

/** Whether a thing to buy is before somebody who was sent it, and nothing covers it. */
export function showsThing(sight: Sight): boolean {
  return sight.front === 'app' && sight.modals.length === 0 && find(sight, 'buy') !== undefined;
}

/**
 * Sends what is on the screen on to a friend: by the sheet of the app that shows it, else by the menu above the page,
 * which passes it on or has its address to copy. A way that turns out closed is paid for, then the next one is tried.
 */
export async function passOn(me: Person, errand: PassOnErrand): Promise<void> {
  const { recipient } = errand;
  const sight = await me.see();
  if (!sight.inWebview && find(onPage(sight), 'share')) {
    return shareFromHere(me, { ...errand, title: sight.headings.at(-1) ?? '', surface: 'friend' });
  }
  const menu = await openMenu(me, sight);
  const entry = find(menu, 'share');
  if (entry) {
    await press(me, entry);
    await deliver(me, { surface: 'friend', recipient }, 'card');
    throw new Stuck('the chat does not take it, and passes nothing else on');
  }
  await tapFor(me, menu, 'copy link');
  await leavePage(me, errand);
  await deliver(me, { surface: 'friend', recipient }, 'words');
  throw new Stuck('the chat does not take the address either');
}

/** The menu of the bar above a page, be it a web view's or the browser's. */
async function openMenu(me: Person, sight: Sight): Promise<Sight> {
  return tapFor(me, onShell(sight), 'menu');
}

/** To the doors of the chat, whose web view is closed where a page still lies in it. */
async function leavePage(me: Person, { chatApp }: PassOnErrand): Promise<void> {
  let sight = await me.see();
  if (sight.app !== 'chat') sight = await openApp(me, chatApp);
  if (sight.inWebview) await tapFor(me, onShell(sight), 'dismiss');
  await goToDoors(me, chatApp);
}

import type { Control, Sight } from '../phone/sight.ts';
import { allowWayOut, findNamed, onPage, onShell, openApp, press, tapFor } from './get-about.ts';
import { find } from './intents.ts';
import { Stuck, type Person } from './person.ts';
import { deliver } from './deliver-shared.ts';
import type { OwnBoard } from './share-item.ts';

/** What the sender has in mind. Names are as the person's own screens show them. */
export interface SharePageErrand {
  readonly browserApp: string;
  readonly chatApp: string;
  /** The page's own control for sharing; without it the browser's menu copies the address. */
  readonly press?: string;
  readonly surface: 'friend' | 'group' | 'moments' | OwnBoard;
  /** The friend, the group or the board; none for Moments. */
  readonly recipient?: string;
}

/** What one comes into the chat with. */
type Load = 'card' | 'words';

/** Shares the page that stands in the browser: by the page's own control where it has one, else by its copied address. */
export async function sharePage(me: Person, errand: SharePageErrand): Promise<void> {
  const page = await sayYesToAll(me, await openApp(me, errand.browserApp));
  const load = errand.press === undefined ? await copyAddress(me, page) : await pressOwn(me, page, errand.press, errand);
  if (load === 'words') await goToChat(me, errand);
  await deliver(me, errand, load);
  throw new Stuck('the chat does not take it');
}

/** How many questions in a row a page may ask before anyone gives up on it. */
const MAX_QUESTIONS = 5;

/** A page that begins with questions (a dialog, consent) is answered first, with yes. */
async function sayYesToAll(me: Person, first: Sight): Promise<Sight> {
  let sight = first;
  for (let times = 0; times < MAX_QUESTIONS && sight.modals.length > 0; times += 1) {
    const yes = find(sight, 'go on');
    if (!yes) break;
    sight = await press(me, yes);
  }
  return sight;
}

/** By the bar of the system's browser, whose menu is above the page. */
async function copyAddress(me: Person, page: Sight): Promise<Load> {
  const more = find(onShell(page), 'menu');
  if (!more) throw new Stuck('the browser has no menu');
  await tapFor(me, await me.tap(more), 'copy link');
  return 'words';
}

/** By the page's own control: what opens then is a share sheet, a box with more to choose, or nothing but a filled clipboard. */
async function pressOwn(me: Person, page: Sight, name: string, { surface, browserApp }: SharePageErrand): Promise<Load> {
  const own = findOwn(page, name);
  if (!own) throw new Stuck(`the page has no control called "${name}"`);
  let sight = await press(me, own);
  if (!find(sight, surface)) sight = await allowWayOut(me, sight);
  const way = sight.modals.length > 0 ? (find(sight, surface) ?? find(sight, 'copy link') ?? find(sight, 'copy')) : undefined;
  if (!way) return 'words';
  const from = sight.app;
  sight = await press(me, way);
  return sight.app !== from && sight.app !== browserApp && sight.front === 'app' ? 'card' : 'words';
}

/** A control of the page (never of the system's bars) whose name is, or begins with, the given one. */
function findOwn(sight: Sight, name: string): Control | undefined {
  const own = onPage(sight);
  return own.controls.find((control) => control.enabled && control.name === name) ?? findNamed(own, name);
}

async function goToChat(me: Person, { chatApp }: SharePageErrand): Promise<void> {
  const sight = await me.see();
  const there = sight.modals.length > 0 ? find(sight, 'go to the chat') : undefined;
  if (there) await press(me, there);
  else await openApp(me, chatApp);
}

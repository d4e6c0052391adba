import type { Control, Sight } from '../phone/sight.ts';
import { deliver, type Load } from './deliver-shared.ts';
import { isShownAs, openApp, press, tapFor, tapNamed } from './get-about.ts';
import { find } from './intents.ts';
import { Stuck, type Person } from './person.ts';

/** Surfaces that a sender keeps, by what they are called; they are found on the sender's own page. */
export type OwnBoard = 'live room' | 'channel' | 'article' | 'profile';

/** What the sender has in mind. Names are as the person's own screens show them. */
export interface ShareErrand {
  /** The app that has what is shared. */
  readonly shopApp: string;
  readonly chatApp: string;
  /** What the thing is called, as the app's list of things and the thing's own screen say it. */
  readonly title: string;
  /** Where it is to go, as the shop's sheet may offer it. */
  readonly surface: 'friend' | 'group' | 'moments' | OwnBoard;
  /** The friend or the group; none for Moments. */
  readonly recipient?: string;
  /** They mean to paste its link, whatever else the sheet offers. */
  readonly byLink?: boolean;
}

/**
 * Takes an item from the shop's home screen and shares it: by the entry that names the surface where there is one,
 * else by copying a link and pasting it. A way that turns out closed is paid for, then the next one is tried.
 */
export async function shareItem(me: Person, errand: ShareErrand): Promise<void> {
  await openApp(me, errand.shopApp);
  await tapNamed(me, await me.see(), errand.title);
  await shareFromHere(me, errand);
}

/** Shares what an app shows, by its own sheet. */
export async function shareFromHere(me: Person, errand: ShareErrand): Promise<void> {
  const sheet = await tapFor(me, await me.see(), 'share');
  const ways = (errand.byLink ? (['copy link'] as const) : ([errand.surface, 'copy link'] as const)).filter((way) => find(sheet, way));
  for (const [index, way] of ways.entries()) {
    const entry = find(index === 0 ? sheet : await returnToSheet(me, errand), way);
    if (!entry) continue;
    const load = await takeAlong(me, entry, errand);
    if (load) await deliver(me, errand, load);
  }
  throw new Stuck(ways.length > 0 ? 'every way of sharing that was offered is closed' : 'the shop offers no way of sharing this there');
}

/** Back on the shop's sheet after a way that was closed. */
async function returnToSheet(me: Person, errand: ShareErrand): Promise<Sight> {
  let sight = await me.see();
  if (sight.front === 'overlay') sight = await tapFor(me, sight, 'dismiss');
  if (!isShop(sight, errand)) sight = await openApp(me, errand.shopApp);
  if (isSheet(sight)) return sight;
  if (sight.modals.length > 0) sight = await tapFor(me, sight, 'dismiss');
  return tapFor(me, sight, 'share');
}

function isSheet(sight: Sight): boolean {
  return sight.front === 'app' && sight.modals.length > 0 && find(sight, 'copy link') !== undefined;
}

function isShop(sight: Sight, errand: ShareErrand): boolean {
  return isSheet(sight) || (sight.front === 'app' && sight.headings.some((heading) => isShownAs(heading, errand.title)));
}

/** Presses an entry of the sheet and gets into the chat with what it gave. @returns undefined where that is refused. */
async function takeAlong(me: Person, entry: Control, errand: ShareErrand): Promise<Load | undefined> {
  const sheet = await me.see();
  let sight = await press(me, entry);
  if (sight.front === 'overlay') {
    const allow = find(sight, 'go on');
    if (!allow) return undefined;
    sight = await press(me, allow);
  }
  if (sight.app !== sheet.app) return 'card';
  const [picture] = sight.pictures;
  if (picture) sight = await tapFor(me, await me.hold(picture), 'save picture');
  const paste = find(sight, 'go to the chat');
  const arrived = paste ? await press(me, paste) : await openApp(me, errand.chatApp);
  if (arrived.front !== 'app') await openChat(me, arrived, errand);
  return picture ? 'picture' : 'words';
}

/** The chat by hand, where its link from the shop was refused or has to be allowed. */
async function openChat(me: Person, sight: Sight, errand: ShareErrand): Promise<void> {
  const allow = find(sight, 'go on');
  if (allow) await press(me, allow);
  else await openApp(me, errand.chatApp);
}

import type { Sight } from '../phone/sight.ts';
import { isShownAs, openApp, press, tapFor, tapNamed } from './get-about.ts';
import { find } from './intents.ts';
import { Stuck, type Person } from './person.ts';

export interface ReachErrand {
  readonly shopApp: string;
  readonly chatApp: string;
  /** Title of an item beside which the clerk is asked. */
  readonly title: string;
  /** Name of the clerk. */
  readonly clerk: string;
}

/** Asks the shop's clerk how to be reached in the chat, and adds them there: by the link that they send, or by hand with their number. */
export async function reachClerk(me: Person, { shopApp, chatApp, title, clerk }: ReachErrand): Promise<void> {
  await tapNamed(me, await openApp(me, shopApp), title);
  const talk = await tapFor(me, await me.see(), 'clerk');
  const answered = await tapFor(me, talk, 'how to reach');
  const link = answered.controls.findLast(({ item, role }) => role === 'link' && item !== undefined && isShownAs(item, clerk));
  const profile = link && (await sayYes(me, await me.tap(link)));
  if (profile && find(profile, 'add')) await tapFor(me, profile, 'add');
  await addByNumber(me, { chatApp, clerk });
}

/** A jump that is asked about is allowed; one that is refused leaves its notice, which is closed. */
async function sayYes(me: Person, sight: Sight): Promise<Sight> {
  if (sight.front !== 'overlay') return sight;
  const ahead = find(sight, 'go on') ?? find(sight, 'dismiss');
  return ahead ? press(me, ahead) : sight;
}

/** Copies the number from the answer that is on the screen and searches the chat's people for it. */
async function addByNumber(me: Person, { chatApp, clerk }: Pick<ReachErrand, 'chatApp' | 'clerk'>): Promise<void> {
  const number = (await me.see()).texts.findLast(({ item, name }) => item !== undefined && isShownAs(item, clerk) && /^\d{5,}$/.test(name));
  if (!number) throw new Stuck('the answer holds neither a link nor a number');
  await tapFor(me, await me.hold(number), 'copy');
  const contacts = await tapFor(me, await openApp(me, chatApp), 'contacts');
  const search = await tapFor(me, contacts, 'new contact');
  const field = search.controls.find(({ role }) => role === 'searchbox');
  if (!field) throw new Stuck('the chat has nothing to search people with');
  const filled = await tapFor(me, await me.hold(field), 'paste');
  await tapNamed(me, await tapFor(me, filled, 'search'), clerk);
  await tapFor(me, await me.see(), 'add');
  throw new Stuck('the chat does not add them');
}

import type { Control, Sight } from '../phone/sight.ts';
import { isShownAs, openApp, press, tapFor, tapNamed } from './get-about.ts';
import { find } from './intents.ts';
import { Stuck, type Person } from './person.ts';

/** What a buyer has in mind who would rather talk to the clerk in the chat. */
export interface ClerkErrand {
  readonly shopApp: string;
  readonly chatApp: string;
  /** Of the item that they ask about. */
  readonly title: string;
  readonly clerk: string;
}

/**
 * Asks the clerk in the shop's own chat how to be reached in the big one, and adds them there: by the link in the answer
 * where there is one, else by the number that the answer tells, which is looked up by hand.
 */
export async function addClerk(me: Person, errand: ClerkErrand): Promise<void> {
  await openApp(me, errand.shopApp);
  await tapNamed(me, await me.see(), errand.title);
  await tapFor(me, await me.see(), 'support');
  const talk = await tapFor(me, await me.see(), 'ask how to reach them');
  const number = readNumber(talk, errand.clerk);
  const link = talk.controls.findLast(({ item, role }) => role === 'link' && item !== undefined && isShownAs(item, errand.clerk));
  const arrived = link && (await follow(me, link));
  if (arrived?.app !== 'chat') await lookUp(me, errand.chatApp, number);
  await tapFor(me, await me.see(), 'add somebody');
}

/** Taps a link and allows what it asks for. */
async function follow(me: Person, link: Control): Promise<Sight> {
  const sight = await me.tap(link);
  const allow = sight.front === 'overlay' ? find(sight, 'go on') : undefined;
  return allow ? press(me, allow) : sight;
}

/** The digits in the newest words of somebody. */
function readNumber({ texts }: Sight, from: string): string | undefined {
  const words = texts.findLast(({ item, name }) => item !== undefined && isShownAs(item, from) && /\d{5,}/.test(name));
  return words && /\d{5,}/.exec(words.name)?.[0];
}

/** Looks a number up in the chat. It stands amid other words, so that copying them would not bring it there alone: it is typed. */
async function lookUp(me: Person, chatApp: string, number: string | undefined): Promise<void> {
  if (number === undefined) throw new Stuck('the answer tells no number');
  await tapFor(me, await openApp(me, chatApp), 'contacts');
  const page = await tapFor(me, await me.see(), 'find somebody');
  const field = page.controls.find(({ role }) => role === 'searchbox');
  if (!field) throw new Stuck('there is nothing here to look a number up with');
  if (!field.focused) await me.tap(field);
  await me.type(field, number, 'code');
  await me.pressClosingKey(field);
}

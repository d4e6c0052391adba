import type { Control, Sight } from '../phone/sight.ts';
import { openApp } from './get-about.ts';
import { Stuck, type Person } from './person.ts';

export interface FindErrand {
  /** Whose first page is a search engine's. */
  readonly browserApp: string;
  readonly shopApp: string;
  /** What the person looks for, in their own words. */
  readonly words: string;
}

/** Looks for a thing as people do: on the web, and where that finds nothing, in the shop itself. */
export async function findItem(me: Person, { browserApp, shopApp, words }: FindErrand): Promise<void> {
  const found = await searchFor(me, await openApp(me, browserApp), words);
  if (found) await me.tap(found);
  // Whatever came of the result was not it: the shop may do better.
  const again = await searchFor(me, await openApp(me, shopApp), words);
  if (!again) throw new Stuck(`neither the web nor the shop finds "${words}"`);
  await me.tap(again);
}

/** Types words into the search before a person's eyes. @returns the result that says them, if there is one */
async function searchFor(me: Person, sight: Sight, words: string): Promise<Control | undefined> {
  const field = sight.controls.find(({ role }) => role === 'searchbox');
  if (!field) throw new Stuck('there is nothing here to search with');
  if (!field.focused) await me.tap(field);
  await me.type(field, words, 'prose');
  const results = await me.pressClosingKey(field);
  return results.controls.find(({ role, name }) => role === 'link' && name.toLowerCase().includes(words.toLowerCase()));
}

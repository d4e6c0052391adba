import { openApp, tapFor, tapNamed } from './get-about.ts';
import { find } from './intents.ts';
import { Stuck, type Person } from './person.ts';

export interface PostErrand {
  /** Whose first page is the community's. */
  readonly browserApp: string;
  readonly title: string;
}

/**
 * Opens what a post leads to. Whoever is turned away for where they come from goes back, copies the address and pastes
 * it, as one who comes from nowhere.
 */
export async function openPost(me: Person, { browserApp, title }: PostErrand): Promise<void> {
  const post = await tapNamed(me, await openApp(me, browserApp), title);
  await tapFor(me, post, 'where to buy');
  const again = await me.pressBack();
  const link = find(again, 'where to buy');
  if (!link) throw new Stuck('the post is not there any more');
  const copied = await tapFor(me, await me.hold(link), 'copy address');
  const field = copied.controls.find(({ role, pane }) => role === 'textbox' && pane === 'shell');
  if (!field) throw new Stuck('the browser has no field for an address');
  await tapFor(me, await me.hold(field), 'paste');
  await tapFor(me, await me.see(), 'go to address');
  throw new Stuck('the address leads nowhere either');
}

import { onShell, openApp, tapFor, tapNamed } from './get-about.ts';
import { Stuck, type Person } from './person.ts';

export interface PostErrand {
  /** Whose first page is the community's. */
  readonly browserApp: string;
  readonly title: string;
}

/**
 * Opens what a post leads to. Whoever is turned away for where they come from opens the address once more that stands
 * in the browser's field, as one who comes from nowhere: copied from the post and pasted it would be the same one.
 */
export async function openPost(me: Person, { browserApp, title }: PostErrand): Promise<void> {
  const post = await tapNamed(me, await openApp(me, browserApp), title);
  const turnedAway = await tapFor(me, post, 'where to buy');
  await tapFor(me, onShell(turnedAway), 'go to address');
  throw new Stuck('the address leads nowhere either');
}

import { openApp, tapFor, tapNamed } from './get-about.ts';
import { Stuck, type Person } from './person.ts';

/** Opens a merchant's mini-program where the chat lists them. Whoever is not let in knows no other way to it. */
export async function openMiniProgram(me: Person, { chatApp, merchant }: { readonly chatApp: string; readonly merchant: string }): Promise<void> {
  await tapFor(me, await openApp(me, chatApp), 'discover');
  await tapFor(me, await me.see(), 'mini-programs');
  await tapNamed(me, await me.see(), merchant);
  throw new Stuck('the mini-program does not open');
}

import { allowWayOut, findNamed, isShownAs, onShell, openApp, press, tapFor, tapNamed } from './get-about.ts';
import { find, findAll } from './intents.ts';
import { openShared } from './open-shared.ts';
import type { OpenErrand } from './open-errand.ts';
import { Stuck, type Person } from './person.ts';

/** Takes an item from the shop's home screen and has it put on a bill. */
export async function buyInShop(me: Person, { shopApp, title }: { readonly shopApp: string; readonly title: string }): Promise<void> {
  await tapNamed(me, await openApp(me, shopApp), title);
  await tapFor(me, await me.see(), 'buy');
}

/** Opens what arrived and buys it: in the shop's app, where one is known, unless the way there is closed. */
export async function buyShared(me: Person, errand: OpenErrand): Promise<void> {
  await openShared(me, { ...errand, arrived: (sight) => sight.modals.length === 0 && find(sight, 'buy') !== undefined });
  const item = await me.see();
  const toApp = item.inWebview || item.app !== 'shop' ? find(item, 'open the app') : undefined;
  if (toApp) {
    const answer = await press(me, toApp);
    const allow = answer.modals.length > 0 ? find(answer, 'go on') : undefined;
    if (allow) await press(me, allow);
    const close = allow ? undefined : answer.modals.length > 0 ? find(answer, 'dismiss') : undefined;
    if (close) await press(me, close);
  }
  await tapFor(me, await me.see(), 'buy');
}

/** Goes into a shop inside the chat by its door there and buys something from its list. */
export async function buyInChat(me: Person, { chatApp, door, title }: { readonly chatApp: string; readonly door: string; readonly title: string }): Promise<void> {
  const list = await tapNamed(me, await tapFor(me, await openApp(me, chatApp), 'discover'), door);
  const button = findAll(list, 'buy').find(({ name }) => name.includes(title));
  if (!button) throw new Stuck(`${title} is not on sale here`);
  await me.tap(button);
}

/** Has a friend in the chat asked to pay the bill that is before a person. */
export async function askFriend(me: Person, friend: string): Promise<void> {
  let sight = await me.see();
  if (!find(sight, 'ask a friend to pay')) sight = await tapFor(me, sight, 'more ways to pay');
  await tapNamed(me, await allowWayOut(me, await tapFor(me, sight, 'ask a friend to pay')), friend);
  await tapFor(me, await me.see(), 'send');
}

/** Back to the conversation with somebody, wherever the chat was left. */
export async function goToConversation(me: Person, { chatApp, friend }: { readonly chatApp: string; readonly friend: string }): Promise<void> {
  const { front, app } = await me.see();
  if (front !== 'app' || app !== 'chat') await openApp(me, chatApp);
  for (;;) {
    const sight = await me.see();
    if (!sight.inWebview && sight.headings.some((heading) => isShownAs(heading, friend))) return;
    const close = sight.inWebview ? find(onShell(sight), 'dismiss') : undefined;
    const row = findNamed(sight, friend);
    if (close) await press(me, close);
    else if (row) await me.tap(row);
    else await me.pressBack();
  }
}

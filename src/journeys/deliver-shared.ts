import type { Control, Sight } from '../phone/sight.ts';
import { findNamed, press, tapFor } from './get-about.ts';
import { find } from './intents.ts';
import { Stuck, type Person } from './person.ts';
import type { ShareErrand } from './share-item.ts';

/** What one comes into the chat with: a card that is on its way already, words to paste, or a picture to post. */
export type Load = 'card' | 'words' | 'picture';

/** In the chat: to the recipient, put it in where it has to be pasted, and send. Returns only where that is refused. */
export async function deliver(me: Person, errand: Pick<ShareErrand, 'surface' | 'recipient'>, load: Load): Promise<void> {
  let ready = load === 'card';
  const taken = new Set<string>();
  // What was refused before still says so here.
  if (hasNotice(await me.see())) await tapFor(me, await me.see(), 'dismiss');
  for (;;) {
    const sight = await me.see();
    const next = chooseNext(sight, errand, taken, ready);
    if (next === 'refused') return;
    if (next === 'put in') {
      if (load === 'picture') await addPicture(me, sight);
      else await pasteInto(me, sight);
      ready = true;
    } else {
      taken.add(keyOf(sight, next));
      await press(me, next);
    }
  }
}

/** Whether the chat says that something cannot be done. */
function hasNotice({ modals }: Sight): boolean {
  return modals.some((modal) => modal.startsWith('alertdialog'));
}

/** The next thing to do on the way to a sent message; `ready`: what is to be sent stands there already. */
function chooseNext(sight: Sight, errand: Pick<ShareErrand, 'surface' | 'recipient'>, taken: ReadonlySet<string>, ready: boolean): Control | 'put in' | 'refused' {
  if (hasNotice(sight)) return 'refused';
  const recipient = errand.recipient === undefined ? undefined : findNamed(sight, errand.recipient);
  if (recipient && !taken.has(keyOf(sight, recipient))) return recipient;
  const field = sight.controls.find(({ role }) => role === 'textbox');
  const send = find(sight, 'send');
  if (ready && send && !taken.has(keyOf(sight, send))) return send;
  if (field && !ready) return 'put in';
  if (errand.surface === 'moments') {
    const step = find(sight, 'moments') ?? find(sight, 'discover') ?? find(sight, 'new post');
    if (step && !taken.has(keyOf(sight, step))) return step;
    const compose = find(sight, 'new post');
    if (compose && !taken.has(keyOf(sight, compose))) return compose;
  }
  const ownPage = errand.surface === 'friend' || errand.surface === 'group' ? undefined : find(sight, 'own page');
  if (ownPage && !taken.has(keyOf(sight, ownPage))) return ownPage;
  throw new Stuck('the chat shows no way to the recipient');
}

/** The newest photo of the album goes into the post. */
export async function addPicture(me: Person, sight: Sight): Promise<Sight> {
  return tapFor(me, await tapFor(me, sight, 'add picture'), 'photo');
}

/** One control on one screen: names recur from screen to screen. */
function keyOf(sight: Sight, control: Control): string {
  return `${sight.address} ${control.role} ${control.name}`;
}

async function pasteInto(me: Person, sight: Sight): Promise<void> {
  const field = sight.controls.find(({ role }) => role === 'textbox');
  if (!field) throw new Stuck('there is no field to paste into');
  const menu = await me.hold(field);
  await tapFor(me, menu, 'paste');
}

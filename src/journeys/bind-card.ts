import { openApp, press, tapFor } from './get-about.ts';
import { find } from './intents.ts';
import { Stuck, type Person } from './person.ts';

/** What somebody has in mind who adds their bank card to the wallet in the chat. */
export interface BindErrand {
  readonly chatApp: string;
  readonly card: string;
}

/**
 * Adds a card. Where it is refused one does what people do: checks with the bank, tries again, asks support, goes
 * through it once more for them, and asks again.
 */
export async function bindCard(me: Person, { chatApp, card }: BindErrand): Promise<void> {
  await tapFor(me, await openApp(me, chatApp), 'own page');
  await tapFor(me, await me.see(), 'wallet');
  await tapFor(me, await me.see(), 'bank card');
  await enterCard(me, card);
  await tapFor(me, await me.see(), 'ask the bank');
  await me.pressBack();
  await enterCard(me, card);
  await askSupport(me);
  await me.pressBack();
  await me.pressBack();
  await enterCard(me, card);
  await askSupport(me);
  throw new Stuck('the card is right, it is refused, and nobody answers');
}

/** Types the number and sends it; comes back only where it was refused, with the notice closed. */
async function enterCard(me: Person, card: string): Promise<void> {
  const sight = await me.see();
  const field = sight.controls.find(({ role }) => role === 'textbox');
  if (!field) throw new Stuck('there is no field for a card');
  if (!field.focused) await me.tap(field);
  if (field.value === '') await me.type(field, card, 'code');
  const answer = await tapFor(me, await me.see(), 'next');
  const close = answer.modals.length > 0 ? find(answer, 'dismiss') : undefined;
  if (!close) throw new Stuck('the bank does not answer');
  await press(me, close);
}

async function askSupport(me: Person): Promise<void> {
  await tapFor(me, await me.see(), 'support');
  await tapFor(me, await me.see(), 'send the question');
}

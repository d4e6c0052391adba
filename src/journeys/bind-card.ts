import type { Sight } from '../phone/sight.ts';
import { onPage, openApp, press, tapFor } from './get-about.ts';
import { find } from './intents.ts';
import { Stuck, type Person } from './person.ts';

/** What somebody has in mind who adds their bank card to the wallet in the chat. */
export interface BindErrand {
  readonly chatApp: string;
  readonly card: string;
}

/**
 * Adds a card. Where it is refused, or nobody answers, one does what people do: checks with the bank, tries again, asks
 * support, reads its mail, goes through it once more as the mail asks, asks again, waits for a week, and looks and tries
 * once more. The picture that the mail wants is no gesture of the closed list, and there is nothing to send it with: what
 * is paid for is going through it for the picture.
 */
export async function bindCard(me: Person, { chatApp, card }: BindErrand): Promise<void> {
  await tapFor(me, await openApp(me, chatApp), 'own page');
  await tapFor(me, await me.see(), 'wallet');
  await tapFor(me, await me.see(), 'bank card');
  if ((await enterCard(me, card)) === 'refused') {
    await tapFor(me, await me.see(), 'ask the bank');
    await me.pressBack();
    await enterCard(me, card);
  }
  await askSupport(me);
  await tapFor(me, await tapFor(me, await me.see(), 'support'), 'mail');
  await goBackToCard(me);
  await enterCard(me, card);
  await askSupport(me);
  await me.wait('7d');
  await tapFor(me, await me.see(), 'support');
  await goBackToCard(me);
  await sendCard(me, card);
  throw new Stuck('the card is right, it cannot be bound, and nobody answers within a week');
}

/** Sends the number; comes back only where it was not bound: refused, with the notice closed, or without an answer. */
async function enterCard(me: Person, card: string): Promise<'refused' | 'unanswered'> {
  const answer = await sendCard(me, card);
  const close = answer.modals.length > 0 ? find(answer, 'dismiss') : undefined;
  if (!close) return 'unanswered';
  await press(me, close);
  return 'refused';
}

/** Types the number, where it does not stand there yet, and sends it. */
async function sendCard(me: Person, card: string): Promise<Sight> {
  const sight = await me.see();
  const field = sight.controls.find(({ role }) => role === 'textbox');
  if (!field) throw new Stuck('there is no field for a card');
  if (!field.focused) await me.tap(field);
  if (field.value === '') await me.type(field, card, 'code');
  return tapFor(me, await me.see(), 'next');
}

async function askSupport(me: Person): Promise<void> {
  await tapFor(me, await me.see(), 'support');
  await tapFor(me, await me.see(), 'send the question');
}

/** By the arrow at the head of each screen, to where a card is entered. */
async function goBackToCard(me: Person): Promise<void> {
  for (let sight = await me.see(); !sight.controls.some(({ role }) => role === 'textbox'); ) sight = await tapFor(me, onPage(sight), 'go back');
}

import type { Sight } from '../phone/sight.ts';
import { onPage, onShell, openApp, press, tapFor } from './get-about.ts';
import { find, serves } from './intents.ts';
import { choose, type OwnWallet, type PayErrand, type Progress } from './pay-errand.ts';
import { Stuck, type Person } from './person.ts';
import { addPicture } from './deliver-shared.ts';

/** A code and nothing else: have it read on the spot where the app in front does that, else keep the picture and take it to the wallet. */
export async function saveCode(me: Person, sight: Sight, { orderApp }: PayErrand, progress: Progress): Promise<boolean> {
  const [picture] = sight.pictures;
  if (!picture || !progress.wallet || progress.byCamera) return false;
  const menu = await me.hold(picture);
  const reading = progress.notByHold ? undefined : find(menu, 'read the code');
  if (reading) {
    const read = await press(me, reading);
    const refusal = read.modals.length > 0 ? find(read, 'dismiss') : undefined;
    if (!refusal) return true;
    progress.notByHold = true;
    await press(me, refusal);
    await openApp(me, orderApp);
    return true;
  }
  await tapFor(me, menu, 'save picture');
  progress.carriesCode = true;
  return true;
}

/** With a code in hand, or before another screen's: the wallet's scanner. */
export async function readCode(me: Person, sight: Sight, { chatApp, orderApp, reopen }: PayErrand, progress: Progress): Promise<boolean> {
  const { wallet, carriesCode, byCamera, onOther } = progress;
  if (!wallet || !(carriesCode || byCamera)) return false;
  if (byCamera && !onOther) {
    // The phone that shows the code cannot be held before its own camera: it goes back to where the code is, and stays.
    if (sight.pictures.length === 0 && reopen) {
      await reopen(me);
      await choose(me, await me.see(), [wallet], progress);
    } else if (sight.pictures.length === 0) await openApp(me, orderApp);
    progress.onOther = true;
    await me.takeOther();
    return true;
  }
  const scanner = find(await me.see(), 'camera') ? await me.see() : await openScanner(me, wallet, chatApp);
  if (byCamera) {
    await tapFor(me, scanner, 'camera');
    delete progress.byCamera;
  } else {
    await addPicture(me, scanner);
    if ((await me.see()).modals.length === 0) delete progress.carriesCode;
  }
  return true;
}

async function openScanner(me: Person, { app, inChat }: OwnWallet, chatApp: string): Promise<Sight> {
  let sight = await openApp(me, inChat ? chatApp : app);
  if (!inChat) return tapFor(me, sight, 'scan');
  // The chat may have been left deep inside, a web page on top of it.
  while (!find(sight, 'discover')) sight = sight.inWebview ? await tapFor(me, onShell(sight), 'dismiss') : await me.pressBack();
  return tapFor(me, await tapFor(me, sight, 'discover'), 'scan');
}

/** A wallet that cannot pay what it read: back to where the code was, and behind it to the cashier, for a fresh one. Once. */
export async function renewCode(me: Person, sight: Sight, { orderApp }: PayErrand, progress: Progress): Promise<boolean> {
  // With a fresh code on the way to it, what the scanner said of the old one is of no account.
  if (progress.carriesCode || progress.byCamera || !sight.headings.some((heading) => serves(heading, 'cannot be paid'))) return false;
  if (progress.renewed) throw new Stuck('a fresh code cannot be paid either');
  progress.renewed = true;
  const byCamera = progress.onOther === true;
  delete progress.onOther;
  const shown = byCamera ? await me.takeOther() : await openApp(me, orderApp);
  if (shown.pictures.length > 0) await tapFor(me, onPage(shown), 'go back');
  // The album was refused before, so the fresh code goes before the camera at once.
  if (byCamera && progress.wallet) {
    await choose(me, await me.see(), [progress.wallet], progress);
    progress.byCamera = true;
  }
  return true;
}

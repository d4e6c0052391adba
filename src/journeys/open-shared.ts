import type { Control, Sight, TextBlock } from '../phone/sight.ts';
import { isShownAs, openApp, press, tapFor, tapNamed } from './get-about.ts';
import { find } from './intents.ts';
import { getOn, type OpenErrand, pasteIntoBrowser } from './get-on.ts';
import { Stuck, type Person } from './person.ts';

const ADDRESS_ALONE = /^https?:\/\/\S+$/;

/** Opens what arrived: taps it where it answers to a tap, else takes its picture or its words to the shop's app, an address to the browser. */
export async function openShared(me: Person, errand: OpenErrand): Promise<void> {
  await takeUp(me, errand, await findPlace(me, errand));
}

/** Takes up what arrived where it stands before a person's eyes. */
export async function takeUp(me: Person, errand: OpenErrand, sight: Sight): Promise<void> {
  const isFromThem = ({ item }: { readonly item?: string }): boolean => item !== undefined && isShownAs(item, errand.from);
  const tappable = sight.controls.filter((control) => isFromThem(control) && control.enabled && control.role === 'link').at(-1);
  const picture = sight.pictures.filter(isFromThem).at(-1);
  const words = findWords(sight, errand.from);
  if (tappable) {
    const known = await tapThrough(me, tappable, errand);
    await getOn(me, errand, errand.isForeign ? {} : { title: readTitle(known.name) });
  } else if (picture) {
    await tapFor(me, await me.hold(picture), 'save picture');
    await getOn(me, errand, { inHand: 'picture' });
  } else if (words && (errand.isForeign || ADDRESS_ALONE.test(words.name))) {
    if (!/https?:\/\/\S/.test(words.name)) throw new Stuck('what arrived holds no address');
    await tapFor(me, await me.hold(words), 'copy');
    await pasteIntoBrowser(me, errand.browserApp);
    await getOn(me, errand, {});
  } else if (words) {
    await tapFor(me, await me.hold(words), 'copy');
    await getOn(me, errand, { inHand: 'words' });
  } else {
    throw new Stuck(`nothing from ${errand.from} is here`);
  }
}

/** Taps what came from them; where that only brings out more from them in the chat itself, taps that too. */
async function tapThrough(me: Person, first: Control, { from }: OpenErrand): Promise<Control> {
  const after = await me.tap(first);
  const next = after.inWebview || after.modals.length > 0 ? undefined : after.controls.filter(({ item, enabled, role }) => item !== undefined && isShownAs(item, from) && enabled && role === 'link').at(-1);
  if (!next || next.name === first.name) return first;
  await me.tap(next);
  return next;
}

async function findPlace(me: Person, errand: OpenErrand): Promise<Sight> {
  const start = await openApp(me, errand.chatApp);
  if (errand.conversation !== undefined) return tapNamed(me, start, errand.conversation);
  const discover = await tapFor(me, start, 'discover');
  const moments = find(discover, 'moments');
  if (!moments) throw new Stuck('Moments are not on the screen');
  return press(me, moments);
}

/** The newest words of a person: an address that stands alone, else the longest block of their last message. */
function findWords(sight: Sight, from: string): TextBlock | undefined {
  const blocks = sight.texts.filter(({ item, name }) => item !== undefined && isShownAs(item, from) && !isShownAs(name, from));
  const address = blocks.findLast(({ name }) => ADDRESS_ALONE.test(name));
  return address ?? blocks.reduce<TextBlock | undefined>((best, block) => (best && best.name.length > block.name.length ? best : block), undefined);
}

/** A card's title as shown: what stands before the price, and before the ellipsis of a clipped one. */
function readTitle(name: string): string {
  return (name.replace(/\s*[¥￥$].*$/u, '').split('…')[0] ?? '').trim();
}

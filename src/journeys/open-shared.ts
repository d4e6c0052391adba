import type { Control, Sight, TextBlock } from '../phone/sight.ts';
import { isShownAs, openApp, press, tapFor, tapNamed } from './get-about.ts';
import { find, serves } from './intents.ts';
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
  const tappable = linksFrom(sight, errand).at(-1);
  const picture = sight.pictures.filter(isFromThem).at(-1);
  const words = findWords(sight, errand.from);
  if (tappable) {
    const known = await tapThrough(me, tappable, errand);
    await getOn(me, errand, errand.isForeign ? {} : { title: readTitle(known.name) });
  } else if (picture) {
    await tapFor(me, await me.hold(picture), 'save picture');
    await getOn(me, errand, { inHand: 'picture' });
  } else if (words && find(sight, 'profile')) {
    if (await takeFromProfile(me, errand, sight)) return;
    const back = await me.pressBack();
    // Their profile is seen: what is left are the words.
    await takeUp(me, errand, { ...back, controls: back.controls.filter((control) => !serves(control.name, 'profile')) });
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
async function tapThrough(me: Person, first: Control, errand: OpenErrand): Promise<Control> {
  const after = await me.tap(first);
  const next = after.inWebview || after.modals.length > 0 ? undefined : linksFrom(after, errand).at(-1);
  if (!next || next.name === first.name) return first;
  await me.tap(next);
  return next;
}

/** What does not answer to a tap where it was published often does on the profile of whoever published it. */
async function takeFromProfile(me: Person, errand: OpenErrand, sight: Sight): Promise<boolean> {
  const profile = await tapFor(me, sight, 'profile');
  const link = linksFrom(profile, errand).at(-1);
  if (!link) return false;
  const known = await tapThrough(me, link, errand);
  await getOn(me, errand, { title: readTitle(known.name) });
  return true;
}

/** What came from somebody and answers to a tap. */
function linksFrom({ controls }: Sight, { from }: OpenErrand): Control[] {
  return controls.filter(({ item, enabled, role }) => item !== undefined && isShownAs(item, from) && enabled && role === 'link');
}

async function findPlace(me: Person, errand: OpenErrand): Promise<Sight> {
  const start = await openApp(me, errand.chatApp);
  if (errand.through) return goThrough(me, start, errand.through);
  if (errand.conversation !== undefined) return tapNamed(me, start, errand.conversation);
  const discover = await tapFor(me, start, 'discover');
  const moments = find(discover, 'moments');
  if (!moments) throw new Stuck('Moments are not on the screen');
  return press(me, moments);
}

async function goThrough(me: Person, start: Sight, steps: NonNullable<OpenErrand['through']>): Promise<Sight> {
  let sight = start;
  for (const step of steps) sight = 'name' in step ? await tapNamed(me, sight, step.name) : await tapFor(me, sight, step.intent);
  return sight;
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

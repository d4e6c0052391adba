import type { Control, Sight, TextBlock } from '../phone/sight.ts';
import { goToPlace, isShownAs, linksFrom, press, tapFor } from './get-about.ts';
import { find, serves } from './intents.ts';
import { getOn } from './get-on.ts';
import { pasteIntoBrowser, typeIntoBrowser } from './go-to-browser.ts';
import type { Luggage, OpenErrand } from './open-errand.ts';
import { switchOn } from './switch-on.ts';
import { Stuck, type Person } from './person.ts';
import { readAddress, readPassCode } from './shown-texts.ts';

const ADDRESS_ALONE = /^https?:\/\/\S+$/;

/** Opens what arrived: taps it where it answers to a tap, else takes its picture or its words to the shop's app, an address to the browser. */
export async function openShared(me: Person, errand: OpenErrand): Promise<void> {
  await takeUp(me, errand, await goToPlace(me, errand));
}

/** Takes no notice of where what arrived leads: reads what it is called, and looks for that in the app that it belongs to. */
export async function seekShared(me: Person, errand: OpenErrand): Promise<void> {
  const sight = await goToPlace(me, errand);
  const link = linksFrom(sight, errand.from).at(-1);
  const words = findWords(sight, errand.from);
  const title = link ? learnFrom(errand, link.name).title : words && readQuotedTitle(words.name);
  if (!title) throw new Stuck(`nothing from ${errand.from} is here`);
  await getOn(me, errand, { title, isSought: true, inHand: 'name' });
}

/** Takes up what arrived where it stands before a person's eyes. `isOptedIn`: they have been in the settings for it. */
export async function takeUp(me: Person, errand: OpenErrand, sight: Sight, isOptedIn = false): Promise<void> {
  const isFromThem = ({ item }: { readonly item?: string }): boolean => item !== undefined && isShownAs(item, errand.from);
  const tappable = linksFrom(sight, errand.from).at(-1);
  const picture = sight.pictures.filter(isFromThem).at(-1);
  const words = findWords(sight, errand.from);
  if (tappable) {
    const known = await tapThrough(me, tappable, errand);
    await getOn(me, errand, learnFrom(errand, known.name));
  } else if (picture) {
    await tapFor(me, await me.hold(picture), 'save picture');
    await getOn(me, errand, { inHand: 'picture' });
  } else if (words && find(sight, 'profile')) {
    if (await takeFromProfile(me, errand, sight)) return;
    const back = await me.pressBack();
    // Their profile is seen: what is left are the words.
    await takeUp(me, errand, { ...back, controls: back.controls.filter((control) => !serves(control.name, 'profile')) });
  } else if (words && (errand.isForeign || ADDRESS_ALONE.test(words.name))) {
    const address = readAddress(words.name);
    if (address === undefined) throw new Stuck('what arrived holds no address');
    if (await copyWords(me, words)) await pasteIntoBrowser(me, errand.browserApp);
    else await typeIntoBrowser(me, errand.browserApp, address);
    await getOn(me, errand, {});
  } else if (words && serves(words.name, 'settings') && !isOptedIn) {
    await switchOn(me, errand.chatApp, 'outside messages');
    await takeUp(me, errand, await goToPlace(me, errand), true);
  } else if (words) {
    const title = readQuotedTitle(words.name);
    if (await copyWords(me, words)) await getOn(me, errand, { inHand: 'words', ...(title !== undefined && { title }) });
    else await typeIntoShop(me, errand, words.name);
  } else {
    throw new Stuck(`nothing from ${errand.from} is here`);
  }
}

/** Holds words to copy them. @returns false where nothing comes of it. */
async function copyWords(me: Person, words: TextBlock): Promise<boolean> {
  const copy = find(await me.hold(words), 'copy');
  if (copy) await press(me, copy);
  return copy !== undefined;
}

/** Types a code that could not be copied into the search of the shop's app. */
async function typeIntoShop(me: Person, errand: OpenErrand, words: string): Promise<void> {
  const code = readPassCode(words);
  if (code === undefined) throw new Stuck('what arrived can be neither tapped nor copied, and holds no code to type');
  await getOn(me, errand, { inHand: 'words', code });
}

/** Taps what came from them; where that only brings out more from them in the chat itself, taps that too. */
async function tapThrough(me: Person, first: Control, errand: OpenErrand): Promise<Control> {
  const after = await me.tap(first);
  const next = after.inWebview || after.modals.length > 0 ? undefined : linksFrom(after, errand.from).at(-1);
  if (!next || next.name === first.name) return first;
  await me.tap(next);
  return next;
}

/** What does not answer to a tap where it was published often does on the profile of whoever published it. */
async function takeFromProfile(me: Person, errand: OpenErrand, sight: Sight): Promise<boolean> {
  const profile = await tapFor(me, sight, 'profile');
  const link = linksFrom(profile, errand.from).at(-1);
  if (!link) return false;
  const known = await tapThrough(me, link, errand);
  await getOn(me, errand, learnFrom(errand, known.name));
  return true;
}

/** The newest words of a person: an address that stands alone, else the longest block of their last message. */
function findWords(sight: Sight, from: string): TextBlock | undefined {
  const blocks = sight.texts.filter(({ item, name }) => item !== undefined && isShownAs(item, from) && !isShownAs(name, from));
  const address = blocks.findLast(({ name }) => ADDRESS_ALONE.test(name));
  return address ?? blocks.reduce<TextBlock | undefined>((best, block) => (best && best.name.length > block.name.length ? best : block), undefined);
}

/** What a card calls the thing, where one could look for it by that; of a link that shows nothing but its address, the address. */
function learnFrom({ isForeign, isUnlisted }: OpenErrand, name: string): Luggage {
  if (isForeign) return {};
  if (ADDRESS_ALONE.test(name)) return { link: name };
  return isUnlisted ? {} : { title: readTitle(name) };
}

/** A card's title as shown: what stands before the price, and before the ellipsis of a clipped one. */
function readTitle(name: string): string {
  return (name.replace(/\s*[¥￥$].*$/u, '').split('…')[0] ?? '').trim();
}

/** What the words around a code call the thing that it stands for. */
function readQuotedTitle(words: string): string | undefined {
  const quoted = /【([^】]+)】/u.exec(words)?.[1];
  return quoted === undefined ? undefined : readTitle(quoted);
}

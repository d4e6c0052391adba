import type { Cohort, Kind, Owner, Surface, TargetClass } from '../../src/regimes/vocabulary.ts';
import { ownerOf } from '../owner-of.ts';
import { targetOf } from '../target-of.ts';
import type { PlatformOptions } from '../platform.ts';
import { clip, dropDirectionMarks } from '../ui/clip.ts';
import type { Language } from '../ui/locale.ts';
import type { Picture } from '../ui/picture-file.ts';
import { classifyText, findAddresses, garble, garbleText } from './classify.ts';
import { readHeld } from './read-held.ts';
import { readPreview } from './read-preview.ts';
import { addMessage } from './state.ts';
import type { Card, ChatState } from './state.ts';

/** What a person wants to send. */
export interface Parcel {
  readonly surface: Surface;
  readonly place: string;
  readonly from: string;
  readonly text: string;
  readonly card?: Card | undefined;
  readonly photo?: Picture | undefined;
  /** Of the device that sends; pages are read in it. */
  readonly language: Language;
}

/** Something of another company's in a message: what it is, and whose its target is, where a target can be made out. */
export interface Freight {
  readonly kind: Kind;
  readonly owner?: Owner;
  readonly target?: TargetClass;
}

/** What travels in a parcel and may belong to another company; a person's own words are not part of it. `held`: the address that the code in its picture holds. */
function listFreight(options: PlatformOptions, { text, card, photo }: Parcel, held: string | undefined): Freight[] {
  const kind = classifyText(text);
  const describe = (address: string): Pick<Freight, 'owner' | 'target'> => ({ owner: ownerOf(options, address), target: targetOf(options, address) });
  const links = new Map(findAddresses(text).map((address) => [JSON.stringify(describe(address)), describe(address)]));
  return [
    ...(card ? [{ kind: 'card' as const, ...describe(card.address) }] : []),
    ...(photo ? [{ kind: 'picture' as const, ...(held !== undefined && describe(held)) }] : []),
    ...(kind === 'link' ? [...links.values()].map((link) => ({ kind, ...link })) : kind === 'text' ? [] : [{ kind }]),
  ];
}

/** Whether a person is among those that something is tried out on. */
export function cohortOf({ seed }: PlatformOptions, person: string): Cohort {
  return seed.people.find(({ id }) => id === person)?.cohort ?? 'outside';
}

/**
 * The gate `send`: asks the regime about all that travels and stores what is left. The page that is linked is read, and
 * what it says of itself goes before what the app said that shared it.
 * @returns what was refused (then nothing is stored), or undefined
 */
export async function deliver(state: ChatState, options: PlatformOptions, parcel: Parcel): Promise<Freight | undefined> {
  const cohort = cohortOf(options, parcel.from);
  const held = parcel.photo && (await readHeld(parcel.photo));
  const answers = listFreight(options, parcel, held).map((freight) => ({ ...freight, treatment: options.rules.decide({ gate: 'send', surface: parcel.surface, cohort, ...freight }).kind }));
  const refused = answers.find(({ treatment }) => treatment === 'refuse');
  if (refused) return refused;

  const { surface, place, from, language } = parcel;
  const garbled = (kind: Kind): boolean => answers.some((answer) => answer.kind === kind && answer.treatment === 'garble');
  let { text, card, photo } = parcel;
  if (garbled('link') || garbled('code')) text = garbleText(text);
  if (card && garbled('card')) {
    text = [text, `【${dropDirectionMarks(clip(card.title))}】${garble(card.address)}`].filter(Boolean).join('\n');
    card = undefined;
  }
  if (photo && garbled('picture')) {
    text = [text, garble(photo.base64)].filter(Boolean).join('\n');
    photo = undefined;
  }
  const kind = photo ? 'picture' : card ? 'card' : classifyText(text);
  if (card) card = { ...card, ...(await readPreview(options, card.address, language)) };
  const [address] = kind === 'link' ? findAddresses(text) : [];
  const preview = address === undefined ? undefined : await readPreview(options, address, language);
  const removed = answers.some(({ treatment }) => treatment === 'remove');
  addMessage(state, { surface, place, from, kind, shared: answers.length > 0, text, ...card, ...(preview && { preview }), ...(photo && { photo, ...(held !== undefined && { held }) }), ...(removed && { removed }), at: options.clock() });
  return undefined;
}

import type { Kind, Surface } from '../../src/regimes/vocabulary.ts';
import type { Rules } from '../platform.ts';
import { clip, dropDirectionMarks } from '../ui/clip.ts';
import type { Picture } from '../ui/picture-file.ts';
import { classifyText, garble, garbleText } from './classify.ts';
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
}

/** The kinds that travel in a parcel and may belong to another company; a person's own words are not among them. */
function kindsOf({ text, card, photo }: Parcel): Kind[] {
  const kind = classifyText(text);
  return [...(card ? (['card'] as const) : []), ...(photo ? (['picture'] as const) : []), ...(kind === 'text' ? [] : [kind])];
}

/**
 * The gate `send`: asks the regime about each kind that travels and stores what is left.
 * @returns the kind that was refused (then nothing is stored), or undefined
 */
export function deliver(state: ChatState, rules: Rules, clock: () => number, parcel: Parcel): Kind | undefined {
  const answers = kindsOf(parcel).map((kind) => ({ kind, treatment: rules.decide({ gate: 'send', surface: parcel.surface, kind }).kind }));
  const refused = answers.find(({ treatment }) => treatment === 'refuse');
  if (refused) return refused.kind;

  const { surface, place, from } = parcel;
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
  const removed = answers.some(({ treatment }) => treatment === 'remove');
  addMessage(state, { surface, place, from, kind, shared: answers.length > 0, text, ...card, ...(photo && { photo }), ...(removed && { removed }), at: clock() });
  return undefined;
}

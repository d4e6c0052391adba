import type { TextSort } from '../meter/gestures.ts';
import type { Person, TimeSpan } from '../journeys/person.ts';
import { Stuck } from '../journeys/person.ts';
import type { Control, Picture, Sight, TextBlock } from '../phone/sight.ts';
import type { Gesture } from '../phone/phone.ts';
import type { ClosedTexts } from '../search/texts-read.ts';

/** Makes one gesture with everything that belongs to it, and tells what is seen after it. */
export type MakeGesture = (gesture: Gesture, before: Sight, sort?: TextSort) => Promise<Sight>;

/** Longest leg, gestures: dearer than any way that a person would walk. */
const MAX_GESTURES = 80;
/** How often a person makes the same gesture on the same screen before they see that they go round. */
const MAX_REPEATS = 3;

const NOTHING: ClosedTexts = { listed: [], find: () => [] };

/** `closed`: all that the person may type; nothing where none is given. `takeOther`: puts their other device in front. `wait`: moves the world's clock. */
export interface HandOptions {
  readonly closed?: ClosedTexts;
  readonly takeOther?: () => Promise<Sight>;
  readonly wait?: (span: TimeSpan) => void;
}

/** The hands of one person: notices going round, and hands every gesture on to be made and measured. */
export function createHand(see: () => Promise<Sight>, make: MakeGesture, { closed = NOTHING, takeOther, wait }: HandOptions = {}): Person {
  const made = new Map<string, number>();
  let total = 0;
  let sight: Sight | undefined;
  let device = 0;

  const read = new Set<string>();

  const look = async (): Promise<Sight> => {
    if (!sight) remember((sight = await see()), read);
    return sight;
  };
  const gesture = async (next: Gesture, sort?: TextSort): Promise<Sight> => {
    const before = await look();
    const key = `${device} ${before.address} ${next.kind} ${'thing' in next ? `${next.thing.role} ${next.thing.name}` : ''}`;
    const times = (made.get(key) ?? 0) + 1;
    made.set(key, times);
    total += 1;
    if (times > MAX_REPEATS) throw new Stuck(`going round: ${next.kind} for the ${times}th time on one screen`);
    if (total > MAX_GESTURES) throw new Stuck(`going round: ${MAX_GESTURES} gestures and no end`);
    if (next.kind === 'type') refuseUnlisted(next.text, sort, closed, read);
    sight = await make(next, before, sort);
    remember(sight, read);
    return sight;
  };
  return {
    see: look,
    takeOther: async () => {
      if (!takeOther) throw new Stuck('there is no other device at hand');
      device = 1 - device;
      remember((sight = await takeOther()), read);
      return sight;
    },
    wait: async (span) => {
      if (!wait) throw new Stuck('there is no time to wait');
      wait(span);
    },
    tap: (thing: Control) => gesture({ kind: 'tap', thing }),
    choose: (thing: Control) => gesture({ kind: 'choose', thing }),
    hold: (thing: Control | TextBlock | Picture) => gesture({ kind: 'hold', thing }),
    type: (thing: Control, text: string, sort: TextSort) => gesture({ kind: 'type', thing, text }, sort),
    pressClosingKey: (thing: Control) => gesture({ kind: 'closing-key', thing }),
    pressHome: () => gesture({ kind: 'home' }),
    pressBack: () => gesture({ kind: 'back' }),
  };
}

/** Keeps what a screen said: the closed list of what this person may type comes from nowhere else (honesty rule 9). */
function remember(sight: Sight, read: Set<string>): void {
  for (const { name } of [...sight.controls, ...sight.texts]) read.add(name);
  for (const heading of sight.headings) read.add(heading);
}

/** @throws where a text is not of the closed list, or was to be read and was not. */
function refuseUnlisted(text: string, sort: TextSort | undefined, { listed, find }: ClosedTexts, read: ReadonlySet<string>): void {
  const every = [...read];
  // A card may call the goods by other words than their title, as a cart by the number of its goods.
  const isOfList = listed.some((each) => each.text === text || (!each.byHeart && each.sort === 'prose' && sort === 'prose')) || every.some((words) => find(words).some((each) => each.text === text));
  const isKnown = listed.some((each) => each.byHeart && each.text === text) || every.some((words) => words.includes(text));
  if (!isKnown) throw new Error(`Failed to type "${text}": this person has read it nowhere. People type only what their screens showed them.`);
  if (!isOfList) throw new Error(`Failed to type "${text}": it is not of the scenario's closed list of texts. Name where it comes from in the scenario's \`texts\`.`);
}

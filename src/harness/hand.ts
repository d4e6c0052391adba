import type { TextSort } from '../meter/gestures.ts';
import type { Person, TimeSpan } from '../journeys/person.ts';
import { Stuck } from '../journeys/person.ts';
import type { Control, Picture, Sight, TextBlock } from '../phone/sight.ts';
import type { Gesture } from '../phone/phone.ts';

/** Makes one gesture with everything that belongs to it, and tells what is seen after it. */
export type MakeGesture = (gesture: Gesture, before: Sight, sort?: TextSort) => Promise<Sight>;

/** Longest leg, gestures: dearer than any way that a person would walk. */
const MAX_GESTURES = 80;
/** How often a person makes the same gesture on the same screen before they see that they go round. */
const MAX_REPEATS = 3;

/** `own`: words that the person knows by heart, such as their password. `takeOther`: puts their other device in front. `wait`: moves the world's clock. */
export interface HandOptions {
  readonly own?: readonly string[];
  readonly takeOther?: () => Promise<Sight>;
  readonly wait?: (span: TimeSpan) => void;
}

/** The hands of one person: notices going round, and hands every gesture on to be made and measured. */
export function createHand(see: () => Promise<Sight>, make: MakeGesture, { own = [], takeOther, wait }: HandOptions = {}): Person {
  const made = new Map<string, number>();
  let total = 0;
  let sight: Sight | undefined;
  let device = 0;

  const read = new Set<string>(own);

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
    if (next.kind === 'type' && !hasRead(next.text, read)) {
      throw new Error(`Failed to type "${next.text}": this person has read it nowhere. People type only what their screens showed them.`);
    }
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

function hasRead(text: string, read: ReadonlySet<string>): boolean {
  return [...read].some((words) => words.includes(text));
}

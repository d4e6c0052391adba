import type { Person } from '../../../src/journeys/person.ts';
import { createJsdomEngine } from '../../../src/phone/jsdom/jsdom-engine.ts';
import type { PageStore } from '../../../src/phone/jsdom/page-store.ts';
import { describeThing, type Thing } from '../../../src/phone/find-thing.ts';
import { measureCell, type Cell } from '../../../src/harness/measure-cell.ts';
import type { Measurement } from '../../../src/results/schema.ts';
import { CAST } from '../../../src/scenarios/cast.ts';
import type { Scenario } from '../../../src/scenarios/scenario.ts';
import type { Proof, WayStep } from '../../../src/search/proof.ts';

export interface RecordedWay {
  readonly measurement: Measurement;
  /** The journey's own gestures, as a search would hand them on. */
  readonly way: WayStep[];
}

/** Measures a cell in jsdom and writes down what its people's hands did. */
export async function recordWay(cell: Cell, store: PageStore): Promise<RecordedWay> {
  const way: WayStep[] = [];
  const { measurement } = await measureInJsdom({ ...cell, scenario: spyOn(cell.scenario, way) }, store);
  return { measurement, way };
}

export function measureInJsdom(cell: Cell, store: PageStore): ReturnType<typeof measureCell> {
  return measureCell({ ...cell, seed: CAST, pictures: false, createEngine: ({ send }) => createJsdomEngine({ send, store }) });
}

/** The proof that a search would give whose way is the journey's. */
export function proofOf({ measurement: { clicks, keystrokes, screens }, way }: RecordedWay): Extract<Proof, { status: 'proved' }> {
  return { status: 'proved', cost: { clicks, codes: keystrokes.codes, prose: keystrokes.prose, screens }, way, states: way.length };
}

function spyOn(scenario: Scenario, way: WayStep[]): Scenario {
  const spy = (person: string, me: Person): Person => {
    const note = async (gesture: WayStep['gesture'], thing?: Thing, typed?: Pick<WayStep, 'text' | 'sort'>): Promise<void> => {
      const target = thing && describeThing(await me.see(), thing);
      way.push({ person, gesture, ...(target && { target }), ...typed });
    };
    return {
      see: () => me.see(),
      tap: async (thing) => (await note('tap', thing), me.tap(thing)),
      hold: async (thing) => (await note('hold', thing), me.hold(thing)),
      choose: async (thing) => (await note('choose', thing), me.choose(thing)),
      type: async (thing, text, sort) => (await note('type', thing, { text, sort }), me.type(thing, text, sort)),
      pressClosingKey: async (thing) => (await note('closing-key', thing), me.pressClosingKey(thing)),
      pressHome: async () => (await note('home'), me.pressHome()),
      pressBack: async () => (await note('back'), me.pressBack()),
      takeOther: () => me.takeOther(),
      wait: (span) => me.wait(span),
    };
  };
  return { ...scenario, legs: scenario.legs.map((leg) => ({ ...leg, journey: (me, names) => leg.journey(spy(leg.person, me), names) })) };
}

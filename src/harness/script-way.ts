import { findThing } from '../phone/find-thing.ts';
import type { Control, Sight } from '../phone/sight.ts';
import type { Person } from '../journeys/person.ts';
import type { Leg, Scenario } from '../scenarios/scenario.ts';
import type { WayStep } from '../search/proof.ts';

/**
 * The scenario with scripts for journeys: its people make exactly the gestures of a way, each finding its thing by
 * what the screen shows. A leg takes the steps of its person that come next; when it has reached its end is judged
 * elsewhere, as for every journey. For one measurement: what was walked is not walked again.
 */
export function scriptWay(scenario: Scenario, way: readonly WayStep[]): Scenario {
  let at = 0;
  const walkLeg = (leg: Leg) => async (me: Person): Promise<void> => {
    for (let step = way[at]; step?.person === leg.person; step = way[at]) {
      at += 1;
      await makeStep(me, step, at);
    }
    const rest = way[at] ? `step ${at + 1} is ${way[at]?.person}'s` : `there is no step ${at + 1}`;
    throw new Error(`Failed to walk the way: ${leg.person}'s leg has not reached its end, and ${rest}.`);
  };
  return { ...scenario, legs: scenario.legs.map((leg) => ({ ...leg, journey: walkLeg(leg) })) };
}

async function makeStep(me: Person, step: WayStep, number: number): Promise<Sight> {
  if (step.gesture === 'home') return me.pressHome();
  if (step.gesture === 'back') return me.pressBack();
  const sight = await me.see();
  const fail = (problem: string): Error => new Error(`Failed to walk the way: step ${number} (${step.person}, ${tellStep(step)}): ${problem}. On the screen: ${tellScreen(sight)}.`);
  const thing = step.target && findThing(sight, step.target);
  if (!thing) throw fail(step.target ? 'there is no such thing' : 'the step names no thing');
  if (step.gesture === 'hold') return me.hold(thing);
  const control = sight.controls.find((each) => each === thing);
  if (!control) throw fail('it answers to no press');
  if (!control.enabled) throw fail('it cannot be used now');
  return press(me, control, step, fail);
}

function press(me: Person, control: Control, { gesture, text, sort }: WayStep, fail: (problem: string) => Error): Promise<Sight> {
  switch (gesture) {
    case 'choose':
      return me.choose(control);
    case 'closing-key':
      return me.pressClosingKey(control);
    case 'type':
      if (text === undefined || sort === undefined) throw fail('the step does not say what to type');
      return me.type(control, text, sort);
    default:
      return me.tap(control);
  }
}

/** A step in words: `tap link "Chair" in the page`. */
function tellStep({ gesture, target }: WayStep): string {
  if (!target) return gesture;
  const which = target.nth === 0 ? '' : `, number ${target.nth + 1} of those that look the same`;
  return `${gesture} ${target.role} "${target.name}" in the ${target.pane}${which}`;
}

/** How much of a screen an error tells, things: more than that nobody reads. */
const TOLD_THINGS = 30;

function tellScreen(sight: Sight): string {
  const things = [...sight.controls, ...sight.texts, ...sight.pictures].map(({ pane, role, name }) => `${role} "${name}" (${pane})`);
  const rest = things.length > TOLD_THINGS ? ` and ${things.length - TOLD_THINGS} more` : '';
  return `${sight.address} with ${things.slice(0, TOLD_THINGS).join(', ') || 'nothing'}${rest}`;
}

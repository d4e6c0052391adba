import { addGesture, checkCharges, createTally, type Tally } from '../meter/tally.ts';
import { compareWithWitness } from '../meter/witness.ts';
import { Stuck, type TimeSpan } from '../journeys/person.ts';
import { isNewScreen } from '../phone/is-new-screen.ts';
import type { Gesture, Phone } from '../phone/phone.ts';
import type { PhonePicture } from '../phone/picture.ts';
import type { Sight } from '../phone/sight.ts';
import type { Step } from '../results/schema.ts';
import type { Leg, Scenario } from '../scenarios/scenario.ts';
import { closeTexts } from './closed-texts.ts';
import { describeTarget } from './describe-target.ts';
import { createHand, type MakeGesture } from './hand.ts';
import { hasEnded, type Scene } from './judge.ts';
import { readSpan } from '../world/clock.ts';

export type StepPicture = PhonePicture & { readonly finger?: { readonly x: number; readonly y: number } };

export interface LegResult {
  readonly person: string;
  readonly ended: boolean;
  /** Why the person gave up, or what failed in linktoll where `broken`. */
  readonly reason?: string;
  readonly broken: boolean;
  readonly tally: Tally;
  readonly steps: readonly Step[];
  /** One before each step, in order. */
  readonly pictures: readonly StepPicture[];
  /** The screen on which the leg ended. */
  readonly end?: StepPicture;
  /** What stood on the screen when the leg ended. */
  readonly last?: Sight;
  /** Apps that the leg passed through, in order, without repeats. */
  readonly apps: readonly string[];
}

export interface LegOptions {
  readonly leg: Leg;
  readonly scenario: Scenario;
  readonly phone: Phone;
  /** Starts the person's second device, which nobody needs in the open world. */
  readonly startOther: () => Promise<Phone>;
  readonly scene: Scene;
  readonly pictures: boolean;
}

/** Unwinds a journey when its leg has reached its end. */
class LegEnded extends Error {}

/** Lets one person walk their leg and measures every gesture. Where linktoll itself fails the leg is broken and keeps its measure. */
export async function measureLeg({ leg, scenario, phone: first, startOther, scene, pictures }: LegOptions): Promise<LegResult> {
  const { world, names } = scene;
  const tally = createTally();
  const steps: Step[] = [];
  const shots: StepPicture[] = [];
  const apps: string[] = [];
  let last: Sight | undefined;
  let phone = first;
  let second: Phone | undefined;
  // What time went by before the next gesture; the steps tell of it.
  let passed: string | undefined = leg.after;

  const make: MakeGesture = async (gesture, before, sort) => {
    const aimed = await phone.aim(gesture);
    if (pictures) shots.push({ ...(await phone.capture()), ...(aimed.finger && { finger: aimed.finger }) });
    const charge = world.answers.latest(leg.person, scenario.surface, scenario.means)?.rule ?? 'base';
    steps.push({ person: leg.person, app: phone.place, screen: shortenAddress(before.address), gesture: gesture.kind, target: describeTarget(gesture.kind, 'thing' in gesture ? gesture.thing : undefined), charge, ...(phone !== first && { hand: 'second' as const }), ...(passed !== undefined && { after: passed }) });
    passed = undefined;

    const done = await phone.carryOut(aimed);
    const disagreement = compareWithWitness(done.ledger, done.witnessed);
    if (disagreement) throw new Error(`Failed to trust the count: ${disagreement} (step ${steps.length}, ${gesture.kind}).`);
    const after = await phone.see();
    last = after;
    addGesture(tally, {
      kind: gesture.kind,
      ...(gesture.kind === 'type' && { typed: { graphemes: done.ledger.typed, sort: sort ?? 'prose' } }),
      newScreen: isNewScreen(before, after),
      decision: isDecision(gesture),
      ...(done.switched && { switched: done.switched }),
      swipes: aimed.spot.swipes,
      charge,
    });
    tally.waitSeconds += world.takeWaited();
    scene.notice?.(after, tally.clicks);
    refuseSurprises(phone, world.surprises);
    if (after.app !== undefined && apps.at(-1) !== after.app) apps.push(after.app);
    const selector = scene.target?.goal.selector;
    if (hasEnded(leg, after, scene, selector === undefined || (await phone.shows(selector)))) throw new LegEnded();
    return after;
  };

  // Taking the other device in hand is no press; that one is needed is told.
  const takeOther = async (): Promise<Sight> => {
    second ??= await startOther();
    if (!tally.needs.includes('second-device')) tally.needs.push('second-device');
    phone = phone === first ? second : first;
    return phone.see();
  };

  const wait = (span: TimeSpan): void => {
    world.advance(span);
    passed = span;
    // Time that nobody imposed is the person's own affair.
    if (world.answers.latest(leg.person, scenario.surface, scenario.means)) tally.waitSeconds += readSpan(span) / 1000;
  };

  world.answers.startLeg(leg.person);
  let broken = false;
  const reason = await leg.journey(createHand(() => phone.see(), make, { closed: closeTexts(scenario, names, leg.person), takeOther, wait }), names).then(
    () => 'the journey came to its end without reaching the goal',
    (error: unknown) => {
      if (error instanceof LegEnded) return undefined;
      broken = !(error instanceof Stuck);
      return error instanceof Error ? error.message : String(error);
    },
  );
  const mismatch = checkCharges(tally);
  if (mismatch) throw new Error(`Failed to trust the count: ${mismatch}.`);
  // A broken phone may not even give a picture; what was measured is worth more.
  const end = pictures ? await phone.capture().catch(() => undefined) : undefined;
  return { person: leg.person, ended: reason === undefined, broken, ...(reason !== undefined && { reason }), tally, steps, pictures: shots, ...(end && { end }), ...(last && { last }), apps };
}

/** A mock that surprises is loud: whatever no page of ours should bring about breaks the cell. */
function refuseSurprises(phone: Phone, surprises: readonly string[]): void {
  const troubles = [...surprises, ...phone.takeTroubles()];
  if (troubles.length > 0) throw new Error(`Failed to trust the mocks: ${troubles.join('; ')}.`);
}

function isDecision(gesture: Gesture): boolean {
  return 'thing' in gesture && 'container' in gesture.thing && (gesture.thing.container?.enabledControls ?? 0) >= 2;
}

/** Addresses of a world are fixed; only the scheme says nothing. */
export function shortenAddress(address: string): string {
  return address.replace(/^http:\/\//, '');
}

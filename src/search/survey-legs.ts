import { CLICK } from './cost.ts';
import { estimateRest } from './estimate-rest.ts';
import type { EndPart } from './part-values.ts';
import { priceVisits, type PricedVisit } from './price-visits.ts';
import { Survey } from './survey.ts';
import type { SurveyBounds } from './survey-bounds.ts';
import type { State } from './transition-cache.ts';
import type { Counting } from './visits.ts';
import type { Walker } from './walker.ts';

/** One leg as a search knows it. */
export interface SearchedLeg {
  readonly person: string;
  /** Starts the person's phone in the world as it stands. `counting`: what of a visit counts although the app alone was changed by it. */
  readonly start: (counting: Counting) => Promise<Walker>;
  /** The platform whose record decides about the end of the leg beside what is seen, if one does, and whether it holds in a state. */
  readonly record?: { readonly platform: string; readonly holds: (walker: Walker, state: State) => boolean };
  /** Whether the leg ends in a state of its walker. */
  readonly isEnd: (walker: Walker, state: State) => Promise<boolean>;
  /**
   * Whether a way of a leg that started in one of some states may lead through another: nothing was passed on but by the
   * leg's own end, nothing done twice over. Each platform is judged by itself.
   */
  readonly allow: (walker: Walker, starts: readonly State[]) => (state: State) => boolean;
}

/** A leg with what a survey says of it. */
export interface SurveyedLeg {
  readonly leg: SearchedLeg;
  readonly walker: Walker;
  /** What the rest of the leg costs at least. */
  readonly estimate: (state: State) => number;
  /** What the leg costs at least, whatever the legs before leave behind; infinite where it cannot be gone. */
  readonly least: number;
  /** Addresses to which apps can be led beforehand, and at what price. */
  readonly visits: readonly PricedVisit[];
}

export interface LegsSurvey {
  readonly legs: readonly SurveyedLeg[];
  /** Views of all legs. */
  readonly views: number;
  /** The bound that was hit, in words: nothing follows then. */
  readonly gaveUp?: string;
}

export interface SurveyLegsOptions {
  readonly legs: readonly SearchedLeg[];
  /** Ways that cost this or more are of no concern. */
  readonly below: number;
  readonly bounds: SurveyBounds;
  readonly counting: Counting;
}

/**
 * Surveys the legs one after the other. Whatever a platform can be when one leg ends it may be when the next begins,
 * whatever the other platforms are then.
 */
export async function surveyLegs({ legs, below, bounds, counting }: SurveyLegsOptions): Promise<LegsSurvey> {
  const surveyed: Surveyed[] = [];
  const walkers: Walker[] = [];
  for (const leg of legs) walkers.push(await leg.start(counting));
  let values = walkers[0]?.platforms.map((value) => [value]) ?? [];
  let left = below - legs.length * CLICK;
  let views = 0;
  for (const [index, leg] of legs.entries()) {
    const walker = walkers[index] as Walker;
    walker.typeBelow(left + CLICK);
    const starts = await listStarts(walker, values);
    const end = describeEnd(leg, walker, starts);
    // Every leg that follows takes at least one press.
    const survey = await Survey.make({ walker, starts: starts.map((state) => [...state.slice(0, -1), walker.readAll]), isAllowed: leg.allow(walker, starts), isEnd: (state) => leg.isEnd(walker, state), ...(end && { end }), below: left + CLICK, bounds });
    views += survey.screens;
    if (survey.gaveUp !== undefined) return { legs: [], views, gaveUp: survey.gaveUp };
    surveyed.push({ leg, walker, starts, survey, least: survey.least });
    if (survey.least === Number.POSITIVE_INFINITY) break;
    left -= survey.least - CLICK;
    values = walker.platformNames.map((name) => [...survey.valuesAtEnd(walker.parts.indexOf(`platform ${name}`))]);
  }
  return { legs: estimateLegs(surveyed, below), views };
}

interface Surveyed extends Pick<SurveyedLeg, 'leg' | 'walker' | 'least'> {
  readonly survey: Survey;
  readonly starts: readonly State[];
}

/** What the other legs cost at least no leg has left: what cannot be done soon enough for that is done by nobody, and so legs may cost more. The last leg first, as it is the least of them. */
function estimateLegs(legs: readonly Surveyed[], below: number): readonly SurveyedLeg[] {
  const estimated: SurveyedLeg[] = [];
  const leasts = legs.map(({ least }) => least);
  for (const [index, { leg, walker, survey, starts }] of [...legs.entries()].reverse()) {
    const others = leasts.reduce((cost, least, at) => (at === index ? cost : cost + least), 0);
    const estimate = estimateRest(survey, below - others);
    const least = Math.max(survey.least, Math.min(...starts.map(estimate)));
    leasts[index] = least;
    estimated.unshift({ leg, walker, estimate, least, visits: priceVisits(survey) });
  }
  return estimated;
}

/** What decides about the end of a leg beside what is seen: asked once of each state of the platform. */
function describeEnd({ record }: SearchedLeg, walker: Walker, [start = []]: readonly State[]): EndPart | undefined {
  if (!record) return undefined;
  const part = walker.parts.indexOf(`platform ${record.platform}`);
  const known = new Map<number, boolean>();
  return {
    part,
    isOnRecord: (value) => {
      const answer = known.get(value) ?? record.holds(walker, start.map((each, at) => (at === part ? value : each)));
      known.set(value, answer);
      return answer;
    },
  };
}

/** States in which a leg may start: in them each platform is in each of its states at least once. */
async function listStarts(walker: Walker, values: readonly (readonly number[])[]): Promise<State[]> {
  const first = values.map(([value = 0]) => value);
  const others = values.flatMap((all, platform) => all.slice(1).map((value) => first.map((each, at) => (at === platform ? value : each))));
  const starts: State[] = [];
  for (const platforms of [first, ...others]) starts.push(await walker.startIn(platforms));
  return starts;
}

import { appOfPane } from '../phone/app-shelf.ts';
import type { Kept } from './kept.ts';
import { searchWay, type WayFound } from './search-way.ts';
import type { SurveyBounds } from './survey-bounds.ts';
import { surveyLegs, type LegsSurvey, type SearchedLeg } from './survey-legs.ts';
import { NOTHING_COUNTS, type Counting } from './visits.ts';

export interface LegsSearchOptions {
  readonly legs: readonly SearchedLeg[];
  /** Ways that cost this or more are not looked for. */
  readonly below: number;
  readonly maxStates: number;
  /** Of the survey of each leg. */
  readonly bounds: SurveyBounds;
}

/** What a search of all legs came to. */
export interface LegsFound extends WayFound {
  readonly survey: LegsSurvey;
}

/**
 * Surveys the legs and searches them. Where it shows that a visit counts which was held to be for nothing, all is done again with that in mind; so is it where
 * histories are kept, for on those such a visit may be seen. A survey is made once for all searches in which the same visits count.
 */
export class LegsSearch {
  readonly #options: LegsSearchOptions;
  #counting: Counting = NOTHING_COUNTS;
  #survey: LegsSurvey | undefined;
  /** Brings the world into the state in which it was found. */
  #restore: (() => Promise<void>) | undefined;

  constructor(options: LegsSearchOptions) {
    this.#options = options;
  }

  /** The cheapest way with so much kept in mind. `states`: with those of what was done again. */
  async run(kept: Kept): Promise<LegsFound> {
    const { maxStates, below } = this.#options;
    this.#count(new Set([...kept.keys()].map(appOfPane)), []);
    for (let states = 0; ; ) {
      const isNew = !this.#survey;
      await this.#restore?.();
      const survey = (this.#survey ??= await surveyLegs({ ...this.#options, counting: this.#counting }));
      const walker = survey.legs[0]?.walker;
      if (walker) this.#restore ??= async () => walker.bringPlatforms(await walker.startIn(walker.platforms));
      if (isNew) states += survey.views;
      const isBlocked = survey.legs.some(({ least }) => least === Number.POSITIVE_INFINITY);
      const platforms = walker?.platforms ?? [];
      const found: WayFound = survey.gaveUp !== undefined || isBlocked ? { states: 0, gaveUp: false } : await searchWay({ legs: survey.legs, platforms, below, kept, maxStates });
      states += found.states;
      if (survey.gaveUp !== undefined || !this.#count(this.#counting.apps, survey.legs.flatMap(({ walker }) => walker.visits.clashes))) return { ...found, states, survey };
    }
  }

  /** What counts from now on beside what does. @returns whether that is more, so that all is to be surveyed anew. */
  #count(apps: ReadonlySet<string>, asked: readonly string[]): boolean {
    const more: Counting = { apps: new Set([...this.#counting.apps, ...apps]), asked: new Set([...this.#counting.asked, ...asked]) };
    if (more.apps.size + more.asked.size === this.#counting.apps.size + this.#counting.asked.size) return false;
    this.#counting = more;
    this.#survey = undefined;
    return true;
  }
}

import { joinCost, splitCost } from '../search/cost.ts';
import { findMadeUp, keepAll, keepMore, NOTHING_KEPT, type Kept } from '../search/kept.ts';
import type { CanWalk, KnownProofs } from '../search/known-proofs.ts';
import { LegsSearch, type LegsSearchOptions } from '../search/legs-search.ts';
import type { Proof, WayCost } from '../search/proof.ts';
import { SURVEY_BOUNDS, type SurveyBounds } from '../search/survey-bounds.ts';
import { paysIn } from './buying.ts';
import { describeLegs, type DescribedLegs, type SearchedCell } from './describe-legs.ts';
import { tellWay } from './tell-way.ts';

export interface ProveOptions extends SearchedCell {
  /** What a journey paid that arrived, a bound from above; undefined where none did. */
  readonly journey?: WayCost;
  /** Whether a way can really be walked and costs that: what a relaxed search finds may not be. */
  readonly canWalk: CanWalk;
  /** Proofs of other cells; share them among the cells that share the atlas. */
  readonly known?: KnownProofs;
  /** Most states that one search settles. */
  readonly maxStates?: number;
  /** Most that the survey of one leg looks at. */
  readonly bounds?: SurveyBounds;
}

const MAX_STATES = 250_000;
/** Searches of a cell in which a little more is kept than in the one before; after them all is kept. */
const MAX_ROUNDS = 24;

/**
 * Searches for the least that anyone could pay in a cell, without a browser. A relaxed search costs little and finds
 * nothing that costs too much; what it finds is walked for real, and where that cannot be, what was made up in it is relaxed no longer.
 */
export async function proveCell(options: ProveOptions): Promise<Proof> {
  const { scenario, regime, device, seed, journey, canWalk, known, maxStates = MAX_STATES, bounds = SURVEY_BOUNDS } = options;
  // What a search has learned of a platform holds for one time only.
  if (scenario.legs.some(({ after }) => after !== undefined)) return { status: 'not-proved', bound: 'the clock moves between the legs, and the search knows one time', states: 0 };
  if (new Set(scenario.legs.map(({ person }) => person)).size < scenario.legs.length) return { status: 'not-proved', bound: 'somebody takes up their phone again in a later leg, and the search begins each leg with a phone at rest', states: 0 };
  const upper = journey && joinCost(journey);
  // A way as dear as the journey is looked for too: the proof is to show its own.
  const below = upper === undefined ? Number.POSITIVE_INFINITY : upper + 1;
  let wantedCamera = false;
  const described = describeLegs(options, () => (wantedCamera = true));
  const search = (walk: CanWalk): Promise<Proof> => searchLegs(described, { below, maxStates, bounds, canWalk: walk, wantsCamera: () => wantedCamera && paysIn(scenario) });
  return known ? known.prove({ about: [scenario, device, seed, below, maxStates, bounds, regime.begins], ...described, canWalk, search }) : search(canWalk);
}

interface SearchLegsOptions extends Omit<LegsSearchOptions, 'legs'> {
  readonly canWalk: CanWalk;
  /** Whether the camera was asked for where it could be of use: the search knows one phone a leg, and what it would see on another one is out of its reach. */
  readonly wantsCamera: () => boolean;
}

async function searchLegs({ legs, world }: DescribedLegs, { canWalk, wantsCamera, ...options }: SearchLegsOptions): Promise<Proof> {
  const search = new LegsSearch({ legs, ...options });
  let states = 0;
  for (let [kept, round]: [Kept | undefined, number] = [NOTHING_KEPT, 1]; kept; round += 1) {
    const { survey, ...found } = await search.run(kept);
    states += found.states;
    if (survey.gaveUp !== undefined) return { status: 'not-proved', bound: survey.gaveUp, states };
    if (world.surprises.length > 0) return { status: 'not-proved', bound: `the mocks were surprised: ${world.surprises.join('; ')}`, states };
    if (found.gaveUp) return { status: 'not-proved', bound: `more than ${options.maxStates} states of one leg`, states };
    if (!found.way && wantsCamera()) return { status: 'not-proved', bound: 'a page asks for the camera, and the search walks no second phone', states };
    if (!found.way) return { status: 'no-way', states };
    const way = await tellWay(found.way);
    const cost = splitCost(found.way.cost);
    if (await canWalk(way, cost)) return { status: 'proved', cost, way, states };
    const more: Kept | undefined = round < MAX_ROUNDS ? keepMore(kept, await findMadeUp(found.way.ends)) : undefined;
    kept = more ?? keepMore(kept, keepAll(survey.legs.flatMap(({ walker }) => walker.parts)));
  }
  return { status: 'not-proved', bound: 'the shortest way that was found cannot be walked, though all pages and histories were kept', states };
}

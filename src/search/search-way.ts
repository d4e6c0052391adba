import { listRemembered, type Kept } from './kept.ts';
import { RelaxedSearch, type Node } from './relaxed-search.ts';
import type { SurveyedLeg } from './survey-legs.ts';
import type { Walker } from './walker.ts';

/** A way, leg by leg: the last node of each. */
export interface Way {
  readonly cost: number;
  readonly ends: readonly { readonly person: string; readonly walker: Walker; readonly node: Node }[];
}

export interface WaySearch {
  readonly legs: readonly SurveyedLeg[];
  /** Numbers of the states that the platforms are in as the first leg begins. */
  readonly platforms: readonly number[];
  /** Ways that cost this or more are not looked for. */
  readonly below: number;
  /** What is kept in mind of panes. */
  readonly kept: Kept;
  readonly maxStates: number;
}

/** What a search over all legs found. `gaveUp`: a bound was hit, so that nothing follows from finding no way. */
export interface WayFound {
  readonly way?: Way;
  readonly states: number;
  readonly gaveUp: boolean;
}

/**
 * The cheapest way through all legs, one after the other: every different world that a leg can leave behind is tried,
 * the cheapest first, as long as it can still be part of a cheaper way than the best one.
 */
export async function searchWay({ legs, platforms, below, kept, maxStates }: WaySearch): Promise<WayFound> {
  const [surveyed, ...rest] = legs;
  if (!surveyed) return { way: { cost: 0, ends: [] }, states: 0, gaveUp: false };
  const { leg, walker, estimate, visits } = surveyed;
  const start = await walker.startIn(platforms);
  const restCost = rest.reduce((cost, { least }) => cost + least, 0);
  const isAllowed = leg.allow(walker, [start]);
  const search = new RelaxedSearch({
    walker,
    start,
    isEnd: (state) => leg.isEnd(walker, state),
    isAllowed,
    visits,
    estimate: (state) => estimate(state) + restCost,
    remembers: listRemembered(walker.parts, kept),
    below,
    maxStates,
  });
  const seen = new Set<string>();
  let way: Way | undefined;
  let states = 0;
  let gaveUp = false;
  for (let node = await search.next(); node; node = await search.next()) {
    const world = walker.platformsOf(node.state);
    if (seen.has(world.join())) continue;
    seen.add(world.join());
    const found = await searchWay({ legs: rest, platforms: world, below: (way?.cost ?? below) - node.cost, kept, maxStates });
    states += found.states;
    gaveUp ||= found.gaveUp;
    if (!found.way) continue;
    way = { cost: node.cost + found.way.cost, ends: [{ person: leg.person, walker, node }, ...found.way.ends] };
    search.lower(way.cost);
  }
  return { ...(way && { way }), states: states + search.settled, gaveUp: gaveUp || search.gaveUp };
}

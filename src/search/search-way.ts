import { CLICK } from './cost.ts';
import { RelaxedSearch, type Node } from './relaxed-search.ts';
import type { State } from './transition-cache.ts';
import type { Walker } from './walker.ts';

/** One leg as a search knows it. */
export interface SearchedLeg {
  readonly person: string;
  /** Starts the person's phone in the world as it stands. */
  readonly start: () => Promise<Walker>;
  /** Whether the leg ends in a state of its walker. */
  readonly isEnd: (walker: Walker, state: State) => Promise<boolean>;
  /** Whether a way may lead through a state: nothing was passed on but by the leg's own end, nothing done twice over. */
  readonly isAllowed: (walker: Walker, state: State) => boolean;
}

/** A way, leg by leg: the last node of each. */
export interface Way {
  readonly cost: number;
  readonly ends: readonly { readonly person: string; readonly walker: Walker; readonly node: Node }[];
}

export interface WaySearch {
  readonly legs: readonly SearchedLeg[];
  /** Ways that cost this or more are not looked for. */
  readonly below: number;
  /** Names of the parts that are forgotten while not in front. */
  readonly forgets: (part: string) => boolean;
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
export async function searchWay({ legs, below, forgets, maxStates }: WaySearch): Promise<WayFound> {
  const [leg, ...rest] = legs;
  if (!leg) return { way: { cost: 0, ends: [] }, states: 0, gaveUp: false };
  const walker = await leg.start();
  const search = new RelaxedSearch({
    walker,
    start: walker.state,
    isEnd: (state) => leg.isEnd(walker, state),
    isAllowed: (state) => leg.isAllowed(walker, state),
    forgets: new Set(walker.parts.flatMap((name, part) => (forgets(name) ? [part] : []))),
    // Every leg that follows takes at least one press.
    below: below - rest.length * CLICK,
    maxStates,
  });
  const seen = new Set<string>();
  let way: Way | undefined;
  let states = 0;
  let gaveUp = false;
  for (let node = await search.next(); node; node = await search.next()) {
    const world = walker.platformsOf(node.state).join();
    if (seen.has(world)) continue;
    seen.add(world);
    walker.bringPlatforms(search.fill(node.state));
    const left = (way?.cost ?? below) - node.cost;
    const found = await searchWay({ legs: rest, below: left, forgets, maxStates });
    states += found.states;
    gaveUp ||= found.gaveUp;
    if (!found.way) continue;
    way = { cost: node.cost + found.way.cost, ends: [{ person: leg.person, walker, node }, ...found.way.ends] };
    search.lower(way.cost - rest.length * CLICK);
  }
  return { ...(way && { way }), states: states + search.settled, gaveUp: gaveUp || search.gaveUp };
}

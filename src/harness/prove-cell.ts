import type { Seed } from '../../mock-platforms/platform.ts';
import { describeThing } from '../phone/find-thing.ts';
import { namedItems, type Leg, type Names, type Scenario } from '../scenarios/scenario.ts';
import type { Atlas } from '../search/atlas.ts';
import { joinCost, splitCost } from '../search/cost.ts';
import { holdsRepeats } from '../search/holds-repeats.ts';
import type { Text } from '../search/list-moves.ts';
import { mergeAlike } from '../search/merge-alike.ts';
import type { Proof, WayCost, WayStep } from '../search/proof.ts';
import type { Node } from '../search/relaxed-search.ts';
import { searchWay, type SearchedLeg, type Way } from '../search/search-way.ts';
import type { State } from '../search/transition-cache.ts';
import { Walker } from '../search/walker.ts';
import { assembleWorld, type AssembledWorld } from '../world/assemble-world.ts';
import { describePhone } from './describe-phone.ts';
import { hasEnded } from './judge.ts';
import { furnishSeed } from './furnish-seed.ts';
import { readNames, type Cell } from './measure-cell.ts';

export interface ProveOptions extends Cell {
  readonly seed: Seed;
  /** What searches have learned; share it among the cells of a process. */
  readonly atlas: Atlas;
  /** What the journey paid where it arrived, a bound from above; undefined where it did not. */
  readonly journey?: WayCost;
  /** Whether a way can really be walked and costs that: what a relaxed search finds may not be. */
  readonly canWalk: (way: readonly WayStep[], cost: WayCost) => Promise<boolean>;
  /** Most states that one search settles. */
  readonly maxStates?: number;
}

/** Panes whose pages are forgotten while they are not in front: from the cheapest search to the exact one. */
const LEVELS: readonly ((part: string) => boolean)[] = [
  (part) => part.startsWith('page ') && part !== 'page system',
  (part) => part.startsWith('page ') && part !== 'page system' && part !== 'page chat',
  (part) => part.startsWith('page ') && !['page system', 'page chat', 'page shop'].includes(part),
  () => false,
];
const MAX_STATES = 250_000;

/**
 * Searches for the least that anyone could pay in a cell, without a browser. A relaxed search costs little and finds
 * nothing that costs too much; what it finds is walked for real, and where that cannot be, less is relaxed.
 */
export async function proveCell(options: ProveOptions): Promise<Proof> {
  const { journey, canWalk, maxStates = MAX_STATES } = options;
  // What a search has learned of a platform holds for one time only.
  if (options.scenario.legs.some(({ after }) => after !== undefined)) return { status: 'not-proved', bound: 'the clock moves between the legs, and the search knows one time', states: 0 };
  const upper = journey && joinCost(journey);
  let states = 0;
  for (const forgets of LEVELS) {
    let wantedCamera = false;
    const { legs, world } = describeLegs(options, () => (wantedCamera = true));
    // A way as dear as the journey is looked for too: the proof is to show its own.
    const found = await searchWay({ legs, below: upper === undefined ? Number.POSITIVE_INFINITY : upper + 1, forgets, maxStates });
    states += found.states;
    if (world.surprises.length > 0) return { status: 'not-proved', bound: `the mocks were surprised: ${world.surprises.join('; ')}`, states };
    if (found.gaveUp) return { status: 'not-proved', bound: `more than ${maxStates} states of one leg`, states };
    // The search knows one phone a leg: what a camera would see on another one is out of its reach.
    if (!found.way && wantedCamera) return { status: 'not-proved', bound: 'a page asks for the camera, and the search walks no second phone', states };
    if (!found.way) return { status: 'no-way', states };
    const way = await tellWay(found.way);
    const cost = splitCost(found.way.cost);
    if (await canWalk(way, cost)) return { status: 'proved', cost, way, states };
  }
  return { status: 'not-proved', bound: 'the shortest way that was found goes back where nobody had been', states };
}

function describeLegs(options: ProveOptions, onCamera: () => void): { legs: SearchedLeg[]; world: AssembledWorld } {
  const { scenario, regime, device } = options;
  const seed = mergeAlike(furnishSeed(options.seed, scenario, device), { people: scenario.legs.map(({ person }) => person), items: namedItems(scenario) });
  const world = assembleWorld(regime, seed);
  const names = readNames(seed, scenario, device, world);
  return { world, legs: scenario.legs.map((leg) => describeLeg({ ...options, seed }, world, names, leg, onCamera)) };
}

function describeLeg(cell: ProveOptions, world: AssembledWorld, names: Names, leg: Leg, onCamera: () => void): SearchedLeg {
  const scene = { world, names, goal: cell.scenario.goal };
  const allowed = new Map<string, boolean>();
  const ends = new Map<string, boolean>();
  let sent = 0;
  let bought = '';
  return {
    person: leg.person,
    start: async () => {
      allowed.clear();
      ends.clear();
      sent = countMessages(world);
      bought = tellBuying(world);
      return Walker.start({
        world,
        atlas: cell.atlas,
        texts: listTexts(cell.scenario, names, leg.person),
        describePhone: (send) => describePhone(world, cell, cell.seed, leg, send),
        onCamera,
      });
    },
    isEnd: async (walker, state) => {
      const key = [walker.sightKey(state), ...walker.platformsOf(state)].join();
      const known = ends.get(key);
      if (known !== undefined) return known;
      const sight = await walker.see(state);
      walker.bringPlatforms(state);
      const ended = hasEnded(leg, sight, scene);
      ends.set(key, ended);
      return ended;
    },
    isAllowed: (walker, state) => {
      const key = [walker.photosOf(state).part, ...walker.platformsOf(state)].join();
      const known = allowed.get(key);
      if (known !== undefined) return known;
      const answer = isAllowed(walker, state, world, leg, sent, paysIn(cell.scenario) ? undefined : bought);
      allowed.set(key, answer);
      return answer;
    },
  };
}

/** People pass things on only by the goal's surface (honesty rule 9), and nobody does the same thing twice over. */
function isAllowed(walker: Walker, state: State, world: AssembledWorld, { end }: Leg, sentBefore: number, boughtBefore: string | undefined): boolean {
  if (holdsRepeats(Object.values(walker.photosOf(state).photos).map(({ bytes }) => Buffer.from(bytes).toString('base64')))) return false;
  walker.bringPlatforms(state);
  if (world.platforms.some((platform) => holdsRepeats(world.snapshotOf(platform)))) return false;
  if (boughtBefore !== undefined && tellBuying(world) !== boughtBefore) return false;
  const sent = countMessages(world) - sentBefore;
  return sent === 0 || (sent === 1 && end.kind === 'sent' && world.ask('chat', 'message-sent', { from: end.from, surface: end.surface, place: end.place }) === true);
}

/** What a person may type: the title once they have read it, the words they look for and what they know by heart, each where it belongs. */
function listTexts({ means }: Scenario, { title, wish, passwords, pins, cards }: Names, person: string): Text[] {
  const secrets = means ? [pins[person], cards[person]] : [];
  return [
    { text: title, sort: 'prose' as const, byHeart: false },
    { text: wish, sort: 'prose' as const, byHeart: true },
    { text: passwords[person] ?? '', sort: 'code' as const, byHeart: true, into: 'password field' },
    ...secrets.map((text = '') => ({ text, sort: 'code' as const, byHeart: true })),
  ].filter(({ text }) => text !== '');
}

/** What platforms remember of buying and paying, by the names of their states' parts. */
const OF_BUYING: readonly string[] = ['orders', 'payments', 'accounts', 'questions'];

/** Whether a scenario is about paying; nobody buys anything in another one. */
function paysIn({ means, bill, goal }: Scenario): boolean {
  return means !== undefined || bill !== undefined || (goal.record !== undefined && goal.record.platform !== 'chat');
}

/** All that was bought, paid and opened for that, in words that are equal where it is the same. */
function tellBuying(world: AssembledWorld): string {
  return JSON.stringify(world.platforms.map((platform) => Object.entries((world.snapshotOf(platform) ?? {}) as object).filter(([part]) => OF_BUYING.includes(part))));
}

function countMessages(world: AssembledWorld): number {
  return (world.ask('chat', 'messages', {}) as readonly unknown[]).length;
}

/** The way as people would tell it, gesture by gesture. */
async function tellWay({ ends }: Way): Promise<WayStep[]> {
  const way: WayStep[] = [];
  for (const { person, walker, node } of ends) {
    const nodes: Node[] = [];
    for (let at: Node | undefined = node; at?.move; at = at.parent) nodes.unshift(at);
    for (const { move, parent } of nodes) if (move && parent) way.push(await tellStep(person, walker, parent, move));
  }
  return way;
}

async function tellStep(person: string, walker: Walker, { state }: Node, { gesture, sort }: NonNullable<Node['move']>): Promise<WayStep> {
  if (!('thing' in gesture)) return { person, gesture: gesture.kind };
  const sight = await walker.see(state.map((value) => Math.max(value, 0)));
  return {
    person,
    gesture: gesture.kind,
    target: describeThing(sight, gesture.thing),
    ...(gesture.kind === 'type' && { text: gesture.text, ...(sort && { sort }) }),
  };
}

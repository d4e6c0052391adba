import type { Seed } from '../../mock-platforms/platform.ts';
import { describeThing } from '../phone/find-thing.ts';
import { namedItems, type Leg, type Names, type Scenario } from '../scenarios/scenario.ts';
import type { Atlas } from '../search/atlas.ts';
import { joinCost, splitCost } from '../search/cost.ts';
import { holdsItself } from '../search/holds-itself.ts';
import { holdsRepeats } from '../search/holds-repeats.ts';
import { findMadeUp, keepAll, keepMore, NOTHING_KEPT, type Kept } from '../search/kept.ts';
import type { Text } from '../search/list-moves.ts';
import { mergeAlike } from '../search/merge-alike.ts';
import type { Proof, WayCost, WayStep } from '../search/proof.ts';
import type { Node } from '../search/relaxed-search.ts';
import { PlatformMemory } from '../search/platform-states.ts';
import { searchWay, type Way, type WayFound } from '../search/search-way.ts';
import { surveyLegs, type SearchedLeg } from '../search/survey-legs.ts';
import type { State } from '../search/transition-cache.ts';
import { Walker } from '../search/walker.ts';
import { assembleWorld, type AssembledWorld } from '../world/assemble-world.ts';
import { describePhone } from './describe-phone.ts';
import { hasEnded, holdsOnRecord, recordOf } from './judge.ts';
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

const MAX_STATES = 250_000;
const MAX_VIEWS = 20_000;
/** Searches of a cell in which a little more is kept than in the one before; after them all is kept. */
const MAX_ROUNDS = 6;

/**
 * Searches for the least that anyone could pay in a cell, without a browser. A relaxed search costs little and finds
 * nothing that costs too much; what it finds is walked for real, and where that cannot be, what was made up in it is relaxed no longer.
 */
export async function proveCell(options: ProveOptions): Promise<Proof> {
  const { journey, canWalk, maxStates = MAX_STATES } = options;
  // What a search has learned of a platform holds for one time only.
  if (options.scenario.legs.some(({ after }) => after !== undefined)) return { status: 'not-proved', bound: 'the clock moves between the legs, and the search knows one time', states: 0 };
  if (new Set(options.scenario.legs.map(({ person }) => person)).size < options.scenario.legs.length) return { status: 'not-proved', bound: 'somebody takes up their phone again in a later leg, and the search begins each leg with a phone at rest', states: 0 };
  const upper = journey && joinCost(journey);
  // A way as dear as the journey is looked for too: the proof is to show its own.
  const below = upper === undefined ? Number.POSITIVE_INFINITY : upper + 1;
  let wantedCamera = false;
  const { legs, world } = describeLegs(options, () => (wantedCamera = true));
  const survey = await surveyLegs(legs, below, MAX_VIEWS);
  let states = survey.views;
  if (survey.gaveUp) return { status: 'not-proved', bound: `more than ${MAX_VIEWS} screens`, states };
  const platforms = survey.legs[0]?.walker.platforms ?? [];
  for (let [kept, round]: [Kept | undefined, number] = [NOTHING_KEPT, 1]; kept; round += 1) {
    const found: WayFound = survey.legs.some(({ least }) => least === Number.POSITIVE_INFINITY) ? { states: 0, gaveUp: false } : await searchWay({ legs: survey.legs, platforms, below, kept, maxStates });
    states += found.states;
    if (world.surprises.length > 0) return { status: 'not-proved', bound: `the mocks were surprised: ${world.surprises.join('; ')}`, states };
    if (found.gaveUp) return { status: 'not-proved', bound: `more than ${maxStates} states of one leg`, states };
    // The search knows one phone a leg: what a camera would see on another one is out of its reach.
    if (!found.way && wantedCamera && paysIn(options.scenario)) return { status: 'not-proved', bound: 'a page asks for the camera, and the search walks no second phone', states };
    if (!found.way) return { status: 'no-way', states };
    const way = await tellWay(found.way);
    const cost = splitCost(found.way.cost);
    if (await canWalk(way, cost)) return { status: 'proved', cost, way, states };
    const more: Kept | undefined = round < MAX_ROUNDS ? keepMore(kept, await findMadeUp(found.way.ends)) : undefined;
    kept = more ?? keepMore(kept, keepAll(survey.legs.flatMap(({ walker }) => walker.parts)));
  }
  return { status: 'not-proved', bound: 'the shortest way that was found cannot be walked, though all pages and histories were kept', states };
}

function describeLegs(options: ProveOptions, onCamera: () => void): { legs: SearchedLeg[]; world: AssembledWorld } {
  const { scenario, regime, device } = options;
  const seed = mergeAlike(furnishSeed(options.seed, scenario, device), { people: scenario.legs.map(({ person }) => person), items: namedItems(scenario) });
  const world = assembleWorld(regime, seed);
  const names = readNames(seed, scenario, device, world);
  const memory = new PlatformMemory();
  const bought = paysIn(scenario) ? undefined : tellBuying(world);
  return { world, legs: scenario.legs.map((leg) => describeLeg({ cell: { ...options, seed }, world, memory, names, leg, bought, onCamera })) };
}

interface LegSetting {
  readonly cell: ProveOptions;
  readonly world: AssembledWorld;
  readonly memory: PlatformMemory;
  readonly names: Names;
  readonly leg: Leg;
  /** What was bought before anybody began; undefined where buying is what the scenario is about. */
  readonly bought: string | undefined;
  readonly onCamera: () => void;
}

function describeLeg({ cell, world, memory, names, leg, bought, onCamera }: LegSetting): SearchedLeg {
  const scene = { world, names, goal: cell.scenario.goal };
  const ends = new Map<string, boolean>();
  const tellsOf = describeTopic(cell, names);
  const record = recordOf(leg, scene);
  return {
    person: leg.person,
    ...(record && { record: { platform: record.platform, holds: (walker, state) => (walker.bringPlatforms(state), holdsOnRecord(leg, scene)) } }),
    start: () =>
      Walker.start({
        world,
        memory,
        atlas: cell.atlas,
        person: leg.person,
        texts: listTexts(cell.scenario, names, leg.person),
        mayCopy: tellsOf,
        describePhone: (send) => describePhone(world, cell, cell.seed, leg, send),
        onCamera,
      }),
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
    allow: (walker, starts) => {
      const sentBefore = new Set(starts.map((state) => (walker.bringPlatforms(state), countMessages(world))));
      const allowed = new Map<string, boolean>();
      return (state) => {
        const copied = walker.copiedIn(state);
        const key = [copied.part, walker.photosOf(state).part, ...walker.platformsOf(state)].join();
        const known = allowed.get(key);
        if (known !== undefined) return known;
        const answer = (copied.text === undefined || tellsOf(copied.text)) && isAllowed(walker, state, world, leg, sentBefore, bought);
        allowed.set(key, answer);
        return answer;
      };
    },
  };
}

/** People pass things on only by the goal's surface (honesty rule 9), and nobody does the same thing twice over. */
function isAllowed(walker: Walker, state: State, world: AssembledWorld, { end }: Leg, sentBefore: ReadonlySet<number>, bought: string | undefined): boolean {
  if (holdsRepeats(Object.values(walker.photosOf(state).photos).map(({ bytes }) => Buffer.from(bytes).toString('base64')))) return false;
  walker.bringPlatforms(state);
  if (world.platforms.some((platform) => holdsRepeats(world.snapshotOf(platform)))) return false;
  if (bought !== undefined && tellBuying(world) !== bought) return false;
  const sent = countMessages(world);
  return sentBefore.has(sent) || (sentBefore.has(sent - 1) && end.kind === 'sent' && world.ask('chat', 'message-sent', { from: end.from, surface: end.surface, place: end.place }) === true);
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

/**
 * Whether a text is of the closed list: the title, an address or the code of the goods that the scenario is about; where somebody
 * pays, any address, for a bill's page names no goods. Other words tell of nothing that anybody looks for, so nobody copies them.
 */
function describeTopic({ scenario }: Pick<ProveOptions, 'scenario'>, { items }: Names): (text: string) => boolean {
  const { path } = scenario.goal.screen ?? {};
  const named = [...namedItems(scenario).flatMap((id) => [id, items[id] ?? id]), ...(path === undefined ? [] : [path]), ...(paysIn(scenario) ? ['://'] : [])];
  return (text) => SHOP_CODE.test(text) || (!holdsItself(text) && named.some((words) => text.includes(words)));
}

/** Eleven letters and digits between the signs of a code, or alone. */
const SHOP_CODE = /^[A-Za-z0-9]{11}$|￥[A-Za-z0-9]{11}￥/u;

/** What platforms remember of buying and paying, by the names of their states' parts. */
const OF_BUYING: readonly string[] = ['carts', 'orders', 'payments', 'accounts', 'questions'];

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

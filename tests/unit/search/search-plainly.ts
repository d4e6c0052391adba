import TinyQueue from 'tinyqueue';
import { describePhone } from '../../../src/harness/describe-phone.ts';
import { furnishSeed } from '../../../src/harness/furnish-seed.ts';
import { hasEnded } from '../../../src/harness/judge.ts';
import { readNames, type Cell } from '../../../src/harness/measure-cell.ts';
import { PageStore } from '../../../src/phone/jsdom/page-store.ts';
import { CAST } from '../../../src/scenarios/cast.ts';
import { Atlas } from '../../../src/search/atlas.ts';
import { weighMove } from '../../../src/search/cost.ts';
import type { Move, Text } from '../../../src/search/list-moves.ts';
import { PlatformMemory } from '../../../src/search/platform-states.ts';
import type { State } from '../../../src/search/transition-cache.ts';
import { Walker } from '../../../src/search/walker.ts';
import { assembleWorld } from '../../../src/world/assemble-world.ts';

/** What plain search found: the least cost of the leg; undefined where nothing below the bound leads to its end. */
export interface FoundPlainly {
  readonly cost: number | undefined;
  readonly states: number;
}

/** A state with the addresses that each pane came through. */
interface Exact {
  readonly state: State;
  readonly histories: Readonly<Record<string, readonly string[]>>;
  readonly cost: number;
}

/**
 * Uniform-cost search over the only leg of a cell with none of the reductions: the whole cast, exact states of platforms and phone,
 * the real history of each pane, nothing surveyed, nothing estimated, nothing left out that anybody might hold, copy or send.
 * `below`: bound on the cost, for cells without a way never end.
 */
export async function searchPlainly(cell: Cell, texts: readonly Text[], below: number): Promise<FoundPlainly> {
  const { scenario, regime, device } = cell;
  const [leg] = scenario.legs;
  if (!leg || scenario.legs.length > 1) throw new Error('Plain search takes one leg.');
  const seed = furnishSeed(CAST, scenario, device);
  const world = assembleWorld(regime, seed);
  const scene = { world, names: readNames(seed, scenario, device, world), goal: scenario.goal };
  const walker = await Walker.start({ world, memory: new PlatformMemory(), atlas: new Atlas(new PageStore()), person: leg.person, texts: { listed: texts, find: () => [] }, mayCopy: () => true, describePhone: (send) => describePhone(world, cell, seed, leg, send) });
  const queue = new TinyQueue<Exact>([{ state: await walker.startIn(walker.platforms), histories: {}, cost: 0 }], (a, b) => a.cost - b.cost);
  const settled = new Set<string>();
  for (let at = queue.pop(); at && at.cost < below; at = queue.pop()) {
    const key = JSON.stringify([at.state, at.histories]);
    if (settled.has(key)) continue;
    settled.add(key);
    const sight = await walker.see(at.state);
    walker.bringPlatforms(at.state);
    if (hasEnded(leg, sight, scene)) return { cost: at.cost, states: settled.size };
    for (const move of await walker.list(at.state)) queue.push(await follow(walker, at, move));
  }
  return { cost: undefined, states: settled.size };
}

async function follow(walker: Walker, { state, histories, cost }: Exact, move: Move): Promise<Exact> {
  const front = walker.frontPart(state);
  const pane = front === undefined ? '' : (walker.parts[front] as string);
  const history = histories[pane] ?? [];
  const below = move.gesture.kind === 'back' ? history.at(-2) : undefined;
  const made = await walker.make(state, move, below);
  const read = await walker.read(made.state);
  const after = walker.frontPart(read);
  const shown = (await walker.see(read)).address;
  const left = below === undefined ? histories : { ...histories, [pane]: history.slice(0, -2) };
  const came = after !== undefined && made.written.includes(after) ? { ...left, [walker.parts[after] as string]: remember(left[walker.parts[after] as string] ?? [], shown) } : left;
  return { state: read, histories: came, cost: cost + weighMove(move, made.facts.newScreen) };
}

/** As in a browser: a page that is opened over itself takes its own place. */
function remember(history: readonly string[], shown: string): readonly string[] {
  return shown === '' || history.at(-1) === shown ? history : [...history, shown];
}

import type { Seed } from '../../mock-platforms/platform.ts';
import { namedItems, type Leg, type Names } from '../scenarios/scenario.ts';
import type { Asked } from '../search/asked.ts';
import type { Atlas } from '../search/atlas.ts';
import { mergeAlike } from '../search/merge-alike.ts';
import { PlatformMemory } from '../search/platform-states.ts';
import type { SearchedLeg } from '../search/survey-legs.ts';
import { Walker } from '../search/walker.ts';
import { assembleWorld, type AssembledWorld } from '../world/assemble-world.ts';
import { allowStates } from './allow-states.ts';
import { paysIn, tellBuying } from './buying.ts';
import { closeTexts, describeTopic } from './closed-texts.ts';
import { describePhone } from './describe-phone.ts';
import { furnishSeed } from './furnish-seed.ts';
import { hasEnded, holdsOnRecord, recordOf } from './judge.ts';
import { readNames, type Cell } from './measure-cell.ts';

export interface SearchedCell extends Cell {
  readonly seed: Seed;
  /** What searches have learned; share it among the cells of a process. */
  readonly atlas: Atlas;
}

interface LegSetting {
  readonly cell: SearchedCell;
  readonly world: AssembledWorld;
  readonly memory: PlatformMemory;
  readonly names: Names;
  readonly bought: string | undefined;
  readonly onCamera: () => void;
}

export interface DescribedLegs {
  readonly legs: readonly SearchedLeg[];
  readonly world: AssembledWorld;
  /** All that was asked of the world; grows as the legs are walked. */
  readonly asked: readonly Asked[];
}

/** The legs of a cell as a search walks them, in a world of its own with one bystander of each kind. `onCamera`: told when a page wants the camera. */
export function describeLegs(options: SearchedCell, onCamera: () => void): DescribedLegs {
  const { scenario, regime, device } = options;
  const seed = mergeAlike(furnishSeed(options.seed, scenario, device), { people: scenario.legs.map(({ person }) => person), items: namedItems(scenario) });
  const world = assembleWorld(regime, seed);
  const names = readNames(seed, scenario, device, world);
  const bought = paysIn(scenario) ? undefined : tellBuying(world);
  const memory = new PlatformMemory();
  const setting: LegSetting = { cell: { ...options, seed }, world, memory, names, bought, onCamera };
  return { world, asked: memory.asked, legs: scenario.legs.map((leg) => describeLeg(setting, leg)) };
}

function describeLeg({ cell, world, memory, names, bought, onCamera }: LegSetting, leg: Leg): SearchedLeg {
  const scene = { world, names, goal: cell.scenario.goal };
  const ends = new Map<string, boolean>();
  const mayCopy = describeTopic(cell.scenario, names);
  const { listed, find } = closeTexts(cell.scenario, names, leg.person);
  const record = recordOf(leg, scene);
  return {
    person: leg.person,
    ...(record && { record: { platform: record.platform, holds: (walker, state) => (walker.bringPlatforms(state), holdsOnRecord(leg, scene)) } }),
    start: (counting) =>
      Walker.start({
        world,
        memory,
        atlas: cell.atlas,
        person: leg.person,
        texts: { listed, find: (words) => (mayCopy(words) ? find(words) : []) },
        mayCopy,
        describePhone: (send) => describePhone(world, cell, cell.seed, leg, send),
        counting,
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
    allow: (walker, starts) => allowStates({ world, leg, mayCopy, bought }, walker, starts),
  };
}

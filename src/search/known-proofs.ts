import type { Asked } from './asked.ts';
import type { Proof, WayCost, WayStep } from './proof.ts';
import type { SearchedLeg } from './survey-legs.ts';
import { NOTHING_COUNTS } from './visits.ts';
import type { Walker } from './walker.ts';

/** Whether a way can really be walked and costs that. */
export type CanWalk = (way: readonly WayStep[], cost: WayCost) => Promise<boolean>;

/** What is to be proved, in a world that stands as it began. */
export interface Inquiry {
  /** All that is given beside the world; the very same objects, or it is another question. */
  readonly about: readonly unknown[];
  readonly legs: readonly SearchedLeg[];
  /** All that was asked of the world so far; grows with the search. */
  readonly asked: readonly Asked[];
  readonly canWalk: CanWalk;
  readonly search: (canWalk: CanWalk) => Promise<Proof>;
}

interface Walk {
  readonly way: readonly WayStep[];
  readonly cost: WayCost;
  readonly walked: boolean;
}

/** A proof with everything that its search was told of its world. */
interface KnownProof {
  readonly about: readonly unknown[];
  /** Of each leg: what kind of phone its person has, and in which states the platforms were as it was started. */
  readonly phones: readonly string[];
  readonly asked: readonly Asked[];
  readonly walks: readonly Walk[];
  readonly proof: Proof;
}

/**
 * Proofs by what their searches were told. A search knows its world by the answers of platforms and rules alone. Where all that one asked is answered the same
 * in another world, the same search would come to the same proof there, and is not made again: most of what tells two regimes apart nobody meets in most scenarios.
 */
export class KnownProofs {
  readonly #known: KnownProof[] = [];

  /** The proof of a search, or of the same search in a world that gave the same answers. */
  async prove({ about, legs, asked, canWalk, search }: Inquiry): Promise<Proof> {
    const walkers: Walker[] = [];
    for (const leg of legs) walkers.push(await leg.start(NOTHING_COUNTS));
    const phones = walkers.map(({ kind, platforms }) => `${platforms.join(' ')} ${kind}`);
    for (const known of this.#known) {
      if (!isSame(known.about, about) || !isSame(known.phones, phones)) continue;
      const isTold = await tellsAll(walkers, known.asked);
      await restore(walkers);
      if (isTold && (await walksAll(canWalk, known.walks))) return known.proof;
    }
    const walks: Walk[] = [];
    const proof = await search(async (way, cost) => {
      const walked = await canWalk(way, cost);
      walks.push({ way, cost, walked });
      return walked;
    });
    if (proof.status !== 'not-proved') this.#known.push({ about, phones, asked, walks, proof });
    return proof;
  }
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at]);
}

/** Whether everything is answered in this world as it was in another one; each state that is asked for is what an answer before it led to. */
async function tellsAll(walkers: readonly Walker[], all: readonly Asked[]): Promise<boolean> {
  for (const asked of all) if (!(await walkers.find(({ person }) => person === asked.person)?.answersAs(asked))) return false;
  return true;
}

async function walksAll(canWalk: CanWalk, walks: readonly Walk[]): Promise<boolean> {
  for (const { way, cost, walked } of walks) if ((await canWalk(way, cost)) !== walked) return false;
  return true;
}

/** Brings the world back into the state in which it was found. */
async function restore([walker]: readonly Walker[]): Promise<void> {
  if (walker) walker.bringPlatforms(await walker.startIn(walker.platforms));
}

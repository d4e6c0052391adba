import type { Seed } from '../../mock-platforms/platform.ts';
import { createJsdomEngine } from '../phone/jsdom/jsdom-engine.ts';
import type { Atlas } from '../search/atlas.ts';
import type { KnownProofs } from '../search/known-proofs.ts';
import type { Proof, WayCost } from '../search/proof.ts';
import { joinCost } from '../search/cost.ts';
import type { Measurement } from '../results/schema.ts';
import { measureCell, type Cell } from './measure-cell.ts';
import { proveCell, type ProveOptions } from './prove-cell.ts';
import { replayWay, type ReplayEngine } from './replay-way.ts';

export interface SearchOptions extends Cell {
  readonly seed: Seed;
  /** What searches have learned; share it among the cells of a process. */
  readonly atlas: Atlas;
  /** Proofs of other cells; share them as the atlas. */
  readonly known?: KnownProofs;
  /** The search; tests hand in their own. */
  readonly prove?: typeof proveCell;
}

/** What a search came to without a browser, as plain data. */
export interface Searched {
  readonly proof: Proof;
  /** Of a search that ended at its bound: why the last way that it found could not be walked in jsdom, in words. */
  readonly disagreement?: string;
}

/** Searches a cell, and has the way that was found walked from its start in jsdom, where the search took short cuts that a walk does not take. */
export async function searchCell({ scenario, regime, device, seed, atlas, known, prove = proveCell }: SearchOptions): Promise<Searched> {
  const cell = { scenario, regime, device };
  const jsdom: ReplayEngine = { name: 'jsdom', createEngine: ({ send }) => createJsdomEngine({ send, store: atlas.store }), pictures: false };
  let disagreement: string | undefined;
  const canWalk: ProveOptions['canWalk'] = async (way, cost) => {
    ({ disagreement } = await replayWay(cell, seed, { way, cost }, jsdom));
    return disagreement === undefined;
  };
  const journey = await priceJourneys(cell, seed, jsdom);
  const proof = await prove({ ...cell, seed, atlas, canWalk, ...(known && { known }), ...(journey && { journey }) });
  return { proof, ...(disagreement !== undefined && { disagreement }) };
}

/**
 * What is paid by whoever arrives for less, of those who go the scenario's own journey and those who know that the usual way leads nowhere: a bound from above,
 * which spares the search what is dearer. Where nothing was charged to a rule there is nothing to know.
 */
async function priceJourneys(cell: Cell, seed: Seed, engine: ReplayEngine): Promise<WayCost | undefined> {
  const journey = await measure(cell, seed, engine);
  const isFree = journey.outcome === 'completed' && Object.keys(journey.charges).every((rule) => rule === 'base');
  const { scenario } = cell;
  if (isFree || scenario.legs.every(({ knowing }) => !knowing)) return priceOf(journey);
  const knowing = await measure({ ...cell, scenario: { ...scenario, legs: scenario.legs.map((leg) => ({ ...leg, journey: leg.knowing ?? leg.journey })) } }, seed, engine);
  const prices = [journey, knowing].map(priceOf).filter((price) => price !== undefined);
  return prices.sort((one, other) => joinCost(one) - joinCost(other))[0];
}

async function measure(cell: Cell, seed: Seed, { createEngine, pictures }: ReplayEngine): Promise<Measurement> {
  return (await measureCell({ ...cell, seed, createEngine, pictures })).measurement;
}

function priceOf({ outcome, clicks, keystrokes, screens }: Measurement): WayCost | undefined {
  return outcome === 'completed' ? { clicks, codes: keystrokes.codes, prose: keystrokes.prose, screens } : undefined;
}

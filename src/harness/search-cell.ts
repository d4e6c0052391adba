import type { Seed } from '../../mock-platforms/platform.ts';
import { createJsdomEngine } from '../phone/jsdom/jsdom-engine.ts';
import type { Atlas } from '../search/atlas.ts';
import type { KnownProofs } from '../search/known-proofs.ts';
import type { Proof, WayCost } from '../search/proof.ts';
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
  const journey = await priceJourney(cell, seed, jsdom);
  const proof = await prove({ ...cell, seed, atlas, canWalk, ...(known && { known }), ...(journey && { journey }) });
  return { proof, ...(disagreement !== undefined && { disagreement }) };
}

/** What the scenario's own journey pays where it arrives: a bound from above, which spares the search what is dearer. */
async function priceJourney(cell: Cell, seed: Seed, engine: ReplayEngine): Promise<WayCost | undefined> {
  const { measurement } = await measureCell({ ...cell, seed, createEngine: engine.createEngine, pictures: engine.pictures });
  const { outcome, clicks, keystrokes, screens } = measurement;
  return outcome === 'completed' ? { clicks, codes: keystrokes.codes, prose: keystrokes.prose, screens } : undefined;
}

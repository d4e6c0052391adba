import type { Seed } from '../../mock-platforms/platform.ts';
import { createJsdomEngine } from '../phone/jsdom/jsdom-engine.ts';
import { hashRecords } from '../results/hash-records.ts';
import type { MinimumCell } from '../results/minimum.ts';
import type { Atlas } from '../search/atlas.ts';
import type { WayCost } from '../search/proof.ts';
import { measureCell, type Cell, type CellResult } from './measure-cell.ts';
import { proveCell, type ProveOptions } from './prove-cell.ts';
import { recordRegime, recordScenario } from './records.ts';
import { replayWay, type ReplayEngine } from './replay-way.ts';

export interface ExploreOptions extends Cell {
  readonly seed: Seed;
  /** What searches have learned; share it among the cells of a process. */
  readonly atlas: Atlas;
  /** Content hash of all that the answer depends on. */
  readonly hash: string;
  /** The browser, which has the last word. */
  readonly browser: ReplayEngine;
  /** The search; tests hand in their own. */
  readonly prove?: typeof proveCell;
}

export interface Explored {
  readonly minimum: MinimumCell;
  /** The found way as it was walked in the browser. */
  readonly replayed?: CellResult;
}

/**
 * Searches a cell, and has the way that was found walked again from its start: first in jsdom, where the search took
 * short cuts that a walk does not take, then in the browser. Its figures count only where the browser agrees with the claim.
 */
export async function exploreCell({ scenario, regime, device, seed, atlas, hash, browser, prove = proveCell }: ExploreOptions): Promise<Explored> {
  const cell = { scenario, regime, device };
  const jsdom: ReplayEngine = { name: 'jsdom', createEngine: ({ send }) => createJsdomEngine({ send, store: atlas.store }), pictures: false };
  let disagreement: string | undefined;
  const canWalk: ProveOptions['canWalk'] = async (way, cost) => {
    ({ disagreement } = await replayWay(cell, seed, { way, cost }, jsdom));
    return disagreement === undefined;
  };
  const journey = await priceJourney(cell, seed, jsdom);
  const proof = await prove({ ...cell, seed, atlas, canWalk, ...(journey && { journey }) });
  const common = { hash, recordHash: hashRecords(recordRegime(regime), recordScenario(scenario)), states: proof.states };
  if (proof.status === 'no-way') return { minimum: { ...common, status: 'no-way' } };
  // A way that was found and could not be walked is a fault of search or engine; a bound alone is none.
  if (proof.status === 'not-proved') return { minimum: { ...common, status: 'not-proved', bound: proof.bound, ...(disagreement !== undefined && { reasons: [disagreement] }) } };
  const replay = await replayWay(cell, seed, proof, browser);
  if (replay.disagreement !== undefined) return { minimum: { ...common, status: 'not-proved', reasons: [replay.disagreement] } };
  const { clicks, keystrokes, screens, steps } = replay.result.measurement;
  return { minimum: { ...common, status: 'proved', clicks, keystrokes, screens, steps: [...steps] }, replayed: replay.result };
}

/** What the scenario's own journey pays where it arrives: a bound from above, which spares the search what is dearer. */
async function priceJourney(cell: Cell, seed: Seed, engine: ReplayEngine): Promise<WayCost | undefined> {
  const { measurement } = await measureCell({ ...cell, seed, createEngine: engine.createEngine, pictures: engine.pictures });
  const { outcome, clicks, keystrokes, screens } = measurement;
  return outcome === 'completed' ? { clicks, codes: keystrokes.codes, prose: keystrokes.prose, screens } : undefined;
}

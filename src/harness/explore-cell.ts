import type { Seed } from '../../mock-platforms/platform.ts';
import { createJsdomEngine } from '../phone/jsdom/jsdom-engine.ts';
import type { PageStore } from '../phone/jsdom/page-store.ts';
import { hashRecords } from '../results/hash-records.ts';
import type { MinimumCell } from '../results/minimum.ts';
import type { Cell, CellResult } from './measure-cell.ts';
import { proveCell } from './prove-cell.ts';
import { recordRegime, recordScenario } from './records.ts';
import { replayWay, type ReplayEngine } from './replay-way.ts';

export interface ExploreOptions extends Cell {
  readonly seed: Seed;
  /** What is known of pages; share it among the cells of a process. */
  readonly store: PageStore;
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
 * Searches a cell, and has a way that was found walked again from its start: first in jsdom, where the search took
 * short cuts that a walk does not take, then in the browser. Its figures count only where both agree with the claim.
 */
export async function exploreCell({ scenario, regime, device, seed, store, hash, browser, prove = proveCell }: ExploreOptions): Promise<Explored> {
  const cell = { scenario, regime, device };
  const proof = await prove({ ...cell, seed, store });
  const common = { hash, recordHash: hashRecords(recordRegime(regime), recordScenario(scenario)), states: proof.states };
  if (proof.status === 'no-way') return { minimum: { ...common, status: 'no-way' } };
  if (proof.status === 'not-proved') return { minimum: { ...common, status: 'not-proved', bound: proof.bound } };

  const refuse = (reason: string): Explored => ({ minimum: { ...common, status: 'not-proved', reasons: [reason] } });
  const rehearsal = await replayWay(cell, seed, proof, { name: 'jsdom', createEngine: ({ send }) => createJsdomEngine({ send, store }), pictures: false });
  if (rehearsal.disagreement !== undefined) return refuse(rehearsal.disagreement);
  const { result, disagreement } = await replayWay(cell, seed, proof, browser);
  if (disagreement !== undefined) return refuse(disagreement);
  const { clicks, keystrokes, screens, steps } = result.measurement;
  return { minimum: { ...common, status: 'proved', clicks, keystrokes, screens, steps: [...steps] }, replayed: result };
}

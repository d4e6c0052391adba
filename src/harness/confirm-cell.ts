import type { Seed } from '../../mock-platforms/platform.ts';
import { hashRecords } from '../results/hash-records.ts';
import type { MinimumCell } from '../results/minimum.ts';
import type { Cell, CellResult } from './measure-cell.ts';
import { recordRegime, recordScenario } from './records.ts';
import { replayWay, type ReplayEngine } from './replay-way.ts';
import type { Searched } from './search-cell.ts';

export interface ConfirmOptions {
  readonly seed: Seed;
  /** Content hash of all that the answer depends on. */
  readonly hash: string;
  /** The browser, which has the last word. */
  readonly browser: ReplayEngine;
}

export interface Explored {
  readonly minimum: MinimumCell;
  /** The found way as it was walked in the browser. */
  readonly replayed?: CellResult;
}

/** Has the way that a search found walked again in the browser. Its figures count only where the browser agrees with the claim. */
export async function confirmCell({ scenario, regime, device }: Cell, { proof, disagreement }: Searched, { seed, hash, browser }: ConfirmOptions): Promise<Explored> {
  const common = { hash, recordHash: hashRecords(recordRegime(regime), recordScenario(scenario)), states: proof.states };
  if (proof.status === 'no-way') return { minimum: { ...common, status: 'no-way' } };
  // A way that was found and could not be walked is a fault of search or engine; a bound alone is none.
  if (proof.status === 'not-proved') return { minimum: { ...common, status: 'not-proved', bound: proof.bound, ...(disagreement !== undefined && { reasons: [disagreement] }) } };
  const replay = await replayWay({ scenario, regime, device }, seed, proof, browser);
  if (replay.disagreement !== undefined) return { minimum: { ...common, status: 'not-proved', reasons: [replay.disagreement] } };
  const { clicks, keystrokes, screens, steps } = replay.result.measurement;
  return { minimum: { ...common, status: 'proved', clicks, keystrokes, screens, steps: [...steps] }, replayed: replay.result };
}

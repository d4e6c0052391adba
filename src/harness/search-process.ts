import { PageStore } from '../phone/jsdom/page-store.ts';
import { formatCellKey } from '../results/schema.ts';
import { CAST } from '../scenarios/cast.ts';
import { Atlas } from '../search/atlas.ts';
import { KnownProofs } from '../search/known-proofs.ts';
import { chooseCells } from './chosen-cells.ts';
import { collectEarly } from './collect-early.ts';
import type { SearchAnswer } from './search-apart.ts';
import { searchCell, type SearchOptions } from './search-cell.ts';

// A process of its own that searches, one cell after the other: while it does, the process that has the browser walks the way of
// the cell before. Both know the same cells, as both read them from the environment. It ends with the one that started it.
collectEarly('searching');
process.on('disconnect', () => process.exit());
const { regimes, scenarios, devices } = await chooseCells(process.env, { withControls: false });
const atlas = new Atlas(new PageStore());
const known = new KnownProofs();
const cells = new Map(devices.flatMap((device) => scenarios.flatMap((scenario) => regimes.map((regime): [string, SearchOptions] => [formatCellKey({ scenario: scenario.id, regime: regime.id, device: device.id }), { scenario, regime, device, seed: CAST, atlas, known }]))));

let last: Promise<void> = Promise.resolve();
process.on('message', (key: string) => {
  last = last.then(async () => {
    const answer = await search(key);
    process.send?.(answer);
  });
});

async function search(key: string): Promise<SearchAnswer> {
  const started = performance.now();
  try {
    const cell = cells.get(key);
    if (!cell) throw new Error(`Failed to search ${key}: there is no such cell among those that were chosen.`);
    const searched = await searchCell(cell);
    giveBack();
    return { key, searched, ms: performance.now() - started };
  } catch (error) {
    return { key, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** What a process may hold, bytes, before it looks between two cells for what it does not need any more. */
const MUCH = 4e8;

/** A search leaves some hundred megabytes behind of which the next one needs a fraction. Left to itself Node lets that grow, as there is memory. */
function giveBack(): void {
  if (process.memoryUsage().heapUsed > MUCH) globalThis.gc?.();
}

import { expect, it } from 'vitest';
import { joinStoredMinima, listFirstSuite, readStoredMinima, renewMinima } from '../../../scripts/minima.ts';
import { listContradicted } from '../../../src/compare/join-minimum.ts';
import { orderDifference } from '../../../src/compare/joined-cells.ts';
import { findUntakenWay } from '../../../src/compare/untaken-ways.ts';
import { exploreCell } from '../../../src/harness/explore-cell.ts';
import { createJsdomEngine } from '../../../src/phone/jsdom/jsdom-engine.ts';
import type { Send } from '../../../src/phone/jsdom/jsdom-pane.ts';
import { PageStore } from '../../../src/phone/jsdom/page-store.ts';
import { formatCanonicalJson } from '../../../src/results/canonical-json.ts';
import { CAST } from '../../../src/scenarios/cast.ts';
import { Atlas } from '../../../src/search/atlas.ts';
import { findCell } from '../explore/find-cell.ts';

const FIRST = new Set(listFirstSuite().map(({ key }) => key));

// Protects the table of docs/minimum.md: its figures are searched and measured, never typed in.
it('docs/minimum.md shows the stored minima beside the golden journeys', async () => {
  const { before, after } = await renewMinima();
  expect(before, 'Renew it with: npm run readme').toBe(after);
  expect(before).toMatch(/\| `share-item-direct@open` \| 9 \| 9 \|/);
});

// Protects what is claimed of the first suite: no stored minimum was proved under other rules, none says what its journey
// contradicts, and a cell whose search came to no answer yet is told as such and never as proved.
it('every stored cell is proved or has no way, as its journey is', async () => {
  const stored = Object.keys((await readStoredMinima()).minima);
  const { cells } = await joinStoredMinima();
  expect(listContradicted(cells)).toEqual([]);
  expect(stored.filter((key) => FIRST.has(key)).length).toBeGreaterThan(FIRST.size / 2);
  const statuses = stored.map((key) => [key, cells[key]?.journey?.outcome, cells[key]?.minimum?.status]);
  expect(statuses.filter(([, outcome, status]) => status !== (outcome === 'completed' ? 'proved' : 'no-way'))).toEqual([]);
});

// Protects "two runs give the same bytes": a search that knows nothing yet says of a cell without a way, and of one with
// a way, to the byte what the stored one said that knew other cells. The third types a number that only the screen tells.
it.for(['share-item-direct@sealed@phone', 'share-item-direct@open@phone', 'add-clerk@contact-keyword-filter@phone'])('a fresh search of %s says what the stored one said', { timeout: 120_000 }, async (key) => {
  const atlas = new Atlas(new PageStore());
  const browser = { name: 'jsdom', createEngine: ({ send }: { readonly send: Send }) => createJsdomEngine({ send, store: atlas.store }), pictures: false };
  const stored = (await readStoredMinima()).minima[key];
  const { minimum } = await exploreCell({ ...findCell(key), seed: CAST, atlas, hash: stored?.hash ?? '', browser });
  expect(formatCanonicalJson(minimum)).toBe(formatCanonicalJson(stored));
});

// Protects against journeys that are needlessly long: whoever is dearer than the minimum says why people would not take the
// shorter way, and no reason stands beside a cell that needs none.
it('where a journey is dearer than its minimum a reason stands beside it, and only there', async () => {
  const { cells } = await joinStoredMinima();
  for (const [key, { difference, minimum }] of Object.entries(cells)) {
    if (!minimum) continue;
    const [scenario = '', regime = ''] = key.split('@');
    expect([key, findUntakenWay(scenario, regime) !== undefined]).toEqual([key, difference !== undefined && orderDifference(difference) !== 0]);
  }
});

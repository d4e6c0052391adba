import { expect, it } from 'vitest';
import { joinStoredMinima, renewMinima } from '../../../scripts/minima.ts';
import { listContradicted } from '../../../src/compare/join-minimum.ts';
import { orderDifference } from '../../../src/compare/joined-cells.ts';
import { findUntakenWay } from '../../../src/compare/untaken-ways.ts';
import { FIRST_SUITE } from '../../../src/regimes/first-suite.ts';

const CELLS = FIRST_SUITE.scenarios.length * FIRST_SUITE.regimes.length;

// Protects the table of docs/minimum.md: its figures are searched and measured, never typed in.
it('docs/minimum.md shows the stored minima beside the golden journeys', async () => {
  const { before, after } = await renewMinima();
  expect(before, 'Renew it with: npm run readme').toBe(after);
  expect(before).toMatch(/\| `share-item-direct@open` \| 9 \| 9 \|/);
});

// Protects "every cell of the first suite is proved": none is missing, none was proved under other rules, and none says
// what its journey contradicts.
it('every cell of the first suite is proved or has no way, as its journey is', async () => {
  const { cells } = await joinStoredMinima();
  expect(listContradicted(cells)).toEqual([]);
  const statuses = Object.entries(cells).map(([key, { journey, minimum }]) => [key, journey?.outcome, minimum?.status]);
  expect(statuses).toHaveLength(CELLS);
  expect(statuses.filter(([, outcome, status]) => status !== (outcome === 'completed' ? 'proved' : 'no-way'))).toEqual([]);
});

// Protects against journeys that are needlessly long: whoever is dearer than the minimum says why people would not take the
// shorter way, and no reason stands beside a cell that needs none.
it('where a journey is dearer than its minimum a reason stands beside it, and only there', async () => {
  const { cells } = await joinStoredMinima();
  for (const [key, { difference }] of Object.entries(cells)) {
    const [scenario = '', regime = ''] = key.split('@');
    expect([key, findUntakenWay(scenario, regime) !== undefined]).toEqual([key, difference !== undefined && orderDifference(difference) !== 0]);
  }
});

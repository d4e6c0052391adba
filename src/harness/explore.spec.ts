import { resolve } from 'node:path';
import { test as base, type TestInfo } from '@playwright/test';
import type { TabPool } from '../phone/chromium/tab-pool.ts';
import { loadCatalogue } from '../regimes/load.ts';
import type { MinimumCell } from '../results/minimum.ts';
import { lookUp } from '../results/look-up.ts';
import { formatCellKey } from '../results/schema.ts';
import { CAST } from '../scenarios/cast.ts';
import { MINIMUM_ATTACHMENT, packPictures, PICTURES_ATTACHMENT, SEARCH_ANNOTATION, type MinimumAttachment } from './attachment.ts';
import { explainOmission } from './bearing.ts';
import { chooseCells } from './chosen-cells.ts';
import { confirmCell } from './confirm-cell.ts';
import { createCellHash, isKept, readCurrentMinima } from './kept-minima.ts';
import { lendTabs } from './lend-tabs.ts';
import { runInChromium } from './run-in-chromium.ts';
import { SearchApart } from './search-apart.ts';
import { whileBrowserRuns } from './while-browser-runs.ts';

// A search is a test: the cell is searched without a browser, in a process of its own, and what is found is walked in one, while the
// next cells are searched. A cell whose proof still holds starts neither.
const out = resolve(process.env['LINKTOLL_OUT'] || 'linktoll-report');
const { regimes, scenarios, devices } = await chooseCells(process.env, { withControls: false });
const catalogue = await loadCatalogue();
const hashOf = await createCellHash();
const current = await readCurrentMinima(out, hashOf);

const test = base.extend<object, { readonly keptTabs: TabPool | undefined; readonly search: SearchApart }>({
  keptTabs: [({ browser, trace }, use) => lendTabs({ browser, trace }, use), { scope: 'worker' }],
  search: [
    async ({}, use) => {
      const search = new SearchApart();
      // It takes its time to start; so does the browser.
      search.start();
      await use(search);
      search.close();
    },
    { scope: 'worker' },
  ],
});

/** All that is searched, in the order in which one worker would come to it. */
const queue: string[] = [];

for (const device of devices) {
  for (const scenario of scenarios) {
    const cells = regimes
      .filter((regime) => explainOmission(device, scenario, regime, catalogue) === undefined)
      .map((regime) => ({ cell: { scenario, regime, device }, key: formatCellKey({ scenario: scenario.id, regime: regime.id, device: device.id }) }));
    const kept = new Map<string, MinimumCell>();
    for (const { key } of cells) {
      const known = lookUp(current, key);
      if (known && (await isKept(out, key, known))) kept.set(key, known);
    }
    const searched = cells.map(({ key }) => key).filter((key) => !kept.has(key));
    queue.push(...searched);
    test.describe(`${scenario.id} on ${device.id}`, () => {
      // One after the other in one worker: what its search has learned is of use to the next, and it is known which that is.
      test.describe.configure({ mode: 'default' });
      for (const { cell, key } of cells) {
        const about = { annotation: { type: SEARCH_ANNOTATION, description: key } };
        const minimum = kept.get(key);
        if (minimum) {
          test(key, about, ({}, testInfo) => attach(testInfo, { minimum, kept: true, ms: 0 }));
          continue;
        }
        test(key, about, async ({ search, browser, keptTabs }, testInfo) => {
          const engine = { name: 'Chromium', createEngine: runInChromium(browser, keptTabs), pictures: true };
          // Of several workers nobody knows which one takes the next scenario.
          const ahead = testInfo.config.workers === 1 ? queue : searched;
          for (const next of ahead.slice(ahead.indexOf(key))) void search.search(next);
          const found = await search.search(key);
          const started = performance.now();
          const { minimum, replayed } = await whileBrowserRuns(browser, () => confirmCell(cell, found.searched, { seed: CAST, hash: hashOf(cell), browser: engine }));
          await attach(testInfo, { minimum, kept: false, ms: found.ms + performance.now() - started });
          if (replayed) await testInfo.attach(PICTURES_ATTACHMENT, { body: JSON.stringify(packPictures(replayed.pictures, replayed.end)), contentType: 'application/json' });
        });
      }
    });
  }
}

function attach(testInfo: TestInfo, attachment: MinimumAttachment): Promise<void> {
  return testInfo.attach(MINIMUM_ATTACHMENT, { body: JSON.stringify(attachment), contentType: 'application/json' });
}

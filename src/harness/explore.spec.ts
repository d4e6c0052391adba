import { resolve } from 'node:path';
import { test as base } from '@playwright/test';
import type { TabPool } from '../phone/chromium/tab-pool.ts';
import { PageStore } from '../phone/jsdom/page-store.ts';
import { loadCatalogue } from '../regimes/load.ts';
import { Atlas } from '../search/atlas.ts';
import { lookUp } from '../results/look-up.ts';
import { formatCellKey } from '../results/schema.ts';
import { CAST } from '../scenarios/cast.ts';
import { MINIMUM_ATTACHMENT, packPictures, PICTURES_ATTACHMENT, SEARCH_ANNOTATION, type MinimumAttachment } from './attachment.ts';
import { explainOmission } from './bearing.ts';
import { chooseCells } from './chosen-cells.ts';
import { exploreCell } from './explore-cell.ts';
import { createCellHash, isKept, readCurrentMinima } from './kept-minima.ts';
import { lendTabs } from './lend-tabs.ts';
import { runInChromium } from './run-in-chromium.ts';
import { whileBrowserRuns } from './while-browser-runs.ts';

// A search is a test: the cell is searched without a browser, and what is found is walked in one. A cell whose proof
// still holds starts none.
const out = resolve(process.env['LINKTOLL_OUT'] || 'linktoll-report');
const { regimes, scenarios, devices } = await chooseCells(process.env, { withControls: false });
const catalogue = await loadCatalogue();
const hashOf = await createCellHash();
const current = await readCurrentMinima(out, hashOf);
const atlas = new Atlas(new PageStore());

const test = base.extend<object, { readonly keptTabs: TabPool | undefined }>({
  keptTabs: [({ browser, trace }, use) => lendTabs({ browser, trace, work: 'searching' }, use), { scope: 'worker' }],
});

for (const device of devices) {
  for (const scenario of scenarios) {
    for (const regime of regimes) {
      if (explainOmission(device, scenario, regime, catalogue) !== undefined) continue;
      const cell = { scenario, regime, device };
      const key = formatCellKey({ scenario: scenario.id, regime: regime.id, device: device.id });
      const about = { annotation: { type: SEARCH_ANNOTATION, description: key } };
      const known = lookUp(current, key);
      if (known && (await isKept(out, key, known))) {
        test(key, about, async ({}, testInfo) => {
          await testInfo.attach(MINIMUM_ATTACHMENT, { body: JSON.stringify({ minimum: known, kept: true } satisfies MinimumAttachment), contentType: 'application/json' });
        });
        continue;
      }
      test(key, about, async ({ browser, keptTabs }, testInfo) => {
        const engine = { name: 'Chromium', createEngine: runInChromium(browser, keptTabs), pictures: true };
        const { minimum, replayed } = await whileBrowserRuns(browser, () => exploreCell({ ...cell, seed: CAST, atlas, hash: hashOf(cell), browser: engine }));
        await testInfo.attach(MINIMUM_ATTACHMENT, { body: JSON.stringify({ minimum, kept: false } satisfies MinimumAttachment), contentType: 'application/json' });
        if (replayed) await testInfo.attach(PICTURES_ATTACHMENT, { body: JSON.stringify(packPictures(replayed.pictures, replayed.end)), contentType: 'application/json' });
      });
    }
  }
}

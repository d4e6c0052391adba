import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findBrowser } from '../src/browser/find-browser.ts';
import { launchArgs } from '../src/browser/launch-args.ts';
import { chooseCells } from '../src/harness/chosen-cells.ts';
import { measureCell } from '../src/harness/measure-cell.ts';
import { whileBrowserRuns } from '../src/harness/while-browser-runs.ts';
import { createChromiumEngine } from '../src/phone/chromium/chromium-engine.ts';
import { formatCanonicalJson } from '../src/results/canonical-json.ts';
import { formatCellKey } from '../src/results/schema.ts';
import { CAST } from '../src/scenarios/cast.ts';

/**
 * Measures every cell many times and prints the cells with more than one figure: there must be none. `--cell` names cells, else
 * it is those that the environment asks for. Where the browser is ended from outside nothing can be said, and the run ends too.
 */
const { values } = parseArgs({ options: { times: { type: 'string', default: '50' }, cell: { type: 'string', multiple: true } } });
const times = Number(values.times);
const { path } = await findBrowser({ env: process.env, log: console.error });
const { regimes, scenarios, devices } = await chooseCells(process.env);
let unsteady = 0;
for (const device of devices) {
  for (const regime of regimes) {
    const browser = await chromium.launch({ args: launchArgs(), ...(path !== undefined && { executablePath: path }) });
    await Promise.all(scenarios.map(async (scenario) => {
      const key = formatCellKey({ scenario: scenario.id, regime: regime.id, device: device.id });
      if (values.cell && !values.cell.includes(key)) return;
      const figures = new Map<string, number>();
      for (let round = 0; round < times; round += 1) {
        const { measurement } = await whileBrowserRuns(browser, () => measureCell({
          scenario, regime, device, seed: CAST, pictures: false,
          createEngine: ({ proxy }) => createChromiumEngine(browser, { proxy, colorScheme: 'light' }),
        }));
        const figure = formatCanonicalJson(measurement);
        figures.set(figure, (figures.get(figure) ?? 0) + 1);
      }
      if (figures.size > 1) unsteady += 1;
      const [first = ''] = figures.keys();
      console.log(`${key}: ${figures.size} figure(s) in ${times} rounds (${JSON.parse(first).outcome}, ${JSON.parse(first).clicks} clicks)`);
      if (figures.size > 1) for (const [figure, count] of figures) console.log(`  ${count}× ${JSON.stringify(JSON.parse(figure), ['outcome', 'reason', 'clicks', 'screens', 'decisions'])}`);
    }));
    await browser.close();
  }
}
console.log(unsteady === 0 ? 'Every cell gave one figure.' : `${unsteady} cell(s) gave more than one figure.`);
process.exitCode = unsteady === 0 ? 0 : 1;

import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findBrowser } from '../src/browser/find-browser.ts';
import { launchArgs } from '../src/browser/launch-args.ts';
import { chooseCells } from '../src/harness/chosen-cells.ts';
import { measureCell } from '../src/harness/measure-cell.ts';
import { runInChromium } from '../src/harness/run-in-chromium.ts';
import { whileBrowserRuns } from '../src/harness/while-browser-runs.ts';
import { DEVICES } from '../src/phone/devices.ts';
import { TabPool } from '../src/phone/chromium/tab-pool.ts';
import { formatCanonicalJson } from '../src/results/canonical-json.ts';
import { formatCellKey } from '../src/results/schema.ts';
import { CAST } from '../src/scenarios/cast.ts';

/**
 * Measures every cell many times and prints the cells with more than one figure: there must be none. `--cell` names cells of
 * everything there is, else it is those that the environment asks for; a name that no cell has ends with 1. Where the browser is ended from outside nothing can be said, and the run ends too.
 */
const { values } = parseArgs({ options: { times: { type: 'string', default: '50' }, cell: { type: 'string', multiple: true } } });
const times = Number(values.times);
const { path } = await findBrowser({ env: process.env, log: console.error });
const { regimes, scenarios, devices } = await chooseCells(values.cell ? { ...process.env, LINKTOLL_SUITE: 'all', LINKTOLL_DEVICES: DEVICES.map(({ id }) => id).join(',') } : process.env);
const wanted = new Set(values.cell);
let measured = 0;
let unsteady = 0;
for (const device of devices) {
  for (const regime of regimes) {
    const keyOf = (scenario: string): string => formatCellKey({ scenario, regime: regime.id, device: device.id });
    const chosen = scenarios.filter(({ id }) => !values.cell || wanted.delete(keyOf(id)));
    if (chosen.length === 0) continue;
    measured += chosen.length;
    const browser = await chromium.launch({ args: launchArgs(), ...(path !== undefined && { executablePath: path }) });
    const tabs = new TabPool(browser);
    await Promise.all(chosen.map(async (scenario) => {
      const key = keyOf(scenario.id);
      const figures = new Map<string, number>();
      for (let round = 0; round < times; round += 1) {
        const { measurement } = await whileBrowserRuns(browser, () => measureCell({
          scenario, regime, device, seed: CAST, pictures: false,
          createEngine: runInChromium(browser, tabs),
        }));
        const figure = formatCanonicalJson(measurement);
        figures.set(figure, (figures.get(figure) ?? 0) + 1);
      }
      if (figures.size > 1) unsteady += 1;
      const [first = ''] = figures.keys();
      console.log(`${key}: ${figures.size} figure(s) in ${times} rounds (${JSON.parse(first).outcome}, ${JSON.parse(first).clicks} clicks)`);
      if (figures.size > 1) for (const [figure, count] of figures) console.log(`  ${count}× ${JSON.stringify(JSON.parse(figure), ['outcome', 'reason', 'clicks', 'screens', 'decisions'])}`);
    }));
    await tabs.close();
    await browser.close();
  }
}
for (const key of wanted) console.log(`${key}: there is no such cell`);
console.log(unsteady > 0 ? `${unsteady} of ${measured} cell(s) gave more than one figure.` : `Each of ${measured} cell(s) gave one figure.`);
process.exitCode = unsteady === 0 && wanted.size === 0 && measured > 0 ? 0 : 1;

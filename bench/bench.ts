import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findBrowser } from '../src/browser/find-browser.ts';
import { launchArgs } from '../src/browser/launch-args.ts';
import { measureCell } from '../src/harness/measure-cell.ts';
import { runInChromium } from '../src/harness/run-in-chromium.ts';
import { TabPool } from '../src/phone/chromium/tab-pool.ts';
import { DEVICES } from '../src/phone/devices.ts';
import { loadCatalogue } from '../src/regimes/load.ts';
import { CAST } from '../src/scenarios/cast.ts';
import { shareItemDirect } from '../src/scenarios/share-item-direct.ts';
import { startWorld } from '../src/world/start-world.ts';
import { BARE_PRESSES, runBareScript } from './bare-script.ts';

/** linktoll ÷ the bare Playwright script with the same presses, in one run, round by round so that noise meets all alike. */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '15' } } });
const regime = (await loadCatalogue()).find(({ id }) => id === 'confirm-direct');
if (!regime) throw new Error('Failed to bench: the catalogue lacks confirm-direct.');
const { path } = await findBrowser({ env: process.env, log: console.error });
const browser = await chromium.launch({ args: launchArgs(), ...(path !== undefined && { executablePath: path }) });

async function bare(): Promise<void> {
  const world = await startWorld({ regime: regime!, seed: CAST });
  await runBareScript(browser, world);
  await world.close();
}

async function linktoll(pictures: boolean, tabs?: TabPool): Promise<void> {
  const { measurement } = await measureCell({
    scenario: shareItemDirect, regime: regime!, device: DEVICES[0], seed: CAST, pictures,
    createEngine: runInChromium(browser, tabs),
  });
  if (measurement.clicks !== BARE_PRESSES) throw new Error(`Failed to bench: linktoll made ${measurement.clicks} presses, the bare script makes ${BARE_PRESSES}.`);
}

const tabs = new TabPool(browser);
const runs = {
  bare,
  'linktoll without pictures': () => linktoll(false, tabs),
  'linktoll with pictures': () => linktoll(true, tabs),
  'the same without, new tabs': () => linktoll(false),
};
const times: Record<string, number[]> = {};
for (const run of Object.values(runs)) await run();
for (let round = 0; round < Number(values.rounds); round += 1) {
  for (const [name, run] of Object.entries(runs)) {
    const start = performance.now();
    await run();
    (times[name] ??= []).push(performance.now() - start);
  }
}
await tabs.close();
await browser.close();

const sort = (list: readonly number[]): number[] => [...list].sort((a, b) => a - b);
const pick = (list: readonly number[], share: number): number => sort(list)[Math.floor((list.length - 1) * share)] ?? Number.NaN;
console.log(`${BARE_PRESSES} presses, ${values.rounds} rounds, ${browser.version() || 'Chromium'}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}`);
for (const [name, list] of Object.entries(times)) {
  const ratios = list.map((ms, round) => ms / (times['bare']?.[round] ?? ms));
  const ratio = `${pick(ratios, 0.5).toFixed(2)} (${pick(ratios, 0.1).toFixed(2)}–${pick(ratios, 0.9).toFixed(2)})`;
  console.log(`${name.padEnd(26)} median ${pick(list, 0.5).toFixed(0).padStart(5)} ms, 10–90 %: ${pick(list, 0.1).toFixed(0)}–${pick(list, 0.9).toFixed(0)} ms, ÷ bare ${ratio}`);
}

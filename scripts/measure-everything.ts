import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { assembleResults } from '../src/harness/assemble-results.ts';
import type { Results } from '../src/results/schema.ts';
import { loadCatalogue } from '../src/regimes/load.ts';
import { SCENARIOS } from '../src/scenarios/index.ts';
import { recordRegime, recordScenario } from '../src/harness/records.ts';
import type { MeasuredShare } from './measure-share.ts';
import type { WordingsByPlace } from './wordings.ts';

const CHILD = fileURLToPath(new URL('./measure-share-process.ts', import.meta.url));

/** Measures every built-in scenario under every regime on every device, without a browser, `processes` at a time. */
export async function measureEverything(processes: number): Promise<{ readonly results: Results; readonly wordings: WordingsByPlace }> {
  const shares = await Promise.all(Array.from({ length: processes }, (_, index) => measureApart(index, processes)));
  return { results: await assembleEverything(shares), wordings: Object.assign({}, ...shares.map(({ wordings }) => wordings)) as WordingsByPlace };
}

/** What is measured in shares as one result, in which every regime and scenario of the catalogue is told of. */
export async function assembleEverything(shares: readonly MeasuredShare[]): Promise<Results> {
  const results = assembleResults(shares.flatMap(({ cells }) => cells), new Map(shares.flatMap(({ omitted }) => omitted)));
  return {
    ...results,
    regimes: Object.fromEntries((await loadCatalogue()).map((regime) => [regime.id, recordRegime(regime)])),
    scenarios: Object.fromEntries(SCENARIOS.map((scenario) => [scenario.id, recordScenario(scenario)])),
  };
}

/** A process for each share: one is busy with one core. */
function measureApart(index: number, of: number): Promise<MeasuredShare> {
  return new Promise((resolve, reject) => {
    const child = fork(CHILD, [String(index), String(of)]);
    let share: MeasuredShare | undefined;
    child.once('message', (message) => void (share = message as MeasuredShare));
    child.once('error', reject);
    child.once('exit', (code) => (share ? resolve(share) : reject(new Error(`Failed to measure share ${index + 1} of ${of}: its process ended with ${code}. Do look at what it said above.`))));
  });
}

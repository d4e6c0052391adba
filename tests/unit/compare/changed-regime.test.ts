import { expect, test } from 'vitest';
import { assembleResults } from '../../../src/harness/assemble-results.ts';
import { measureCell } from '../../../src/harness/measure-cell.ts';
import { recordRegime, recordScenario } from '../../../src/harness/records.ts';
import { compareRuns } from '../../../src/compare/compare-runs.ts';
import { formatPhrase } from '../../../src/compare/phrases.ts';
import { DEVICES } from '../../../src/phone/devices.ts';
import { createJsdomEngine } from '../../../src/phone/jsdom/jsdom-engine.ts';
import { loadCatalogue } from '../../../src/regimes/load.ts';
import type { Regime } from '../../../src/regimes/regime.ts';
import { renderComparison } from '../../../src/report/comparison-console.ts';
import type { Results } from '../../../src/results/schema.ts';
import { CAST } from '../../../src/scenarios/cast.ts';
import { shareItemDirect } from '../../../src/scenarios/share-item-direct.ts';

// What compare is for: somebody changes a regime, both are measured, and the comparison says what that costs, whom, by which step,
// and that it is not the same regime any more. Nothing here is made by hand: the mock companies run under both.

async function measure(regimes: readonly Regime[]): Promise<Results> {
  const cells = await Promise.all(regimes.map(async (regime) => {
    const { measurement, acted } = await measureCell({ createEngine: ({ send }) => createJsdomEngine({ send }), scenario: shareItemDirect, regime, device: DEVICES[0], seed: CAST, pictures: false });
    return { measurement, acted, regime: recordRegime(regime), scenario: recordScenario(shareItemDirect), browser: { name: 'jsdom', version: '' } };
  }));
  return assembleResults(cells);
}

test('a rule that asks twice instead of once is told with the added step, whom it costs, and that the regime is another one', { timeout: 60_000 }, async () => {
  const catalogue = await loadCatalogue();
  const regimes = ['open', 'confirm-direct', 'sealed'].map((id) => catalogue.find((regime) => regime.id === id)!);
  const twice = regimes.map((regime) => (regime.id === 'confirm-direct' ? { ...regime, rules: regime.rules.map((rule) => ({ ...rule, treatment: { kind: 'confirm', times: 2 } as typeof rule.treatment })) } : regime));
  const side = (name: string, results: Results) => ({ kind: 'run' as const, name, file: name, results });
  const comparison = compareRuns(side('before', await measure(regimes)), side('after', await measure(twice)));
  expect(formatPhrase(comparison.verdict, 'en')).toContain('one is dearer (by 1 click) and two are as before');
  const told = renderComparison(comparison, { lang: 'en', color: false, width: 200 });
  expect(told).toMatch(/The regime confirm-direct has other rules in B \(changed confirm-direct\): it is not the same regime any more/);
  expect(told).toMatch(/10 clicks → 11 clicks \(\+1 click, Bob\)/);
  expect(told).toMatch(/\+ +11 +Bob · chat's webview · tap .*made under confirm-direct/);
});

import { ablateRegime } from '../../../src/regimes/ablate-regime.ts';
import type { Regime, Rule } from '../../../src/regimes/regime.ts';
import type { Measurement, RegimeRecord, Results } from '../../../src/results/schema.ts';
import { sampleResults } from '../report/sample-results.ts';

/** What a way costs (clicks; with keys of codes) under the rules that are left, or that it leads nowhere. */
export type Price = (standing: readonly string[]) => number | readonly [clicks: number, codeKeys: number] | 'blocked';

/**
 * Results of a run in which a regime with these rules was measured without each of them and each two, as made up by `price`,
 * one a scenario. Without rules it is the open world's.
 */
export function ablatedResults(rules: readonly string[], prices: Readonly<Record<string, Price>>): Results {
  const sample = sampleResults();
  const whole = { ...sample.regimes['autumn-2021']!, id: 'walls', rules: rules.map((id): Rule => ({ id, gate: 'open', when: {}, treatment: { kind: 'confirm', times: 1 }, evidence: [] })) } as Regime;
  const open = { ...whole, ...sample.regimes['open'], id: 'open' } as Regime;
  const regimes = [open, whole, ...ablateRegime(whole), { ...whole, ...sample.regimes['sealed'], id: 'sealed' } as Regime];
  const [end, stopped] = [sample.measurements['share-item-direct@open@phone']!, sample.measurements['share-item-direct@sealed@phone']!];
  const cells = Object.entries(prices).flatMap(([scenario, price]) => regimes.map((regime): Measurement => {
    const cost = regime.id === 'sealed' ? 'blocked' : price(regime.rules.map(({ id }) => id));
    if (cost === 'blocked') return { ...stopped, scenario, regime: regime.id };
    const [clicks, codes] = typeof cost === 'number' ? [cost, 0] : cost;
    return { ...end, scenario, regime: regime.id, clicks, keystrokes: { prose: 0, codes } };
  }));
  return {
    ...sample,
    regimes: Object.fromEntries(regimes.map(({ id, ...record }) => [id, record as RegimeRecord])),
    measurements: Object.fromEntries(cells.map((cell) => [`${cell.scenario}@${cell.regime}@phone`, cell])),
  };
}

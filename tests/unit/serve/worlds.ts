import type { Seed } from '../../../mock-platforms/platform.ts';
import type { Regime, Rule } from '../../../src/regimes/regime.ts';
import { startServing } from '../../../src/serve/start-serving.ts';
import type { Serving } from '../../../src/serve/start-serving.ts';

/** A regime of these rules, in words of its own. */
export function makeRegime(id: string, rules: readonly Omit<Rule, 'id' | 'evidence'>[], words = `Regime ${id}`): Regime {
  const text = { en: words, zh: words };
  return { id, name: text, description: text, sort: 'mechanism', status: 'observed', place: words, evidence: [], rules: rules.map((rule, index) => ({ id: `${id}-${index}`, evidence: [], ...rule })) };
}

export const OPEN = makeRegime('open', []);
export const REGIMES: readonly Regime[] = [
  OPEN,
  makeRegime('wall', [{ gate: 'land', when: { app: ['chat'] }, treatment: { kind: 'refused' } }]),
  makeRegime('asking', [{ gate: 'exit', when: { app: ['shop'] }, treatment: { kind: 'ask' } }]),
  makeRegime('shut', [{ gate: 'exit', when: {}, treatment: { kind: 'refuse' } }]),
];

export function serve(regime = 'open', options: { readonly regimes?: readonly Regime[]; readonly seed?: Seed; readonly language?: 'en' | 'zh' } = {}): Promise<Serving> {
  return startServing({ regimes: REGIMES, language: 'en', port: 0, ...options, regime });
}

import { expect, test, vi } from 'vitest';
import { measureCell } from '../../../src/harness/measure-cell.ts';
import { DEVICES } from '../../../src/phone/devices.ts';
import { createJsdomEngine } from '../../../src/phone/jsdom/jsdom-engine.ts';
import { PageStore } from '../../../src/phone/jsdom/page-store.ts';
import { ASKED_CONDITIONS, listConditions } from '../../../src/regimes/asked-conditions.ts';
import { loadCatalogue } from '../../../src/regimes/load.ts';
import { CONDITIONS, type Condition } from '../../../src/regimes/regime.ts';
import { GATES, type Gate } from '../../../src/regimes/vocabulary.ts';
import { CAST } from '../../../src/scenarios/cast.ts';
import { SCENARIOS } from '../../../src/scenarios/index.ts';
import { AnswerLog } from '../../../src/world/answer-log.ts';

// Protects whoever writes a regime: the conditions that a gate is said to know are the ones that platforms tell it, no more
// (a rule that is let through would never act) and no less (one that acts would be refused).
test('each gate is told just the conditions that a rule may ask there', { timeout: 120_000 }, async () => {
  const told = new Map<Gate, Set<string>>();
  const decide = vi.spyOn(AnswerLog.prototype, 'decide');
  try {
    const store = new PageStore();
    const regimes = (await loadCatalogue()).filter(({ id }) => ['open', 'pass-code-groups'].includes(id));
    expect(regimes).toHaveLength(2);
    for (const regime of regimes) {
      for (const scenario of SCENARIOS) await measureCell({ createEngine: ({ send }) => createJsdomEngine({ send, store }), scenario, regime, device: DEVICES[0], seed: CAST, pictures: false });
    }
    for (const [act] of decide.mock.calls) {
      const keys = told.get(act.gate) ?? new Set();
      for (const key of Object.keys(act)) if (key in CONDITIONS && act[key as Condition] !== undefined) keys.add(key);
      told.set(act.gate, keys);
    }
  } finally {
    decide.mockRestore();
  }
  for (const gate of GATES) {
    const keys = [...(told.get(gate) ?? [])];
    expect(keys.filter((key) => !listConditions(gate).includes(key as Condition)), `told at ${gate}, and no rule may ask it`).toEqual([]);
    expect(ASKED_CONDITIONS[gate].filter((key) => !keys.includes(key)), `a rule may ask it at ${gate}, and nobody tells`).toEqual([]);
  }
});

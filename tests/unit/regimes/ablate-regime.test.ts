import { expect, test } from 'vitest';
import { ablateRegime } from '../../../src/regimes/ablate-regime.ts';
import { loadCatalogue } from '../../../src/regimes/load.ts';

const composite = (await loadCatalogue()).find(({ id }) => id === 'autumn-2021')!;

// Protects what an ablation measures: the same regime but for what it says is left out, each rule once and each two once,
// and nothing that claims to have been imposed somewhere at some time.
test('a regime is taken apart rule by rule and two by two', () => {
  const rules = composite.rules.map(({ id }) => id);
  const parts = ablateRegime(composite);
  expect(parts.map(({ lacks }) => lacks)).toEqual([
    ...rules.map((rule) => ({ regime: 'autumn-2021', rules: [rule] })),
    { regime: 'autumn-2021', rules: [rules[0], rules[1]] },
    { regime: 'autumn-2021', rules: [rules[0], rules[2]] },
    { regime: 'autumn-2021', rules: [rules[1], rules[2]] },
  ]);
  for (const part of parts) {
    expect(part.rules).toEqual(composite.rules.filter(({ id }) => !part.lacks?.rules.includes(id)));
    expect(part).not.toHaveProperty('period');
    expect(part).not.toHaveProperty('place');
    expect(part).not.toHaveProperty('status');
    expect(part.sort).toBe('ablated');
  }
  expect(new Set(parts.map(({ id }) => id)).size).toBe(6);
});

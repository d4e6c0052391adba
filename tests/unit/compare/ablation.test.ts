import { expect, test } from 'vitest';
import { computeAblations } from '../../../src/compare/ablation.ts';
import { ablatedResults, type Price } from './ablated-results.ts';

const DIRECT = 'share-item-direct';

/** The one way of a regime whose rules cost what `price` says. */
function ablate(rules: readonly string[], price: Price) {
  const [ablation, ...others] = computeAblations(ablatedResults(rules, { [DIRECT]: price }));
  expect(others).toEqual([]);
  const [way] = ablation!.ways;
  return {
    singles: way!.singles.map(({ rules: [rule], effect }) => [rule, effect]),
    together: way!.together.map(({ rules: left, effect }) => [left.join('+'), effect]),
    isDeeper: way!.isDeeper,
  };
}

const saves = (clicks: number, codeKeys = 0) => ({ clicks, codeKeys });

// Protects the marginal toll: what a rule adds is what leaving it out saves while the others stand, and rules that add up
// are not said to interact.
test('rules that do not touch each other save what they cost', () => {
  const price: Price = (left) => [9 + (left.includes('a') ? 1 : 0) + (left.includes('b') ? 3 : 0), left.includes('b') ? 6 : 0];
  expect(ablate(['a', 'b', 'c'], price)).toEqual({ singles: [['a', saves(1)], ['b', saves(3, 6)], ['c', saves(0)]], together: [], isDeeper: false });
});

// Protects from calling a rule harmless whose harm another one does as well: neither saves anything, both do.
test('rules that stand in for each other are told to act together', () => {
  expect(ablate(['a', 'b'], (left) => (left.length > 0 ? 16 : 9))).toEqual({ singles: [['a', saves(0)], ['b', saves(0)]], together: [['a+b', saves(7)]], isDeeper: false });
});

test('rules that cost only together are told to act together', () => {
  expect(ablate(['a', 'b'], (left) => (left.length === 2 ? 16 : 9))).toEqual({ singles: [['a', saves(7)], ['b', saves(7)]], together: [['a+b', saves(7)]], isDeeper: false });
});

// Protects dead ends, which are no numbers: two rules that each close the way, and one that is the way round the other.
test('a way that two rules close opens only without both', () => {
  expect(ablate(['a', 'b'], (left) => (left.length > 0 ? 'blocked' : 9))).toEqual({ singles: [['a', 'still-blocked'], ['b', 'still-blocked']], together: [['a+b', 'opens']], isDeeper: false });
});

test('a way closes without the rule that leads round another', () => {
  const price: Price = (left) => (left.includes('wall') ? (left.includes('way-round') ? 16 : 'blocked') : 9);
  expect(ablate(['way-round', 'wall'], price)).toEqual({ singles: [['way-round', 'closes'], ['wall', saves(7)]], together: [['way-round+wall', saves(7)]], isDeeper: false });
});

// Protects from a silence that would read as "they add up": what no two rules explain is said.
test('three rules that stand in for each other are told of, though no two of them do', () => {
  expect(ablate(['a', 'b', 'c'], (left) => (left.length > 0 ? 16 : 9))).toEqual({ singles: [['a', saves(0)], ['b', saves(0)], ['c', saves(0)]], together: [], isDeeper: true });
});

// Protects claims: from a cell that is broken or was not reached nothing follows, and it is named; nor from a failed control.
test('a way of which a cell is missing is left out and named', () => {
  const results = ablatedResults(['a', 'b'], { [DIRECT]: () => 9, 'share-item-group': () => 9 });
  const gap = `${DIRECT}@walls-without-a@phone`;
  const broken = { ...results, measurements: { ...results.measurements, [gap]: { ...results.measurements[gap]!, outcome: 'broken' as const } } };
  expect(computeAblations(broken)).toMatchObject([{ ways: [{ scenario: 'share-item-group' }], missing: [gap] }]);
  const { [`${DIRECT}@sealed@phone`]: _, ...rest } = results.measurements;
  expect(computeAblations({ ...results, measurements: rest })).toEqual([]);
});

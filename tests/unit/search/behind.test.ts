import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ANYTHING, Behind, splitPrice } from '../../../src/search/behind.ts';

/** What is done to the history of one pane. */
type Turn = { readonly kind: 'open'; readonly to: string; readonly blindly: boolean } | { readonly kind: 'back' | 'reload'; readonly comes?: string } | { readonly kind: 'close' };

const address = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const comes = fc.option(address, { nil: undefined });
const turn: fc.Arbitrary<Turn> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('open' as const), to: address, blindly: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('back' as const, 'reload' as const), comes }, { requiredKeys: ['kind'] }) as fc.Arbitrary<Turn> },
  { weight: 1, arbitrary: fc.constant({ kind: 'close' as const }) },
);

/** As a browser has it: a page that is opened over itself takes its own place. */
const put = (history: readonly string[], shown: string): readonly string[] => (history.at(-1) === shown ? history : [...history, shown]);

// Protects every proof from a Back that the search does not know: whatever a pane came through, opened with or without a look at what
// it showed, asked for anew, closed and opened again, what stands right behind its address is among what can stand there, since then.
test('what stands behind an address on any history is known to stand there', () => {
  let judged = 0;
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 14 }), (turns) => {
      const told = new Map<string, number>();
      const behind = new Behind((_pane, shown, below, since) => told.set(`${shown} ${below}`, since));
      let history: readonly string[] = [];
      for (const [cost, each] of turns.entries()) {
        const [below, shown] = [history.at(-2), history.at(-1)];
        if (each.kind === 'open') {
          behind.open(1, shown === undefined ? undefined : each.blindly ? ANYTHING : shown, each.to, cost);
          history = put(history, each.to);
        } else if (each.kind === 'close') history = [];
        else if (each.kind === 'back' && below !== undefined) {
          behind.replace(1, below, each.comes ?? below, cost);
          history = put(history.slice(0, -2), each.comes ?? below);
        } else if (each.kind === 'reload' && shown !== undefined) {
          behind.replace(1, shown, each.comes ?? shown, cost);
          history = put(history.slice(0, -1), each.comes ?? shown);
        }
        const [under, top] = [history.at(-2), history.at(-1)];
        if (under === undefined || top === undefined) continue;
        judged += 1;
        expect(behind.of(1, top).get(under)).toBeLessThanOrEqual(cost);
        expect(told.get(`${top} ${under}`)).toBeLessThanOrEqual(cost);
        expect(behind.of(1, ANYTHING).get(under)).toBeLessThanOrEqual(cost);
      }
    }),
    { numRuns: 2000, seed: 5 },
  );
  expect(judged).toBeGreaterThan(2000);
});

// Protects the use of it: what never stood behind an address is not among it.
test('what never stood behind an address is not said to', () => {
  const behind = new Behind(() => undefined);
  behind.open(1, undefined, 'a', 0);
  behind.open(1, 'a', 'b', 1);
  behind.open(1, 'b', 'c', 2);
  expect([...behind.of(1, 'c').keys()]).toEqual(['b']);
  expect([...behind.of(1, 'a').keys()]).toEqual([]);
  expect([...behind.of(2, 'c').keys()]).toEqual([]);
});

// Protects ways on which an app was led somewhere before another one had it open a page: Back goes there, for what that cost beforehand.
test('where an app was led beforehand stands behind what another app had it open, at its price, whichever came first', () => {
  for (const isLate of [false, true]) {
    const told: string[] = [];
    const behind = new Behind((pane, shown, below, since) => told.push(`${pane} ${shown} ${below} ${since}`));
    const [visit, jump] = [() => behind.visit(1, 'a', 70, 2), () => behind.jump(1, 't', 3)];
    for (const each of isLate ? [jump, visit] : [visit, jump]) each();
    behind.replace(1, 't', 'u', 4);
    expect([...behind.of(1, 't')].map(([below, since]) => ({ ...splitPrice(below), since }))).toEqual([{ address: 'a', price: 70, since: 3 }]);
    expect([...behind.of(1, 'u')].map(([below, since]) => ({ ...splitPrice(below), since }))).toEqual([{ address: 'a', price: 70, since: 4 }]);
    expect(told).toEqual(expect.arrayContaining(['1 t +70 a 3', '1 u +70 a 4']));
    expect([...behind.of(2, 't')]).toEqual([]);
  }
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PartValues } from '../../../src/search/part-values.ts';
import { FORGOTTEN, forgetBut, isForgotten } from '../../../src/search/transition-cache.ts';

const PARTS = ['system', 'page chat', 'open chat', 'cookies chat', 'platform chat'];
const END = { part: 4, isOnRecord: (value: number) => value > 1 };

const full = fc.tuple(fc.nat(1), fc.nat(3), fc.nat(1), fc.nat(2), fc.nat(3));
const place = (value: fc.Arbitrary<number>): fc.Arbitrary<number> => fc.oneof(fc.constant(FORGOTTEN), value);
const known = fc.tuple(place(fc.nat(1)), place(fc.nat(3)), place(fc.nat(1)), place(fc.nat(2)), fc.oneof(place(fc.nat(3)), fc.boolean().map(forgetBut)));
const steps = fc.array(fc.oneof(fc.record({ state: full }), fc.record({ asked: known, part: fc.nat(4) })), { maxLength: 30 });

// Protects what a survey tries a gesture with: a value of a part that is never told of is a way that is never found.
it('whoever asks what a part can be is told of each value once, of those that were there and of those that come, at the least cost', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const values = new PartValues<number[]>(PARTS, END);
      const added: { readonly state: readonly number[]; readonly cost: number }[] = [];
      const asking: { readonly state: readonly number[]; readonly part: number; readonly told: number[] }[] = [];
      for (const [cost, step] of all.entries()) {
        if ('state' in step) {
          added.push({ state: step.state, cost });
          for (const group of values.groups.keys()) values.add(group, values.pick(step.state, group), cost, (told, value) => told.push(value));
        } else if (isForgotten(step.asked[step.part])) {
          const beside = values.beside(step.asked, step.part);
          for (const { value, cost: since } of beside.values) expect(since).toBe(Math.min(...added.filter(({ state }) => state[step.part] === value && fitsBeside(step.asked, step.part, state)).map((each) => each.cost)));
          const told = beside.values.map(({ value }) => value);
          beside.waiting.push(told);
          asking.push({ state: step.asked, part: step.part, told });
        }
      }
      for (const { state, part, told } of asking) {
        const possible = new Set(added.filter((each) => fitsBeside(state, part, each.state)).map((each) => each.state[part] as number));
        expect([...told].sort()).toEqual([...possible].sort());
      }
    }),
    { numRuns: 500 },
  );
});

/** Whether the whole group of a part fits what is known of it. */
function fitsBeside(known: readonly number[], part: number, state: readonly number[]): boolean {
  const group = PARTS[part]?.endsWith(' chat') && part < 4 ? [1, 2, 3] : [part];
  return group.every((each) => {
    const [place = FORGOTTEN, value = 0] = [known[each], state[each]];
    return !isForgotten(place) ? place === value : place === FORGOTTEN || place === forgetBut(END.isOnRecord(value));
  });
}

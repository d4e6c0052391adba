import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignSteps } from '../../../src/compare/align-steps.ts';
import type { AlignableStep } from '../../../src/compare/align-steps.ts';
import { sampleResults } from '../report/sample-results.ts';

// Two ways laid side by side lose no step, keep each way's order, and meet only where the same person did the same.

const stepsOf = (key: string) => sampleResults().measurements[key]?.steps ?? [];

test('one more confirmation is one line of the dearer way alone', () => {
  const lines = alignSteps(stepsOf('share-item-direct@open@phone'), stepsOf('share-item-direct@confirm-direct@phone'));
  expect(lines.map(({ kind }) => kind)).toEqual([...Array<string>(9).fill('both'), 'only-b']);
  expect(lines.at(-1)).toMatchObject({ b: { index: 9, step: { target: { name: '继续访问' } } } });
});

test('the same way twice meets at every step, and an empty one at none', () => {
  const steps = stepsOf('share-item-group@autumn-2021@phone');
  expect(alignSteps(steps, steps).map(({ kind }) => kind)).toEqual(steps.map(() => 'both'));
  expect(alignSteps(steps, []).map(({ kind }) => kind)).toEqual(steps.map(() => 'only-a'));
  expect(alignSteps([], [])).toEqual([]);
});

test('whatever the ways, each step stands once and in order, and lines of both are the same act', () => {
  const step = fc.record({ person: fc.constantFrom('alice', 'bob'), app: fc.constantFrom('chat', 'shop'), gesture: fc.constantFrom('tap', 'hold'), target: fc.record({ role: fc.constant('link'), name: fc.constantFrom('a', '","', 'b') }) });
  fc.assert(fc.property(fc.array(step, { maxLength: 12 }), fc.array(step, { maxLength: 12 }), (a: AlignableStep[], b: AlignableStep[]) => {
    const lines = alignSteps(a, b);
    expect(lines.flatMap((line) => ('a' in line ? [line.a.index] : []))).toEqual(a.map((_, index) => index));
    expect(lines.flatMap((line) => ('b' in line ? [line.b.index] : []))).toEqual(b.map((_, index) => index));
    for (const line of lines) if (line.kind === 'both') expect(line.a.step).toEqual(line.b.step);
  }));
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDense, writeDense } from '../../../src/report/dense-text.ts';
import { fold, unfold } from '../../../src/report/fold.ts';

// The page holds its data folded and its pictures as text: what the browser gets out has to be what was put in, whatever that was,
// and nothing that is put in may end the element in which it lies.

test('whatever JSON can say comes out of the fold as it went in, hostile keys included', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    const stored = JSON.parse(JSON.stringify(fold(value))) as ReturnType<typeof fold>;
    expect(unfold(stored)).toEqual(JSON.parse(JSON.stringify(value)));
  }));
  const hostile = JSON.parse('{ "__proto__": { "a": [[1], [[0]], { "constructor": 1 }] }, "0": [] }') as object;
  expect(JSON.stringify(unfold(fold(hostile)))).toBe(JSON.stringify(hostile));
  expect(unfold(fold({ a: undefined, b: [undefined, 1] }))).toEqual({ b: [null, 1] });
});

test('what occurs again is written once, and no two parts of what comes out are one object', () => {
  const step = { gesture: 'tap', target: { role: 'link', name: 'x' } };
  const folded = fold({ a: [step, step], b: [{ ...step }] });
  expect(folded.table.filter((entry) => JSON.stringify(entry).includes('gesture'))).toHaveLength(1);
  const { a } = unfold(folded) as { a: object[] };
  expect(a[0]).toEqual(step);
  expect(a[0]).not.toBe(a[1]);
});

test('bytes come out of their text as they went in, and the text has no sign that means something in a page', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
    const text = writeDense(bytes);
    expect([...readDense(text)]).toEqual([...bytes]);
    expect(text).toMatch(/^\d+ [!#-%'-;=-~]*$/);
  }));
  expect(writeDense(new Uint8Array(13_000).fill(255)).length).toBeLessThan(16_010);
});

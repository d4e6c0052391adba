import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SHOWN_GRAPHEMES, showText } from '../../../src/compare/show-text.ts';

// What is shown of a hostile string is short, whole graphemes, and free of marks that turn text or drive a terminal.

test('a text is clipped at 60 graphemes, never inside one', () => {
  const family = '👩‍👩‍👧‍👧';
  expect(showText(family.repeat(100))).toMatch(new RegExp(`^(${family})+…$`));
  expect([...new Intl.Segmenter('und').segment(showText('字'.repeat(100)))].length).toBe(SHOWN_GRAPHEMES + 1);
  expect(showText('字'.repeat(60))).toBe('字'.repeat(60));
});

test('escapes of a terminal, separators and direction marks are taken out', () => {
  expect(showText('a\u001b[31mb\u2028c\u202ed\ufeffe\r\nf')).toBe('a [31mb c d e f');
});

test('a letter keeps four marks, so that none is drawn over other lines', () => {
  expect(showText(`e${'\u0301'.repeat(100)}`)).toBe(`e${'\u0301'.repeat(4)}`);
  expect(showText('น้ำ é ö̲')).toBe('น้ำ é ö̲');
});

test('whatever comes in, what comes out can be shown', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (hostile) => {
    const shown = showText(hostile);
    expect(shown).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
    expect(shown).not.toMatch(/\p{Surrogate}/u);
    expect(shown.length).toBeLessThanOrEqual(60 * 8 + 1);
  }));
});

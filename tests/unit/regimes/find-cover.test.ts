import { describe, expect, it } from 'vitest';
import { findCover } from '../../../src/regimes/find-cover.ts';
import type { Rule } from '../../../src/regimes/regime.ts';

// Protects whoever writes a regime from a rule that looks as if it acted and never does.

const rule = (id: string, when: Rule['when'], gate: Rule['gate'] = 'open'): Rule => ({ id, gate, when, treatment: { kind: 'stopped' }, evidence: [] });

describe('a rule is covered', () => {
  it('by one above it that is for at least the same acts', () => {
    expect(findCover([rule('all', {})], rule('direct', { surface: ['direct'] }))?.id).toBe('all');
    expect(findCover([rule('two', { surface: ['direct', 'group'] })], rule('direct', { surface: ['direct'], kind: ['link'] }))?.id).toBe('two');
  });

  it('by none that is for another gate, for less, or for something else', () => {
    expect(findCover([rule('all', {}, 'send')], rule('direct', { surface: ['direct'] }))).toBeUndefined();
    expect(findCover([rule('direct', { surface: ['direct'] })], rule('all', {}))).toBeUndefined();
    expect(findCover([rule('links', { kind: ['link'] })], rule('direct', { surface: ['direct'] }))).toBeUndefined();
  });
});

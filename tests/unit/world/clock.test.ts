import { describe, expect, it } from 'vitest';
import { nameAge } from '../../../mock-platforms/name-age.ts';
import { decide } from '../../../src/regimes/decide.ts';
import { WORLD_TIME } from '../../../src/world/assemble-world.ts';
import { Clock, readSpan, type Span } from '../../../src/world/clock.ts';

const HOUR = 60 * 60 * 1000;

describe('the clock of a world', () => {
  it('protects repeatability: it moves by what it is told alone, and goes back with a snapshot', () => {
    const clock = new Clock(WORLD_TIME);
    const before = clock.snapshot();
    clock.advance('3h');
    expect(clock.now).toBe(WORLD_TIME + 3 * HOUR);
    clock.restore(before);
    expect(clock.now).toBe(WORLD_TIME);
  });

  it('protects authors of scenarios: a span that is none is refused in words', () => {
    expect(readSpan('7d')).toBe(7 * 24 * HOUR);
    for (const span of ['0h', '-1h', '1.5h', '3m', '']) expect(() => readSpan(span as Span)).toThrow(/Failed to read a time span/);
  });

  it('protects rules on age: each word begins when its time has gone by', () => {
    expect([0, 2 * HOUR - 1, 2 * HOUR, 24 * HOUR, 7 * 24 * HOUR, 30 * 24 * HOUR].map(nameAge)).toEqual(['fresh', 'fresh', '2h', '24h', '7d', '30d']);
  });

  it('protects rules on version and age: they act on what they name alone', () => {
    const rules = [
      { id: 'old-app', gate: 'pay' as const, when: { version: ['older' as const] }, treatment: { kind: 'nothing' as const }, evidence: [] },
      { id: 'stale', gate: 'open' as const, when: { age: ['24h' as const, '7d' as const, '30d' as const] }, treatment: { kind: 'stopped' as const }, evidence: [] },
    ];
    expect(decide({ rules }, { gate: 'pay', version: 'older' }).rule).toBe('old-app');
    expect(decide({ rules }, { gate: 'pay', version: 'newest' }).rule).toBeUndefined();
    expect(decide({ rules }, { gate: 'open', age: '7d' }).rule).toBe('stale');
    expect(decide({ rules }, { gate: 'open', age: '2h' }).rule).toBeUndefined();
  });
});

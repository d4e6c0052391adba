import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { decide, isOpenTreatment } from '../../../src/regimes/decide.ts';
import { loadCatalogue } from '../../../src/regimes/load.ts';
import type { Regime, Rule } from '../../../src/regimes/regime.ts';
import { APPS, GATES, KINDS, SURFACES, TREATMENTS } from '../../../src/regimes/vocabulary.ts';
import type { Act } from '../../../src/regimes/vocabulary.ts';

const optional = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const anyAct = fc.record({ gate: fc.constantFrom(...GATES), surface: optional(SURFACES), kind: optional(KINDS), app: optional(APPS) }) as fc.Arbitrary<Act>;
const some = <T>(values: readonly T[]) => fc.option(fc.subarray([...values], { minLength: 1 }), { nil: undefined });
const anyRule: fc.Arbitrary<Rule> = fc.constantFrom(...GATES).chain((gate) =>
  fc.record({
    id: fc.stringMatching(/^[a-z]{1,6}$/),
    gate: fc.constant(gate),
    when: fc.record({ surface: some(SURFACES), kind: some(KINDS), app: some(APPS) }),
    treatment: fc.record({ kind: fc.constantFrom(...TREATMENTS[gate]) }),
    evidence: fc.constant([]),
  }),
);

describe('decide', () => {
  let catalogue: Regime[];
  const named = (id: string): Regime => catalogue.find((regime) => regime.id === id)!;
  beforeAll(async () => {
    catalogue = await loadCatalogue();
  });

  it('protects every platform from an answer that it cannot carry out: any rules, any act, always a treatment of that gate', () => {
    fc.assert(
      fc.property(fc.array(anyRule, { maxLength: 6 }), anyAct, (rules, act) => {
        const { treatment, rule } = decide({ rules }, act);
        expect(TREATMENTS[act.gate]).toContain(treatment.kind);
        if (rule === undefined) expect(isOpenTreatment(act.gate, treatment)).toBe(true);
      }),
    );
  });

  it('protects the order of rules: the first that matches answers, whatever stands behind it', () => {
    fc.assert(
      fc.property(fc.array(anyRule, { maxLength: 4 }), anyRule, anyAct, (rules, last, act) => {
        const before = decide({ rules }, act);
        if (before.rule !== undefined) expect(decide({ rules: [...rules, last] }, act)).toEqual(before);
      }),
    );
  });

  it('protects conditions: an act that lacks the key, or has another value there, is not matched', () => {
    const { rules } = named('confirm-direct');
    expect(decide({ rules }, { gate: 'open', surface: 'direct', hop: 'first' })).toEqual({ treatment: { kind: 'confirm', times: 1 }, rule: 'confirm-direct' });
    expect(decide({ rules }, { gate: 'open', surface: 'group', hop: 'first' })).toEqual({ treatment: { kind: 'go' } });
    expect(decide({ rules }, { gate: 'open', surface: 'direct', hop: 'second' })).toEqual({ treatment: { kind: 'go' } });
    expect(decide({ rules }, { gate: 'open' })).toEqual({ treatment: { kind: 'go' } });
    expect(decide({ rules }, { gate: 'land', surface: 'direct' })).toEqual({ treatment: { kind: 'item' } });
  });

  it('protects conjunction: a rule with two keys needs both', () => {
    const regime = named('pass-code-groups');
    expect(decide(regime, { gate: 'send', surface: 'group', kind: 'link' }).rule).toBe('garble-links');
    expect(decide(regime, { gate: 'send', surface: 'group', kind: 'code' })).toEqual({ treatment: { kind: 'deliver' } });
    expect(decide(regime, { gate: 'send', surface: 'direct', kind: 'link' })).toEqual({ treatment: { kind: 'deliver' } });
  });

  it('protects the three mechanisms of notice, download page and picture: each acts where it should and nowhere else', () => {
    for (const surface of SURFACES) expect(decide(named('copy-address'), { gate: 'open', surface, kind: 'link' }).treatment.kind).toBe('copy-notice');
    expect(APPS.map((app) => decide(named('shop-download-wall'), { gate: 'land', app, target: 'goods' }).treatment.kind)).toEqual(['download-page', 'item', 'item', 'item', 'item']);
    // The wall is the shop's own: what another site shows is none of its business.
    expect(decide(named('shop-download-wall'), { gate: 'land', app: 'chat', target: 'video' }).treatment.kind).toBe('item');
    const moments = named('qr-moments');
    expect(SURFACES.filter((surface) => decide(moments, { gate: 'offer', surface }).treatment.kind !== 'card')).toEqual(['moments']);
    expect(KINDS.map((kind) => decide(moments, { gate: 'send', surface: 'moments', kind }).treatment.kind)).toEqual(['refuse', 'refuse', 'refuse', 'deliver', 'deliver']);
    expect(decide(moments, { gate: 'send', surface: 'group', kind: 'link' }).treatment.kind).toBe('deliver');
  });

  it('protects the zero of every toll: open answers with the first treatment of every gate and names no rule', () => {
    fc.assert(
      fc.property(anyAct, (act) => {
        expect(decide(named('open'), act)).toEqual({ treatment: { kind: TREATMENTS[act.gate][0] } });
      }),
    );
  });

  it('protects the other control: sealed ends the way at every gate, whatever is asked', () => {
    fc.assert(
      fc.property(anyAct, (act) => {
        expect(decide(named('sealed'), act)).toEqual({ treatment: { kind: TREATMENTS[act.gate].at(-1) }, rule: `sealed-${act.gate}` });
      }),
    );
  });
});

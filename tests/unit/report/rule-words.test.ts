import { describe, expect, it } from 'vitest';
import { readGolden } from '../../../scripts/golden.ts';
import { CONDITIONS } from '../../../src/regimes/regime.ts';
import { STRINGS } from '../../../src/report/strings.ts';

// Protects readers of the report: a rule is told in words of their language, never in the keys that a regime's file has.
// Read once: it is three megabytes.
const golden = readGolden();

describe.each(Object.entries(STRINGS))('the report in %s', (_, strings) => {
  it('has a word for every condition and each of its values', () => {
    const asked = Object.entries(CONDITIONS).flatMap(([condition, values]) => [condition, ...values.map((value) => `${condition}.${value}`)]);
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((key) => !Object.hasOwn(strings.condition, key))).toEqual([]);
  });

  it('has a word for every app that anybody presses in', async () => {
    const { measurements } = await golden;
    const apps = new Set(Object.values(measurements).flatMap(({ steps }) => steps.map(({ app }) => app)));
    expect(apps.size).toBeGreaterThan(5);
    expect([...apps].filter((app) => !Object.hasOwn(strings.app, app))).toEqual([]);
  });

  it('has a word for everybody who imposes a built-in regime', async () => {
    const { regimes } = await golden;
    const imposers = new Set(Object.values(regimes).flatMap(({ imposedBy }) => imposedBy ?? []));
    expect(imposers.size).toBeGreaterThan(5);
    expect([...imposers].filter((imposer) => !Object.hasOwn(strings.views.matrix.imposer, imposer))).toEqual([]);
  });

  it('has a word for every place', async () => {
    const { regimes } = await golden;
    const places = new Set(Object.values(regimes).flatMap(({ place }) => place ?? []));
    expect(places.size).toBeGreaterThan(3);
    expect([...places].filter((place) => !Object.hasOwn(strings.views.matrix.place, place))).toEqual([]);
  });

  it('has a word for every gate, treatment, need and loss on record', async () => {
    const { measurements, regimes } = await golden;
    const rules = Object.values(regimes).flatMap((regime) => regime.rules);
    expect(rules.map(({ gate, treatment }) => `${gate}.${treatment.kind}`).filter((key) => !Object.hasOwn(strings.treatment, key))).toEqual([]);
    expect(rules.map(({ gate }) => gate).filter((gate) => !Object.hasOwn(strings.gate, gate))).toEqual([]);
    const things = Object.values(measurements).flatMap(({ needs, lost }) => [...needs, ...lost]);
    expect(things.length).toBeGreaterThan(0);
    expect([...new Set(things)].filter((thing) => !Object.hasOwn(strings.thing, thing))).toEqual([]);
  });
});

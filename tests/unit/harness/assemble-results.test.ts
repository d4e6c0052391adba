import { expect, test } from 'vitest';
import { assembleResults } from '../../../src/harness/assemble-results.ts';
import type { CellAttachment } from '../../../src/harness/attachment.ts';
import { formatCanonicalJson } from '../../../src/results/canonical-json.ts';
import type { Measurement } from '../../../src/results/schema.ts';
import { sampleResults } from '../report/sample-results.ts';

// The result does not depend on the order in which cells arrive, nor on whether they were measured in parts; and what
// a goal needed beside `open` is told against the `open` of the same run alone.

const { measurements, regimes, scenarios } = sampleResults();
const attach = (measurement: Measurement): CellAttachment => ({
  measurement,
  acted: true,
  regime: regimes[measurement.regime]!,
  scenario: scenarios[measurement.scenario]!,
  browser: { name: 'chromium', version: '1' },
});
const attached = Object.values(measurements).map(attach);

test('any order of arrival gives the same bytes', () => {
  const bytes = formatCanonicalJson(assembleResults(attached));
  expect(formatCanonicalJson(assembleResults([...attached].reverse()))).toBe(bytes);
  expect(Object.keys(assembleResults(attached).measurements)).toHaveLength(attached.length);
});

test('an app that one person opened here and not under open is needed', () => {
  const { measurements: assembled } = assembleResults(attached);
  // With a pass-code Bob opens the shop's app himself; under open he never leaves the chat.
  const coded = assembled['share-item-group@pass-code-groups@phone']!;
  expect(coded.people['bob']!.needs).toEqual(['shop-app']);
  expect(coded.people['alice']!.needs).toEqual([]);
  expect(coded.needs).toEqual(['shop-app']);
  expect(assembled['share-item-direct@confirm-direct@phone']!.needs).toEqual([]);
});

test('without an open to compare with, and for a dead end, nothing is made up', () => {
  const without = assembleResults(attached.filter(({ measurement }) => measurement.regime !== 'open'));
  const [key, cell] = ['share-item-group@pass-code-groups@phone', measurements['share-item-group@pass-code-groups@phone']!];
  expect(without.measurements[key]).toEqual(cell);
  const blocked = 'share-item-group@no-groups@phone';
  expect(assembleResults(attached).measurements[blocked]).toEqual(measurements[blocked]);
});

test('nothing measured is an empty result, not an error', () => {
  expect(assembleResults([])).toEqual({ schemaVersion: 1, regimes: {}, scenarios: {}, measurements: {}, omitted: {} });
});

// Protects what is shown as in the open world: nobody infers it, and a way that differs though no rule acted is a fault of
// linktoll (a state that leaked, a page that asks the regime unlogged), which may not be drawn as a toll of ±0 or +1.
test('a cell in which no rule acted equals the open world or is broken', () => {
  const open = measurements['share-item-direct@open@phone']!;
  const same: Measurement = { ...open, regime: 'no-groups', layout: { swipes: 7 } };
  const hold = (measurement: Measurement, acted: boolean) => assembleResults([attach(open), { ...attach(measurement), acted }]).measurements['share-item-direct@no-groups@phone'];
  expect(hold(same, false)?.outcome).toBe('completed');
  const dearer: Measurement = { ...same, clicks: same.clicks + 1, charges: { base: same.clicks + 1 } };
  const elsewhere: Measurement = { ...same, steps: same.steps.map((step, index) => (index === 1 ? { ...step, screen: 'app.shop.localhost/other' } : step)) };
  expect(hold(dearer, false)).toMatchObject({ outcome: 'broken', reason: expect.stringMatching(/no rule of no-groups acted here.*\(clicks, charges\)/) });
  expect(hold(elsewhere, false)).toMatchObject({ outcome: 'broken', reason: expect.stringContaining('(steps)') });
  for (const each of [dearer, elsewhere]) expect(hold(each, true)?.outcome).toBe('completed');
});

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

import { expect, test } from 'vitest';
import { upgradeDocument, UPGRADES } from '../../../src/results/upgrade.ts';
import type { Upgrades } from '../../../src/results/upgrade.ts';
import { validateBaseline, validateResults } from '../../../src/results/validate.ts';
import { sampleResults } from '../report/sample-results.ts';

// Stored results outlive the code that wrote them: what an older linktoll wrote is brought up to date in one place, and
// what a newer one wrote is refused with what to do. Of results there is only schema 1 yet, so the older one here is made up.

/** Schema 0 of this test: `cells` in place of `measurements`, and no `omitted`. */
function sampleOfSchema0(): Record<string, unknown> {
  const { measurements, omitted: _omitted, ...rest } = sampleResults();
  return { ...rest, schemaVersion: 0, cells: measurements };
}

const FROM_0: Upgrades = { 0: ({ cells, ...rest }) => ({ ...rest, measurements: cells, omitted: {} }) };

test('results of an older schema are read as today’s, through the upgrade that is registered', () => {
  expect(validateResults(sampleOfSchema0(), FROM_0)).toEqual({ value: JSON.parse(JSON.stringify(sampleResults())) });
});

test('several upgrades are made one after the other, each from the version before', () => {
  const steps: Upgrades = { 0: (all) => ({ ...all, way: [0] }), 1: (all) => ({ ...all, way: [...(all['way'] as number[]), 1] }), 2: (all) => ({ ...all, way: [...(all['way'] as number[]), 2] }) };
  expect(upgradeDocument({ schemaVersion: 0 }, 3, steps)).toEqual({ value: { schemaVersion: 3, way: [0, 1, 2] } });
  expect(upgradeDocument({ schemaVersion: 2, way: [] }, 3, steps)).toEqual({ value: { schemaVersion: 3, way: [2] } });
});

test('an upgraded document is still held against the schema: damage is not healed', () => {
  const { cells: _cells, ...damaged } = sampleOfSchema0();
  expect(validateResults(damaged, FROM_0)).toMatchObject({ fault: { path: 'measurements' } });
  const throwing: Upgrades = { 0: ({ cells }) => ({ measurements: (cells as { some: { thing: unknown } }).some.thing }) };
  expect(upgradeDocument({ schemaVersion: 0 }, 1, throwing)).toMatchObject({ fault: { path: 'the whole document', problem: expect.stringMatching(/^schema version 0 says it is, and is not: /) as string } });
});

test('a newer version is refused with what to do; an older one without an upgrade with what can be read', () => {
  expect(upgradeDocument({ schemaVersion: 9 }, 1, {})).toEqual({ fault: { path: 'schemaVersion', problem: '9 is newer than this linktoll reads (1)', remedy: 'Do update linktoll; the file was left as it is.' } });
  expect(upgradeDocument({ schemaVersion: 0 }, 3, { 1: (all) => ({ ...all }), 2: (all) => ({ ...all }) })).toEqual({ fault: { path: 'schemaVersion', problem: '0 is older than this linktoll can read (1 to 3)' } });
});

test.each([['-1', -1], ['half', 0.5], ['words', 'one'], ['null', null], ['a prototype’s key', 'constructor']])('a version that is %s is no version', (_, schemaVersion) => {
  expect(upgradeDocument({ schemaVersion }, 1, {})).toMatchObject({ fault: { problem: expect.stringContaining('is no schema version') as string } });
});

test('honesty: of results and runs schema 1 is the first there is, and no upgrade is claimed', () => {
  expect(UPGRADES).toMatchObject({ results: {}, run: {} });
  expect(Object.keys(UPGRADES.baseline)).toEqual(['1']);
});

test('a baseline of schema 1 is read, and what it did not keep stays unknown', () => {
  const cells = { 'a@b@c': { outcome: 'completed', clicks: 1, codeKeys: 0, steps: ['alice · chat · tap · link · x'] } };
  expect(validateBaseline({ schemaVersion: 1, cells })).toEqual({ value: { schemaVersion: 2, cells } });
});

import { expect, test } from 'vitest';
import { buildMatrix } from '../../../src/compare/matrix.ts';
import { gatePhrase } from '../../../src/compare/phrases.ts';
import { digestRegimes } from '../../../src/compare/regime-digest.ts';
import { CHINESE_NAMES, showPerson } from '../../../src/compare/show-text.ts';
import { GATE_INFO } from '../../../src/regimes/info.ts';
import { SCENARIOS } from '../../../src/scenarios/index.ts';
import { sampleResults } from '../report/sample-results.ts';

// What a policy reader takes away in a minute (which wall costs what, whom, and by which rule) is summed from the cells
// themselves: nothing is dearer there than in the matrix, and what costs nothing does not stand there.

const digest = () => {
  const results = sampleResults();
  return digestRegimes(buildMatrix(results), results);
};

test('shut ways stand before dear ones, and a regime that costs nothing is not there', () => {
  expect(digest().map(({ row, blocked, dearer }) => [row.regime, blocked.length, dearer.length])).toEqual([['no-groups', 2, 0], ['autumn-2021', 0, 3], ['pass-code-groups', 0, 2], ['confirm-direct', 0, 1]]);
  const { measurements, ...rest } = sampleResults();
  const free = { ...rest, measurements: Object.fromEntries(Object.entries(measurements).filter(([, { regime, scenario }]) => regime !== 'confirm-direct' || scenario !== 'share-item-direct')) };
  expect(digestRegimes(buildMatrix(free), free).map(({ row }) => row.regime)).not.toContain('confirm-direct');
});

test('payers and tolls are the sums of the cells, and the rule that ended a way comes first', () => {
  const results = sampleResults();
  for (const { row, payers, extra, dearer, rules, blocked } of digest()) {
    for (const [person, clicks] of payers) expect(clicks).toBe(row.cells.reduce((sum, { toll }) => sum + Math.max(0, toll?.people[person]?.clicks ?? 0), 0));
    if (extra) expect([extra.least, extra.most]).toEqual([Math.min(...dearer.map(({ toll }) => toll!.clicks)), Math.max(...dearer.map(({ toll }) => toll!.clicks))]);
    if (blocked.length > 0) expect(rules[0]?.id).toBe(blocked[0]?.blockedAt?.rule);
    expect(rules.every(({ id }) => results.regimes[row.regime]!.rules.some((rule) => rule.id === id))).toBe(true);
  }
});

test('a regime that takes no click and no way, but something a person had, is told', () => {
  const results = sampleResults();
  const cell = results.measurements['share-item-group@confirm-direct@phone']!;
  const lossy = { ...results, measurements: { ...results.measurements, 'share-item-direct@confirm-direct@phone': { ...cell, scenario: 'share-item-direct', lost: ['guarantee'] } } };
  expect(digestRegimes(buildMatrix(lossy), lossy).find(({ row }) => row.regime === 'confirm-direct')).toMatchObject({ dearer: [], blocked: [], lost: ['guarantee'] });
});

test('every gate of the vocabulary has words for the end of a sentence', () => {
  for (const gate of Object.keys(GATE_INFO)) expect(gatePhrase(gate, 'en')).not.toMatch(/^at the gate /);
});

test('people are called in Chinese what the titles call them', () => {
  const titles = SCENARIOS.map(({ title }) => title);
  for (const id of new Set(SCENARIOS.flatMap(({ legs }) => legs.map(({ person }) => person)))) {
    expect(CHINESE_NAMES).toHaveProperty(id);
    const named = titles.filter(({ en }) => en.includes(showPerson(id)));
    for (const { zh } of named) expect(zh).toContain(showPerson(id, 'zh'));
  }
  expect(showPerson('eve', 'zh')).toBe('Eve');
});

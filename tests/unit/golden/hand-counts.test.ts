import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readGolden } from '../../../scripts/golden.ts';
import { HAND_COUNTS } from '../../../src/compare/hand-counts.ts';

const page = await readFile(new URL('../../../docs/hand-counts.md', import.meta.url), 'utf8');
const { measurements, scenarios } = await readGolden();

/** Sections of the page: cell, what its heading says, and the numbered lines under each person. */
const sections = page.split(/^## /m).slice(1).map((section) => {
  const [heading = '', ...lines] = section.split('\n');
  const [, cell = '', blocked, clicks] = /^(\S+): (blocked after )?(\d+) clicks$/.exec(heading) ?? [];
  const people: Record<string, number> = {};
  let person = '';
  for (const line of lines) {
    if (/^(Alice|Bob|Carol|Dan|Erin)$/.test(line)) person = line.toLowerCase();
    if (/^\d+\. /.test(line)) people[person] = (people[person] ?? 0) + 1;
  }
  return { heading, cell, blocked: blocked !== undefined, clicks: Number(clicks), people };
});

// Protects the measure itself: a person counted these cells without linktoll, and linktoll must come to the same.
describe('cells counted by hand', () => {
  it('leave no scenario out in the open world', () => {
    expect(new Set(sections.filter(({ cell }) => cell.endsWith('@open@phone')).map(({ cell }) => cell.split('@')[0]))).toEqual(new Set(Object.keys(scenarios)));
  });

  it.each(sections)('$heading', ({ cell, blocked, clicks, people }) => {
    const measured = measurements[cell];
    expect(measured?.clicks).toBe(clicks);
    expect(measured?.outcome).toBe(blocked ? 'blocked' : 'completed');
    expect(Object.fromEntries(Object.entries(measured?.people ?? {}).map(([person, counts]) => [person, counts.clicks]))).toEqual(people);
  });

  it('are the counts that the control `open` is held against', () => {
    const open = sections.filter(({ cell }) => cell.includes('@open@phone'));
    const onPhone = Object.entries(HAND_COUNTS).filter(([key]) => key.endsWith('@phone'));
    expect(Object.fromEntries(open.map(({ cell, clicks }) => [cell.replace('@open@', '@'), clicks]))).toEqual(Object.fromEntries(onPhone));
    for (const [key, clicks] of Object.entries(HAND_COUNTS)) expect(clicks).toBe(HAND_COUNTS[key.replace(/@.*/, '@phone')]);
  });
});

import { hashRecords } from '../results/hash-records.ts';
import { lookUp } from '../results/look-up.ts';
import type { Minimum, MinimumCell } from '../results/minimum.ts';
import type { Measurement, Results, Text } from '../results/schema.ts';
import { orderDifference, type Difference, type JoinedCell, type JoinedCells } from './joined-cells.ts';
import { plural } from './phrases.ts';

export interface JoinedMinimum {
  /** The results, with every contradicted cell broken: neither its journey nor its minimum may be told as a number. */
  readonly results: Results;
  /** Cells that were measured or searched, by key. */
  readonly cells: JoinedCells;
}

/**
 * Joins results with the minima that were found for them. A minimum of other rules, or of a scenario with other people,
 * gates or texts, is left out. Where journey and search contradict each other the cell is broken until one is put right.
 */
export function joinMinimum(results: Results, minimum: Minimum | undefined): JoinedMinimum {
  const keys = [...new Set([...Object.keys(results.measurements), ...Object.keys(minimum?.minima ?? {})])].sort();
  const cells = Object.fromEntries(keys.map((key) => [key, joinCell(results, key, lookUp(minimum?.minima ?? {}, key))]));
  const measurements = Object.entries(results.measurements).map(([key, cell]) => {
    const contradiction = lookUp(cells, key)?.contradiction;
    return [key, contradiction ? breakCell(cell, contradiction.en) : cell] as const;
  });
  return { results: { ...results, measurements: Object.fromEntries(measurements) }, cells };
}

/** Keys of cells in which journey and search cannot both be right. */
export function listContradicted(cells: JoinedCells): string[] {
  return Object.entries(cells).filter(([, { contradiction }]) => contradiction).map(([key]) => key);
}

/** What was searched and may be told: without what contradicts its journey, and without the journeys, which lie in the results. */
export function pickMinima(cells: JoinedCells): JoinedCells {
  const told = Object.entries(cells).filter(([, { minimum, contradiction }]) => minimum && !contradiction);
  return Object.fromEntries(told.map(([key, { journey: _journey, ...cell }]) => [key, cell]));
}

function joinCell(results: Results, key: string, found: MinimumCell | undefined): JoinedCell {
  const journey = lookUp(results.measurements, key);
  const minimum = found && asksTheSame(results, key, found) ? found : undefined;
  if (!journey || !minimum) return { ...(journey && { journey }), ...(minimum && { minimum }) };
  const difference = journey.outcome === 'completed' && minimum.status === 'proved' ? subtract(journey, minimum) : undefined;
  const contradiction = findContradiction(journey, minimum, difference);
  return { journey, minimum, ...(difference && { difference }), ...(contradiction && { contradiction }) };
}

function asksTheSame(results: Results, key: string, { recordHash }: MinimumCell): boolean {
  const [scenarioId = '', regimeId = ''] = key.split('@');
  const [scenario, regime] = [lookUp(results.scenarios, scenarioId), lookUp(results.regimes, regimeId)];
  return scenario !== undefined && regime !== undefined && hashRecords(regime, scenario) === recordHash;
}

function subtract(journey: Measurement, minimum: Extract<MinimumCell, { status: 'proved' }>): Difference {
  return {
    clicks: journey.clicks - minimum.clicks,
    codeKeys: journey.keystrokes.codes - minimum.keystrokes.codes,
    proseKeys: journey.keystrokes.prose - minimum.keystrokes.prose,
    screens: journey.screens - minimum.screens,
  };
}

function findContradiction(journey: Measurement, minimum: MinimumCell, difference: Difference | undefined): Text | undefined {
  const remedy = { en: 'Put journey or search right, then run and explore again.', zh: '请改正走法或搜索，再重新测量和搜索。' };
  const tell = (en: string, zh: string): Text => ({ en: `${en} ${remedy.en}`, zh: `${zh}${remedy.zh}` });
  if (journey.outcome === 'blocked' && minimum.status === 'proved') {
    return tell(`The journey found no way, but there is one of ${plural(minimum.clicks, 'click', 'clicks')}, which the browser confirmed.`, `走法没有走通，但有一条 ${minimum.clicks} 次点击的路，已由浏览器证实。`);
  }
  if (journey.outcome === 'completed' && minimum.status === 'no-way') {
    return tell(`The search says that there is no way, but the journey found one of ${plural(journey.clicks, 'click', 'clicks')}.`, `搜索说没有路，走法却用 ${journey.clicks} 次点击走通了。`);
  }
  if (difference && orderDifference(difference) < 0) {
    return tell('The journey is cheaper than what the search gave as the least.', '走法比搜索给出的最小值还便宜。');
  }
  return undefined;
}

function breakCell({ blockedAt: _blockedAt, estimatedSeconds: _seconds, ...cell }: Measurement, reason: string): Measurement {
  return { ...cell, outcome: 'broken', reason };
}

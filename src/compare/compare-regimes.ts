import { lookUp } from '../results/look-up.ts';
import type { Measurement, Results, Run } from '../results/schema.ts';
import { factsOfMeasurement } from './cell-facts.ts';
import { compareCell } from './compare-cell.ts';
import { tellBroken } from './compare-runs.ts';
import { cautionControls } from './comparison-cautions.ts';
import { finishComparison } from './finish-comparison.ts';
import type { ComparedCell, Comparison } from './comparison.ts';
import { checkControls } from './controls.ts';
import { showText } from './show-text.ts';

/**
 * Compares two regimes of one run, scenario by scenario and device by device.
 * @throws Error where the results know one of them not, naming those there are
 */
export function compareRegimes(results: Results, run: Run | undefined, a: string, b: string): Comparison {
  const controls = checkControls(results);
  const side = (id: string) => {
    const regime = lookUp(results.regimes, id);
    if (!regime) throw new Error(`Failed to compare: ${showText(id)} is no regime of these results. Do choose two of: ${Object.keys(results.regimes).sort().join(', ') || '(none was measured)'}.`);
    return { kind: 'regime' as const, name: regime.name, controls };
  };
  const [before, after] = [side(a), side(b)];
  const places = new Set([...Object.keys(results.measurements), ...Object.keys(results.omitted), ...Object.keys(run?.notRun ?? {})].flatMap((key) => {
    const [scenario = '', regime = '', device = ''] = key.split('@');
    return regime === a || regime === b ? [`${scenario}@${device}`] : [];
  }));
  const cells = [...places].sort().flatMap((place) => compareAt(place, [a, b], results, run));
  return finishComparison({ of: 'regimes', before, after, cells, cautions: cautionControls(results, { en: 'this run', zh: '这次运行' }) });
}

function compareAt(place: string, [a, b]: readonly [string, string], results: Results, run: Run | undefined): ComparedCell[] {
  const [scenario = '', device = ''] = place.split('@');
  const keyOf = (regime: string) => `${scenario}@${regime}@${device}`;
  const [was, is] = [keyOf(a), keyOf(b)].map((key): Measurement | undefined => lookUp(results.measurements, key));
  const [before, after] = [was && factsOfMeasurement(was), is && factsOfMeasurement(is)];
  const base = { key: place, scenario, device, ...(before && { before }), ...(after && { after }), moved: [], alignment: [] };
  if (before && after) {
    const compared = compareCell(before, after);
    return [{ ...base, ...compared, ...(compared.change === 'not-compared' && { reason: tellBroken(before, after) }) }];
  }
  // Left out under both: nobody asks for it.
  if (!before && !after && lookUp(run?.notRun ?? {}, keyOf(a)) === undefined && lookUp(run?.notRun ?? {}, keyOf(b)) === undefined) return [];
  const [side, key] = before ? (['B', keyOf(b)] as const) : (['A', keyOf(a)] as const);
  const why = lookUp(results.omitted, key) ?? lookUp(run?.notRun ?? {}, key);
  const reason = why === undefined ? { en: `it was not measured under ${side}`, zh: `没有在 ${side} 之下测量` } : { en: `it was not measured under ${side}: ${showText(why, 200)}`, zh: `没有在 ${side} 之下测量：${showText(why, 200)}` };
  return [{ ...base, change: 'not-compared', reason }];
}

import { lookUp } from '../results/look-up.ts';
import type { Results, Run, Text } from '../results/schema.ts';
import type { Stored } from '../results/read-stored.ts';
import { factsOfBaseline, factsOfMeasurement } from './cell-facts.ts';
import type { CellFacts } from './cell-facts.ts';
import { compareCell } from './compare-cell.ts';
import { listCautions } from './comparison-cautions.ts';
import { finishComparison } from './finish-comparison.ts';
import type { ComparedCell, ComparedSide, Comparison, Moved } from './comparison.ts';
import { checkControls } from './controls.ts';
import type { JoinedCells } from './joined-cells.ts';
import { findRuleChange } from './rule-change.ts';
import { showText } from './show-text.ts';

/**
 * What is compared, with the name by which it is told of: a path, which may be hostile. `minima`: what was searched of a run,
 * joined with its results.
 */
export type NamedSource = Stored & { readonly name: string; readonly minima?: JoinedCells };

/** Compares two runs, or a baseline and a run, cell by cell. The first is what was, the second what is. */
export function compareRuns(before: NamedSource, after: NamedSource): Comparison {
  const sides = [readSide(before), readSide(after)] as const;
  const otherMeasure = sides[0].measure !== undefined && sides[1].measure !== undefined && sides[0].measure !== sides[1].measure;
  const keys = [...new Set([...Object.keys(sides[0].cells), ...Object.keys(sides[1].cells)])].sort();
  const cells = keys.map((key) => compareKey(key, sides, otherMeasure));
  const cautions = listCautions(before, after, { otherMeasure, knowsMeasures: sides.every(({ measure }) => measure !== undefined) });
  return finishComparison({ of: 'runs', before: sides[0].side, after: sides[1].side, cells, cautions });
}

/** One side as far as cells are concerned. */
interface Source {
  readonly side: ComparedSide;
  readonly measure?: string;
  readonly cells: Readonly<Record<string, CellFacts>>;
  readonly results?: Results;
  readonly run?: Run;
  readonly minima?: JoinedCells;
}

function readSide(source: NamedSource): Source {
  const name = { en: source.name, zh: source.name };
  if (source.kind === 'baseline') {
    const { measure, cells } = source.baseline;
    return { side: { kind: 'baseline', name }, ...(measure !== undefined && { measure }), cells: mapValues(cells, factsOfBaseline) };
  }
  const { results, run, minima } = source;
  const side = { kind: 'run' as const, name, controls: checkControls(results) };
  return { side, results, ...(run && { run }), ...(minima && { minima }), ...(run?.measure !== undefined && { measure: run.measure }), cells: mapValues(results.measurements, factsOfMeasurement) };
}

function compareKey(key: string, [a, b]: readonly [Source, Source], otherMeasure: boolean): ComparedCell {
  const [scenario = '', regime = '', device = ''] = key.split('@');
  const [before, after] = [lookUp(a.cells, key), lookUp(b.cells, key)];
  const rules = a.results && b.results && findRuleChange(lookUp(a.results.regimes, regime), lookUp(b.results.regimes, regime));
  const base = { key, scenario, regime, device, ...(before && { before }), ...(after && { after }), ...(rules && { rules }), moved: [], alignment: [] };
  if (!before || !after) return { ...base, ...missing(key, before ? b : a, before ? 'gone' : 'new') };
  if (otherMeasure) return { ...base, change: 'not-compared', reason: { en: 'the two were counted by different tables of the measure', zh: '两边用的计数表不同' } };
  const compared = compareCell(before, after);
  const moved = [...compared.moved, ...listMovedMinimum(key, a.minima, b.minima)];
  return { ...base, ...compared, moved, ...(compared.change === 'not-compared' && { reason: tellBroken(before, after) }) };
}

/** How the least that anyone could pay moved, where it is proved on both sides. It is no figure of the journey and makes no cell dearer. */
function listMovedMinimum(key: string, a: JoinedCells = {}, b: JoinedCells = {}): Moved[] {
  const [before, after] = [lookUp(a, key)?.minimum, lookUp(b, key)?.minimum];
  if (before?.status !== 'proved' || after?.status !== 'proved') return [];
  const figures = [
    { figure: 'minimum', before: before.clicks, after: after.clicks },
    { figure: 'minimumCodeKeys', before: before.keystrokes.codes, after: after.keystrokes.codes },
  ];
  return figures.filter((moved) => moved.before !== moved.after);
}

/** Why a cell is not there on one side. One that was asked for and not reached may not be taken for gone. */
function missing(key: string, { results, run }: Source, change: 'gone' | 'new'): Pick<ComparedCell, 'change' | 'reason'> {
  const notRun = run && lookUp(run.notRun, key);
  const omitted = results && lookUp(results.omitted, key);
  const side = change === 'gone' ? 'B' : 'A';
  if (notRun !== undefined) return { change: 'not-compared', reason: { en: `${side} did not reach it: ${showText(notRun, 200)}`, zh: `${side} 没有测到：${showText(notRun, 200)}` } };
  if (omitted !== undefined) return { change, reason: { en: `${side} leaves it out: ${showText(omitted, 200)}`, zh: `${side} 不测它：${showText(omitted, 200)}` } };
  return { change };
}

/** Why nothing can be said of a cell that was broken before. */
export function tellBroken(before: CellFacts, after: CellFacts): Text {
  const reason = showText(before.reason ?? '?', 200);
  const both = after.outcome === 'broken';
  return { en: `it was broken in A${both ? ' and is in B' : ''}: ${reason}`, zh: `在 A 里测量失败${both ? '，在 B 里也是' : ''}：${reason}` };
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

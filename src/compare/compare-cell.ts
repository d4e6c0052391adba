import { formatStepLine, parseStepLine } from '../results/step-line.ts';
import { alignSteps } from './align-steps.ts';
import { comparePrice, isDearerBeside } from './cell-facts.ts';
import type { CellFacts, KnownStep } from './cell-facts.ts';
import type { AlignedRow, Change, ComparedCell, Moved } from './comparison.ts';
import type { Figures } from './toll.ts';

/** What became of a cell that is there on both sides. */
export function compareCell(before: CellFacts, after: CellFacts): Pick<ComparedCell, 'change' | 'difference' | 'moved' | 'alignment'> {
  const moved = listMoved(before, after);
  const rows = before.steps && after.steps && before.outcome !== 'broken' && after.outcome !== 'broken' ? alignWays(before.steps, after.steps) : [];
  const change = classify(before, after, moved.length > 0 || rows.some(({ same }) => !same));
  const difference = differ(before, after, rows);
  return { change, moved, alignment: change === 'same' ? [] : rows, ...(difference && { difference }) };
}

function classify(before: CellFacts, after: CellFacts, isOtherwise: boolean): Change {
  if (before.outcome === 'broken') return 'not-compared';
  if (after.outcome === 'broken') return 'newly-broken';
  if (before.outcome !== after.outcome) return after.outcome === 'blocked' ? 'newly-blocked' : 'opened';
  if (after.outcome === 'completed') {
    const price = comparePrice(after, before);
    if (price > 0) return 'dearer';
    if (isDearerBeside(after, before, price === 0)) return 'dearer-beside';
    if (price < 0 || isDearerBeside(before, after, true)) return 'cheaper';
  }
  return isOtherwise ? 'otherwise' : 'same';
}

function differ(before: CellFacts, after: CellFacts, rows: readonly AlignedRow[]): ComparedCell['difference'] {
  if (before.outcome !== 'completed' || after.outcome !== 'completed') return undefined;
  const clicks = (after.clicks ?? 0) - (before.clicks ?? 0);
  const people = before.people && after.people ? subtractPeople(before, after) : countPeople(rows, clicks);
  return { clicks, codeKeys: (after.codeKeys ?? 0) - (before.codeKeys ?? 0), people };
}

function subtractPeople(before: CellFacts, after: CellFacts): Record<string, number> {
  const ids = [...new Set([...Object.keys(before.people ?? {}), ...Object.keys(after.people ?? {})])];
  return Object.fromEntries(ids.map((id) => [id, clicksOf(after, id) - clicksOf(before, id)] as const).filter(([, clicks]) => clicks !== 0));
}

/** Who made the steps that were added and taken away; nobody is named where they do not add up to the difference in clicks. */
function countPeople(rows: readonly AlignedRow[], clicks: number): Record<string, number> {
  const people: Record<string, number> = {};
  for (const { before, after, same } of rows) {
    if (same) continue;
    if (before) people[before.step.person] = (people[before.step.person] ?? 0) - 1;
    if (after) people[after.step.person] = (people[after.step.person] ?? 0) + 1;
  }
  const paid = Object.entries(people).filter(([, n]) => n !== 0);
  return paid.reduce((sum, [, n]) => sum + n, 0) === clicks ? Object.fromEntries(paid) : {};
}

function clicksOf({ people }: CellFacts, person: string): number {
  return people && Object.hasOwn(people, person) ? (people[person]?.clicks ?? 0) : 0;
}

/** The figures that both sides know and that differ; whom a click costs is a figure too. */
function listMoved(before: CellFacts, after: CellFacts): Moved[] {
  if (before.outcome === 'blocked' && after.outcome === 'blocked') {
    const place = ({ blockedAt }: CellFacts) => `${blockedAt?.person ?? '?'}, ${blockedAt?.gate ?? '?'}`;
    return place(before) === place(after) ? [] : [{ figure: 'blockedAt', before: place(before), after: place(after) }];
  }
  if (!before.figures || !after.figures) return [];
  // How many things are lost is told by their names.
  const figures = (Object.keys({ ...before.figures, ...after.figures }) as (keyof Figures)[]).filter((figure) => figure !== 'losses');
  const numbers = figures.flatMap((figure): Moved[] => {
    const [was, is] = [before.figures?.[figure], after.figures?.[figure]];
    return was === undefined || is === undefined || was === is ? [] : [{ figure, before: was, after: is }];
  });
  const people = !before.people || !after.people ? [] : [...new Set([...Object.keys(before.people), ...Object.keys(after.people)])].flatMap((person): Moved[] => {
    const [was, is] = [clicksOf(before, person), clicksOf(after, person)];
    return was === is ? [] : [{ figure: `clicks.${person}`, before: was, after: is }];
  });
  const things = (['lost', 'needs'] as const).flatMap((figure): Moved[] => {
    const [was, is] = [before[figure], after[figure]].map((list) => (list ?? []).join(', '));
    return was === is ? [] : [{ figure, before: was ?? '', after: is ?? '' }];
  });
  return [...numbers, ...people, ...things];
}

/**
 * Two ways laid side by side. Where one of them is a baseline's, both are aligned by what its lines keep, so that a name
 * that a line cuts short is no difference.
 */
function alignWays(before: readonly KnownStep[], after: readonly KnownStep[]): AlignedRow[] {
  const isWhole = ({ screen }: KnownStep) => screen !== undefined;
  const [a, b] = before.every(isWhole) && after.every(isWhole) ? [before, after] : [before.map(shorten), after.map(shorten)];
  const place = (steps: readonly KnownStep[], index: number) => ({ number: index + 1, step: steps[index]! });
  return alignSteps(a, b).map((line) => ({
    ...(line.kind !== 'only-b' && { before: place(before, line.a.index) }),
    ...(line.kind !== 'only-a' && { after: place(after, line.b.index) }),
    same: line.kind === 'both',
  }));
}

function shorten(step: KnownStep): KnownStep {
  return parseStepLine(formatStepLine(step));
}

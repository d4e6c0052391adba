import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { DEVICES } from '../../src/phone/devices.ts';
import { FIRST_SUITE } from '../../src/regimes/first-suite.ts';
import type { ComparableResults } from '../../src/results/drop-layout.ts';
import { formatCellKey, type Step } from '../../src/results/schema.ts';

/** Of cells that add as much, this decides which is taken. Any other word gives another sample as good. */
const SEED = 'linktoll';

/**
 * Cells that between them do all that is done anywhere: every kind of gesture on every kind of screen, every screen on which
 * a way ends, every scenario, every regime (where it changes something, if it does anywhere) and every device. Of those that
 * add most the seed draws one, until none adds anything, so that the same golden numbers always give the same sample. What
 * the first suite does, which Chromium measures whole, has nothing to add.
 */
export function chooseSample({ measurements }: ComparableResults, seed = SEED): string[] {
  const draw = ([key]: readonly [string, Cell]): string => createHash('sha256').update(`${seed} ${key}`).digest('hex');
  const cells = Object.entries(measurements).map((entry) => ({ entry, lot: draw(entry) })).sort((a, b) => (a.lot < b.lot ? -1 : 1)).map(({ entry }) => entry);
  const changing = new Set(cells.filter(([, cell]) => !isAsOpen(cell, measurements)).map(([key]) => key));
  const changed = new Set([...changing].map((key) => measurements[key]!.regime));
  return coverAll(cells.map(([key, cell]) => {
    const showsRegime = changing.has(key) || !changed.has(cell.regime);
    return { key, doings: new Set([...listDoings(cell), ...(showsRegime ? [`under ${cell.regime}`] : [])]), isDone: isFirst(cell) };
  }));
}

type Cell = ComparableResults['measurements'][string];

/** Takes what adds most, again and again, until nothing is left that any of them does and no done one did. */
function coverAll(cells: readonly { readonly key: string; readonly doings: ReadonlySet<string>; readonly isDone: boolean }[]): string[] {
  const left = new Set(cells.flatMap(({ doings }) => [...doings]));
  for (const { isDone, doings } of cells) if (isDone) for (const doing of doings) left.delete(doing);
  // What a cell adds only ever grows less, so that it is counted anew only where it could still be the best.
  const adds = cells.map(({ doings }) => doings.size);
  const taken: string[] = [];
  while (left.size > 0) {
    let best = -1;
    cells.forEach(({ doings }, index) => {
      if (adds[index]! <= (adds[best] ?? 0)) return;
      adds[index] = [...doings].filter((doing) => left.has(doing)).length;
      if (adds[index] > (adds[best] ?? 0)) best = index;
    });
    const { key, doings } = cells[best]!;
    taken.push(key);
    for (const doing of doings) left.delete(doing);
  }
  return taken.sort();
}

/** All is done as in the open world, so that the cell says nothing of its regime. */
function isAsOpen(cell: Cell, all: ComparableResults['measurements']): boolean {
  const open = all[formatCellKey({ ...cell, regime: 'open' })];
  return open?.clicks === cell.clicks && isDeepStrictEqual({ ...cell, regime: 'open' }, open);
}

function isFirst({ scenario, regime, device }: Cell): boolean {
  return device === DEVICES[0].id && (FIRST_SUITE.scenarios as readonly string[]).includes(scenario) && (FIRST_SUITE.regimes as readonly string[]).includes(regime);
}

function listDoings({ scenario, device, steps, outcome, blockedAt }: Cell): string[] {
  const end = blockedAt && `${outcome} at ${blockedAt.gate} on ${shape(blockedAt.screen)}`;
  return [...steps.map((step) => describeDoing(step)), `in ${scenario}`, `on ${device}`, ...(end ? [end] : [])];
}

function describeDoing({ app, screen, gesture, target }: Step): string {
  return `${gesture} ${target.role} in ${app} on ${shape(screen)}`;
}

/** What kind of screen an address is: without its numbers and what its query says, but with what that asks. */
function shape(screen: string): string {
  const [path = '', query = ''] = screen.split('?');
  return `${path.replace(/\d+/g, 'n')}?${[...new URLSearchParams(query).keys()].sort().join()}`;
}

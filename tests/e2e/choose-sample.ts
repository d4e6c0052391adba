import { createHash } from 'node:crypto';
import { DEVICES } from '../../src/phone/devices.ts';
import { FIRST_SUITE } from '../../src/regimes/first-suite.ts';
import type { ComparableResults } from '../../src/results/drop-layout.ts';
import type { Step } from '../../src/results/schema.ts';

/** Of cells that add as much, this decides which is taken. Any other word gives another sample as good. */
const SEED = 'linktoll';

/** What a cell costs before its first step, in steps: a world, phones and pages to open. */
const OPENING = 8;

/**
 * Cells that between them do all that is done anywhere: every kind of gesture on every kind of screen, every screen on which
 * a way ends, every scenario and every device. A regime is nothing to a browser but the screens that it brings. Of those that
 * add most for their length the seed draws one, until none adds anything, so that the same golden numbers always give the same sample. What
 * the first suite does, which Chromium measures whole, has nothing to add.
 */
export function chooseSample({ measurements }: ComparableResults, seed = SEED): string[] {
  const draw = ([key]: readonly [string, Cell]): string => createHash('sha256').update(`${seed} ${key}`).digest('hex');
  const cells = Object.entries(measurements).map((entry) => ({ entry, lot: draw(entry) })).sort((a, b) => (a.lot < b.lot ? -1 : 1)).map(({ entry }) => entry);
  return coverAll(cells.map(([key, cell]) => ({ key, cost: OPENING + cell.steps.length, doings: new Set(listDoings(cell)), isDone: isFirst(cell) })));
}

type Cell = ComparableResults['measurements'][string];

/** Takes what adds most for what it costs, again and again, until nothing is left that any of them does and no done one did. */
function coverAll(cells: readonly { readonly key: string; readonly cost: number; readonly doings: ReadonlySet<string>; readonly isDone: boolean }[]): string[] {
  const left = new Set(cells.flatMap(({ doings }) => [...doings]));
  for (const { isDone, doings } of cells) if (isDone) for (const doing of doings) left.delete(doing);
  // What a cell adds only ever grows less, so that it is counted anew only where it could still be the best.
  const adds = cells.map(({ doings, cost }) => doings.size / cost);
  const taken: string[] = [];
  while (left.size > 0) {
    let best = -1;
    cells.forEach(({ doings, cost }, index) => {
      if (adds[index]! <= (adds[best] ?? 0)) return;
      adds[index] = [...doings].filter((doing) => left.has(doing)).length / cost;
      if (adds[index] > (adds[best] ?? 0)) best = index;
    });
    const { key, doings } = cells[best]!;
    taken.push(key);
    for (const doing of doings) left.delete(doing);
  }
  return taken.sort();
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

import { FIRST_SUITE } from '../../src/regimes/first-suite.ts';
import type { ComparableResults } from '../../src/results/drop-layout.ts';
import type { Step } from '../../src/results/schema.ts';

/** The device on which Chromium measures the first suite twice; there the sample has nothing to add. */
const MATRIX = 'phone';

/**
 * Cells that between them do all that is done anywhere: every kind of gesture on every kind of screen, every screen on which
 * a way ends, every regime's device. Of those that add most the first in the order of keys is taken, until none adds
 * anything, so that the same golden numbers always give the same sample.
 */
export function chooseSample({ measurements }: ComparableResults): string[] {
  const cells = Object.entries(measurements).sort(([a], [b]) => (a < b ? -1 : 1));
  const left = new Set(cells.flatMap(([, cell]) => listDoings(cell)));
  for (const [, cell] of cells) if (isFirst(cell)) for (const doing of listDoings(cell)) left.delete(doing);
  const sample: string[] = [];
  while (left.size > 0) {
    let [best, most] = ['', 0];
    for (const [key, cell] of cells) {
      const adds = new Set(listDoings(cell).filter((doing) => left.has(doing))).size;
      if (adds > most) [best, most] = [key, adds];
    }
    sample.push(best);
    for (const doing of listDoings(measurements[best]!)) left.delete(doing);
  }
  return sample.sort();
}

type Cell = ComparableResults['measurements'][string];

function isFirst({ scenario, regime, device }: Cell): boolean {
  return device === MATRIX && (FIRST_SUITE.scenarios as readonly string[]).includes(scenario) && (FIRST_SUITE.regimes as readonly string[]).includes(regime);
}

function listDoings({ steps, device, outcome, blockedAt }: Cell): string[] {
  const end = blockedAt && `${outcome} at ${blockedAt.gate} on ${shape(blockedAt.screen)}`;
  return [...steps.map((step) => describeDoing(step)), `on ${device}`, ...(end ? [end] : [])];
}

function describeDoing({ app, screen, gesture, target }: Step): string {
  return `${gesture} ${target.role} in ${app} on ${shape(screen)}`;
}

/** What kind of screen an address is: without its numbers and what its query says, but with what that asks. */
function shape(screen: string): string {
  const [path = '', query = ''] = screen.split('?');
  return `${path.replace(/\d+/g, 'n')}?${[...new URLSearchParams(query).keys()].sort().join()}`;
}

import { appOfPane } from '../phone/app-shelf.ts';
import { listDifferences } from '../results/list-differences.ts';
import { formatCellKey, SCHEMA_VERSION, type Measurement, type Results } from '../results/schema.ts';
import type { CellAttachment } from './attachment.ts';

/**
 * Puts what the tests attached together as one result, in the order of keys: in which order tests end says nothing.
 * `omitted`: cells that make no sense to measure, with the reason; those of regimes or scenarios that nobody measured are left out.
 */
export function assembleResults(arrived: readonly CellAttachment[], omitted: ReadonlyMap<string, string> = new Map()): Results {
  const byKey = (cell: CellAttachment): string => formatCellKey(cell.measurement);
  const cells = [...arrived].sort((a, b) => (byKey(a) < byKey(b) ? -1 : 1));
  const measured = Object.fromEntries(cells.map((cell) => [byKey(cell), cell.measurement]));
  const measurements = Object.fromEntries(cells.map((cell) => [byKey(cell), holdToOpen(cell, measured)]));
  return {
    schemaVersion: SCHEMA_VERSION,
    regimes: Object.fromEntries(cells.map(({ measurement, regime }) => [measurement.regime, regime])),
    scenarios: Object.fromEntries(cells.map(({ measurement, scenario }) => [measurement.scenario, scenario])),
    measurements: Object.fromEntries(Object.entries(measurements).map(([key, cell]) => [key, addNeeds(cell, measurements)])),
    omitted: Object.fromEntries([...omitted].sort()),
  };
}

/**
 * A cell in which no rule acted is measured like any other, and has to come out as the open world did, press for press: what
 * differs then comes from linktoll and is nobody's toll. A page of the user's own may do as it likes.
 */
function holdToOpen({ measurement: cell, acted }: CellAttachment, all: Readonly<Record<string, Measurement>>): Measurement {
  const open = all[formatCellKey({ ...cell, regime: 'open' })];
  if (acted || cell.page || !open || [cell, open].some(({ outcome }) => outcome === 'broken')) return cell;
  const differences = listDifferences(cell, open);
  if (differences.length === 0) return cell;
  const { blockedAt: _blockedAt, ...rest } = cell;
  return { ...rest, outcome: 'broken', reason: `Failed to trust the world: no rule of ${cell.regime} acted here, yet it is not as in the open world (${differences.join(', ')}).` };
}

/** What the goal was reached with that `open` did not use: apps that a person of this cell alone had to open. */
function addNeeds(cell: Measurement, all: Readonly<Record<string, Measurement>>): Measurement {
  const open = all[formatCellKey({ ...cell, regime: 'open' })];
  if (cell.outcome !== 'completed' || open?.outcome !== 'completed') return cell;
  const people = Object.entries(cell.people).map(([person, counts]) => {
    const usual = listApps(open, person);
    const needs = listApps(cell, person).filter((app) => !usual.includes(app)).map((app) => `${app}-app`).concat(counts.needs).sort();
    return [person, { ...counts, needs }] as const;
  });
  const needs = [...new Set(people.flatMap(([, counts]) => counts.needs))].sort();
  return { ...cell, needs, people: Object.fromEntries(people) };
}

function listApps(cell: Measurement, person: string): string[] {
  const apps = cell.steps.filter((step) => step.person === person && step.app !== 'home').map(({ app }) => appOfPane(app));
  return [...new Set(apps)].sort();
}

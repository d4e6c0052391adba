import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { dropLayout, type ComparableResults } from '../src/results/drop-layout.ts';
import type { Measurement, Results } from '../src/results/schema.ts';
import { formatGolden, parseGolden } from './golden-file.ts';

/** The one place where counts are compared: results of the built-in suite that somebody looked at and accepted. */
export const GOLDEN_FILE = fileURLToPath(new URL('../tests/golden/results.json', import.meta.url));

export async function readGolden(): Promise<ComparableResults> {
  return parseGolden(await readFile(GOLDEN_FILE, 'utf8'));
}

export async function writeGolden(results: Results): Promise<void> {
  await writeFile(GOLDEN_FILE, formatGolden(dropLayout(results)));
}

/** Which cells are looked at. */
export interface Part {
  readonly regimes: readonly string[];
  readonly scenarios: readonly string[];
  readonly devices: readonly string[];
}

/** The part of results that a smaller run gives. */
export function keepPart<R extends ComparableResults | Results>(results: R, { regimes, scenarios, devices }: Part): R {
  const keep = <T>(all: Readonly<Record<string, T>>, isKept: (id: string) => boolean): Record<string, T> => Object.fromEntries(Object.entries(all).filter(([id]) => isKept(id)));
  const isCell = (key: string): boolean => {
    const [scenario = '', regime = '', device = ''] = key.split('@');
    return scenarios.includes(scenario) && regimes.includes(regime) && devices.includes(device);
  };
  return {
    ...results,
    regimes: keep(results.regimes, (id) => regimes.includes(id)),
    scenarios: keep(results.scenarios, (id) => scenarios.includes(id)),
    measurements: keep(results.measurements, isCell),
    omitted: keep(results.omitted, isCell),
  };
}

/** The cells of some scenarios on some devices, with all that is said of regimes and scenarios. */
export function keepPlaces<R extends ComparableResults | Results>(results: R, isKept: (scenario: string, device: string) => boolean): R {
  const keep = <T>(all: Readonly<Record<string, T>>): Record<string, T> => Object.fromEntries(Object.entries(all).filter(([key]) => {
    const [scenario = '', , device = ''] = key.split('@');
    return isKept(scenario, device);
  }));
  return { ...results, measurements: keep(results.measurements), omitted: keep(results.omitted) };
}

/** Cells that differ from the golden ones, a line each with what moved. */
export function listMoved(golden: ComparableResults, results: Results): string[] {
  const now = dropLayout(results);
  const keys = [...new Set([...Object.keys(golden.measurements), ...Object.keys(now.measurements)])].sort();
  const cells = keys.flatMap((key) => {
    const [before, after] = [golden.measurements[key], now.measurements[key]];
    if (!before) return [`${key}: new (${describe(after)})`];
    if (!after) return [`${key}: gone (was ${describe(before)})`];
    if (isDeepStrictEqual(plain(before), plain(after))) return [];
    const fields = Object.keys({ ...before, ...after }).filter((field) => !isDeepStrictEqual(plain(before[field as 'clicks']), plain(after[field as 'clicks'])));
    return [`${key}: ${describe(before)} → ${describe(after)} (${fields.join(', ')})`];
  });
  const rest = (['regimes', 'scenarios', 'omitted'] as const).filter((part) => !isDeepStrictEqual(plain(golden[part]), plain(now[part])));
  return [...cells, ...rest.map((part) => `${part}: changed`)];
}

/** A golden cell as a measurement again. Layout hangs on fonts and is no part of the golden numbers: nothing was swiped. */
export function restoreLayout({ people, ...cell }: ComparableResults['measurements'][string]): Measurement {
  const layout = { swipes: 0 };
  return { ...cell, layout, people: Object.fromEntries(Object.entries(people).map(([person, counts]) => [person, { ...counts, layout }])) };
}

function describe(cell: ComparableResults['measurements'][string] | undefined): string {
  return cell?.outcome === 'completed' ? `${cell.clicks} clicks` : `${cell?.outcome} after ${cell?.clicks} clicks`;
}

/** What JSON keeps of a value: an absent key and an undefined one are the same. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

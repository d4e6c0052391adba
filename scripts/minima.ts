import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { joinMinimum, type JoinedMinimum } from '../src/compare/join-minimum.ts';
import { orderDifference, type JoinedCell } from '../src/compare/joined-cells.ts';
import { findUntakenWay } from '../src/compare/untaken-ways.ts';
import { DEVICES } from '../src/phone/devices.ts';
import { FIRST_SUITE } from '../src/regimes/first-suite.ts';
import { minimumSchema, type Minimum } from '../src/results/minimum.ts';
import { formatCellKey, type Results } from '../src/results/schema.ts';
import { readGolden } from './golden.ts';

/** What `linktoll explore` proved of the first suite and of some cells beyond it, ways and all; accepted by `npx tsx scripts/accept-minima.ts`. */
export const MINIMA_FILE = fileURLToPath(new URL('../tests/golden/minimum.json', import.meta.url));

const PLACE = /<!-- minima -->\n[\s\S]*<!-- \/minima -->/;
/** The page on the minimum, which has the table. */
export const MINIMUM_PAGE = fileURLToPath(new URL('../docs/minimum.md', import.meta.url));

/** @throws where the file is damaged. */
export async function readStoredMinima(): Promise<Minimum> {
  return minimumSchema.parse(JSON.parse(await readFile(MINIMA_FILE, 'utf8')));
}

/** The cells of the first suite on the standard phone, scenario by scenario. */
export function listFirstSuite(): { readonly scenario: string; readonly regime: string; readonly key: string }[] {
  return FIRST_SUITE.scenarios.flatMap((scenario) => FIRST_SUITE.regimes.map((regime) => ({ scenario, regime, key: formatCellKey({ scenario, regime, device: DEVICES[0].id }) })));
}

/** The first suite, and after it the cells beyond it of which something is stored. */
export function listTold({ minima }: Minimum): { readonly scenario: string; readonly regime: string; readonly key: string }[] {
  const first = listFirstSuite();
  const beyond = Object.keys(minima).filter((key) => !first.some((cell) => cell.key === key)).sort();
  return [...first, ...beyond.map((key) => {
    const [scenario = '', regime = ''] = key.split('@');
    return { scenario, regime, key };
  })];
}

/** The golden journeys of these cells beside what was proved of them; what was proved under other rules is left out. */
export async function joinStoredMinima(): Promise<JoinedMinimum> {
  const [golden, stored] = await Promise.all([readGolden() as unknown as Promise<Results>, readStoredMinima()]);
  const told = new Set(listTold(stored).map(({ key }) => key));
  return joinMinimum({ ...golden, measurements: Object.fromEntries(Object.entries(golden.measurements).filter(([key]) => told.has(key))) }, stored);
}

/** The page on the minimum with the table of all these cells in its place. */
export async function renewMinima(): Promise<{ before: string; after: string }> {
  const before = await readFile(MINIMUM_PAGE, 'utf8');
  const { cells } = await joinStoredMinima();
  const rows = listTold(await readStoredMinima()).map(({ scenario, regime, key }) => tellRow(scenario, regime, cells[key] ?? {}));
  const table = ['| cell | journey | minimum | states | where they differ |', '|---|---|---|---|---|', ...rows].join('\n');
  return { before, after: before.replace(PLACE, () => `<!-- minima -->\n${table}\n<!-- /minima -->`) };
}

function tellRow(scenario: string, regime: string, { journey, minimum, difference }: JoinedCell): string {
  const untaken = difference && orderDifference(difference) !== 0 ? findUntakenWay(scenario, regime) : undefined;
  const least = minimum?.status === 'proved' ? tellFigure(minimum) : minimum?.status === 'no-way' ? 'no way' : minimum ? 'not proved' : 'not stored';
  const paid = journey?.outcome === 'completed' ? tellFigure(journey) : (journey?.outcome ?? '–');
  return `| \`${scenario}@${regime}\` | ${paid} | ${least} | ${minimum?.states.toLocaleString('en') ?? '–'} | ${untaken ? `${untaken.way.en} ${untaken.reason.en}` : ''} |`;
}

function tellFigure({ clicks, keystrokes: { codes, prose } }: { readonly clicks: number; readonly keystrokes: { readonly codes: number; readonly prose: number } }): string {
  return [`${clicks}`, ...(codes > 0 ? [`${codes} keys of codes`] : []), ...(prose > 0 ? [`${prose} keys of prose`] : [])].join(' + ');
}

import { isDeepStrictEqual } from 'node:util';
import { createHash } from 'node:crypto';
import { formatCanonicalJson } from '../src/results/canonical-json.ts';
import type { ComparableResults } from '../src/results/drop-layout.ts';
import type { Step } from '../src/results/schema.ts';

/**
 * How the golden numbers lie in their file: all of the results, nothing left out and nothing but a digest, yet small
 * enough to be read in a change. A line holds a cell; what is zero or empty is not written; a step is written once, under
 * a digest of its content, and named by it wherever it was made; a cell that measured the very same as the open world says `like`.
 */
type ComparableCell = ComparableResults['measurements'][string];
type ComparableCounts = ComparableCell['people'][string];
type BareStep = Omit<Step, 'charge'>;
type Written = Readonly<Record<string, unknown>>;

interface GoldenFile {
  readonly schemaVersion: ComparableResults['schemaVersion'];
  readonly regimes: ComparableResults['regimes'];
  readonly scenarios: ComparableResults['scenarios'];
  readonly steps: Readonly<Record<string, BareStep>>;
  readonly measurements: Readonly<Record<string, Written>>;
  /** By reason, then by scenario and device, the regimes. */
  readonly omitted: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

const NOTHING: Written = {
  clicks: 0, longPresses: 0, systemPresses: 0, keystrokes: { prose: 0, codes: 0 }, screens: 0, decisions: 0,
  appSwitches: { byHand: 0, automatic: 0 }, waitSeconds: 0, lost: [], needs: [], charges: {}, outcome: 'completed',
};

/** The text of the golden file. Equal results give equal bytes. */
export function formatGolden(results: ComparableResults): string {
  const steps = new Map<string, BareStep>();
  const cells = Object.entries(results.measurements).map(([key, cell]) => [key, writeCell(cell, results, steps)] as const);
  const omitted: Record<string, Record<string, string[]>> = {};
  for (const [key, reason] of Object.entries(results.omitted)) {
    const [scenario = '', regime = '', device = ''] = key.split('@');
    ((omitted[reason] ??= {})[`${scenario}@${device}`] ??= []).push(regime);
  }
  for (const places of Object.values(omitted)) for (const regimes of Object.values(places)) regimes.sort();
  const file: GoldenFile = {
    schemaVersion: results.schemaVersion, regimes: results.regimes, scenarios: results.scenarios,
    steps: Object.fromEntries(steps), measurements: Object.fromEntries(cells), omitted,
  };
  return formatLines(file);
}

/** The results that a golden file was written from, whole. */
export function parseGolden(text: string): ComparableResults {
  const file = JSON.parse(text) as GoldenFile;
  // Looked at once each: a step is made in hundreds of cells.
  const checked = new Set<string>();
  const isTrue = (name: string, step: BareStep): boolean => checked.has(name) || (digest(step) === name && Boolean(checked.add(name)));
  const measurements = Object.fromEntries(Object.keys(file.measurements).map((key) => [key, readCell(key, file, isTrue)]));
  const omitted = Object.entries(file.omitted).flatMap(([reason, places]) => Object.entries(places).flatMap(([place, regimes]) => {
    const [scenario = '', device = ''] = place.split('@');
    return regimes.map((regime) => [`${scenario}@${regime}@${device}`, reason] as const);
  }));
  return { schemaVersion: file.schemaVersion, regimes: file.regimes, scenarios: file.scenarios, measurements, omitted: Object.fromEntries(omitted) };
}

function writeCell(cell: ComparableCell, { measurements }: ComparableResults, table: Map<string, BareStep>): Written {
  const { scenario, regime, device, steps, people, ...counts } = cell;
  const open = measurements[`${scenario}@open@${device}`];
  if (regime !== 'open' && open && isDeepStrictEqual(plain(cell), plain({ ...open, regime }))) return { like: 'open' };
  const names = steps.map(({ charge, ...step }) => {
    const name = digest(step);
    table.set(name, step);
    return charge === 'base' ? name : `${name}*${charge}`;
  });
  return {
    ...dropNothing(counts), steps: names.join(' '),
    people: Object.fromEntries(Object.entries(people).map(([person, each]) => [person, dropNothing(each)])),
  };
}

/** `isTrue`: whether a step is what its name says. */
function readCell(key: string, file: GoldenFile, isTrue: (name: string, step: BareStep) => boolean): ComparableCell {
  const [scenario = '', regime = '', device = ''] = key.split('@');
  const written = file.measurements[key];
  if (!written) throw new Error(`Failed to read the golden numbers: ${key} is not there. Do accept them anew with: npm run golden`);
  if (written['like'] !== undefined) return { ...readCell(`${scenario}@${String(written['like'])}@${device}`, file, isTrue), regime };
  const names = String(written['steps']).split(' ').filter((name) => name !== '');
  const steps = names.map((each): Step => {
    const [name = '', charge = 'base'] = each.split('*');
    const step = file.steps[name];
    if (!step || !isTrue(name, step)) throw new Error(`Failed to read the golden numbers: step ${name} of ${key} is not there, or is not what its name says. Do accept them anew with: npm run golden`);
    return { ...step, charge };
  });
  const { outcome: _outcome, ...noCounts } = NOTHING;
  const people = Object.fromEntries(Object.entries(written['people'] as Record<string, Written>).map(([person, counts]) => [person, { ...noCounts, ...counts } as unknown as ComparableCounts]));
  return { ...NOTHING, ...written, scenario, regime, device, steps, people } as unknown as ComparableCell;
}

/** Leaves out what is zero or empty, which is most of a cell. */
function dropNothing(counts: object): Written {
  return Object.fromEntries(Object.entries(counts).filter(([name, value]) => !isDeepStrictEqual(value, NOTHING[name])));
}

function digest(step: BareStep): string {
  return createHash('sha256').update(formatCanonicalJson(step)).digest('hex').slice(0, 10);
}

/** What JSON keeps of a value: an absent key and an undefined one are the same. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** A line an entry, in the order of keys. */
function formatLines(file: GoldenFile): string {
  const line = (value: unknown): string => formatCanonicalJson(value).replace(/\n\s*/g, ' ').trim();
  const section = (entries: Readonly<Record<string, unknown>>, write: (value: never) => string): string =>
    `{\n${Object.keys(entries).sort().map((key) => `${JSON.stringify(key)}: ${write(entries[key] as never)}`).join(',\n')}\n}`;
  const { schemaVersion, omitted, ...sections } = file;
  const rest = Object.entries(sections).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, entries]) => `"${name}": ${section(entries, line)}`);
  return `{\n"schemaVersion": ${schemaVersion},\n${rest.join(',\n')},\n"omitted": ${section(omitted, (places) => section(places, line))}\n}\n`;
}

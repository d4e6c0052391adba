import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { INTENTS, serves, type Intent } from '../src/journeys/intents.ts';
import { formatCanonicalJson } from '../src/results/canonical-json.ts';

/** A name of a control that somebody saw under a regime. */
export interface Shown {
  readonly regime: string;
  readonly name: string;
}

/** By wording (`继续 (go on)`), the first two regimes under which it is read, in the order of their ids: two are as good as all. */
export type Wordings = Readonly<Record<string, readonly string[]>>;

/** By place (a scenario on a device). */
export type WordingsByPlace = Readonly<Record<string, Wordings>>;

/** What was heard when the golden numbers were measured; `npm run golden` renews both. */
export const WORDINGS_FILE = fileURLToPath(new URL('../tests/golden/wordings.json', import.meta.url));

export async function readWordings(): Promise<WordingsByPlace> {
  return JSON.parse(await readFile(WORDINGS_FILE, 'utf8')) as WordingsByPlace;
}

export async function writeWordings(wordings: WordingsByPlace): Promise<void> {
  const places = Object.entries(wordings).sort(([a], [b]) => (a < b ? -1 : 1));
  // A line a place, so that a change is read at a glance.
  await writeFile(WORDINGS_FILE, `{\n${places.map(([place, found]) => `${JSON.stringify(place)}: ${formatCanonicalJson(found).replace(/\n */g, '')}`).join(',\n')}\n}\n`);
}

/** The wordings of the list of intents that these names hold. */
export function findWordings(shown: readonly Shown[]): Wordings {
  const regimesByName = new Map<string, Set<string>>();
  for (const { regime, name } of shown) regimesByName.set(name, (regimesByName.get(name) ?? new Set()).add(regime));
  const found: Record<string, Set<string>> = {};
  for (const [name, regimes] of regimesByName) {
    for (const wording of listWordings(name)) for (const regime of regimes) (found[wording] ??= new Set()).add(regime);
  }
  return Object.fromEntries(Object.entries(found).map(([wording, regimes]) => [wording, [...regimes].sort().slice(0, 2)]));
}

/** Wordings that occur in one regime only, wherever it was measured: they would give it away. */
export function findTelltaleWordings(places: readonly Wordings[]): string[] {
  const all: Record<string, Set<string>> = {};
  for (const wordings of places) for (const [wording, regimes] of Object.entries(wordings)) for (const regime of regimes) (all[wording] ??= new Set()).add(regime);
  return Object.entries(all).filter(([, regimes]) => regimes.size === 1).map(([wording, regimes]) => `${wording} occurs under ${[...regimes].join()} only`).sort();
}

function listWordings(name: string): string[] {
  const lower = name.toLowerCase();
  return (Object.keys(INTENTS) as Intent[]).filter((intent) => serves(name, intent)).flatMap((intent) =>
    [...INTENTS[intent].zh, ...INTENTS[intent].en].filter((wording) => lower.includes(wording)).map((wording) => `"${wording}" (${intent})`));
}

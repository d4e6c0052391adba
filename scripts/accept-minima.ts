import { writeFile } from 'node:fs/promises';
import { formatCanonicalJson } from '../src/results/canonical-json.ts';
import { readMinimum } from '../src/results/minimum.ts';
import { readGolden } from './golden.ts';
import { listFirstSuite, MINIMA_FILE } from './minima.ts';

/** Keeps what `linktoll explore` found in a folder (default `linktoll-report`) as the stored minima: of cells with golden numbers, and beyond the first suite only what was answered. */
const dir = process.argv[2] ?? 'linktoll-report';
const found = await readMinimum(dir);
if (!found) throw new Error(`Failed to accept minima: there is no minimum.json in ${dir}. Run \`linktoll explore --out ${dir}\` first.`);
const first = new Set(listFirstSuite().map(({ key }) => key));
const { measurements } = await readGolden();
const kept = Object.entries(found.minima).filter(([key, { status }]) => Object.hasOwn(measurements, key) && (first.has(key) || status !== 'not-proved')).sort(([a], [b]) => (a < b ? -1 : 1));
if (kept.length === 0) throw new Error(`Failed to accept minima: no built-in cell was searched in ${dir}. Run \`linktoll explore --out ${dir}\` first.`);
await writeFile(MINIMA_FILE, formatCanonicalJson({ ...found, minima: Object.fromEntries(kept) }));
console.log(`${kept.filter(([key]) => first.has(key)).length} of ${first.size} cells of the first suite are stored, and ${kept.filter(([key]) => !first.has(key)).length} beyond it.`);

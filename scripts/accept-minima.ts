import { writeFile } from 'node:fs/promises';
import { formatCanonicalJson } from '../src/results/canonical-json.ts';
import { readMinimum } from '../src/results/minimum.ts';
import { listFirstSuite, MINIMA_FILE } from './minima.ts';

/** Keeps what `linktoll explore` found of the first suite in a folder (default `linktoll-report`) as the stored minima. */
const dir = process.argv[2] ?? 'linktoll-report';
const found = await readMinimum(dir);
if (!found) throw new Error(`Failed to accept minima: there is no minimum.json in ${dir}. Run \`linktoll explore --out ${dir}\` first.`);
const keys = listFirstSuite().map(({ key }) => key);
const searched = keys.filter((key) => Object.hasOwn(found.minima, key)).sort();
if (searched.length === 0) throw new Error(`Failed to accept minima: no cell of the first suite was searched in ${dir}. Run \`linktoll explore --out ${dir}\` first.`);
await writeFile(MINIMA_FILE, formatCanonicalJson({ ...found, minima: Object.fromEntries(searched.map((key) => [key, found.minima[key]])) }));
console.log(`${searched.length} of ${keys.length} cells are stored.`);

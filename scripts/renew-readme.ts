import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { renderMarkdown } from '../src/report/markdown.ts';
import type { Results } from '../src/results/schema.ts';
import { FIRST_SUITE } from '../src/regimes/first-suite.ts';
import { keepPart, readGolden } from './golden.ts';

const README = fileURLToPath(new URL('../README.md', import.meta.url));
const PLACE = /<!-- matrix -->\n[\s\S]*<!-- \/matrix -->/;

/** The README with the measured matrix of the golden results in its place. */
export async function renewReadme(): Promise<{ before: string; after: string }> {
  const before = await readFile(README, 'utf8');
  const golden = (await readGolden()) as unknown as Results;
  // What a reader's first run gives: the first suite.
  const first = keepPart(golden, { ...FIRST_SUITE, devices: ['phone'] });
  // The verdict's first sentence and the table; the rest of the Markdown report would push the commands off the screen.
  const [lead, table] = renderMarkdown({ ...first, omitted: {} }).split('\n\n');
  return { before, after: before.replace(PLACE, () => `<!-- matrix -->\n${lead}\n\n${table}\n<!-- /matrix -->`) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { before, after } = await renewReadme();
  if (before !== after) await writeFile(README, after);
  console.log(before === after ? 'The README is up to date.' : 'The README holds the golden matrix now.');
}

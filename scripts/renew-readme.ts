import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderMarkdown } from '../src/report/markdown.ts';
import type { Results } from '../src/results/schema.ts';
import { FIRST_SUITE } from '../src/regimes/first-suite.ts';
import { COVERAGE_PAGE, renewCoverage } from './coverage/render-coverage.ts';
import { keepPart, readGolden } from './golden.ts';
import { MINIMUM_PAGE, renewMinima } from './minima.ts';

const README = fileURLToPath(new URL('../README.md', import.meta.url));
const PAYING = fileURLToPath(new URL('../docs/paying.md', import.meta.url));
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

/** The page on paying with the measured matrix of all that acts on it, and for whom each regime is a dead end. */
export async function renewPaying(): Promise<{ before: string; after: string }> {
  const before = await readFile(PAYING, 'utf8');
  const golden = (await readGolden()) as unknown as Results;
  const acts = (gates: readonly string[]): boolean => gates.some((gate) => ['pay', 'return', 'bind'].includes(gate));
  const part = keepPart(golden, {
    regimes: ['open', ...Object.keys(golden.regimes).filter((id) => acts(golden.regimes[id]?.rules.map(({ gate }) => gate) ?? []))],
    // Ways that begin with a shared link are in the full matrix; here is what paying alone takes.
    scenarios: Object.keys(golden.scenarios).filter((id) => acts(golden.scenarios[id]?.gates ?? []) && !id.startsWith('buy-')),
    devices: ['phone'],
  });
  const [, table] = renderMarkdown(part).split('\n\n');
  const stopped = Object.keys(part.regimes).flatMap((id) => {
    const cells = Object.values(part.measurements).filter(({ regime, outcome }) => regime === id && outcome === 'blocked');
    const ends = cells.map(({ scenario, blockedAt }) => `“${part.scenarios[scenario]?.title.en ?? scenario}” (${blockedAt?.person ?? '?'}, at ${blockedAt?.gate ?? '?'})`);
    return ends.length === 0 || id === 'sealed' ? [] : [`- ${part.regimes[id]?.name.en ?? id}: ${ends.join('; ')}`];
  });
  return { before, after: before.replace(PLACE, () => `<!-- matrix -->\n${table}\n\nDead ends, and for whom:\n\n${stopped.join('\n')}\n<!-- /matrix -->`) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, renew] of [[README, renewReadme], [PAYING, renewPaying], [MINIMUM_PAGE, renewMinima], [COVERAGE_PAGE, renewCoverage]] as const) {
    const { before, after } = await renew();
    if (before !== after) await writeFile(file, after);
    console.log(`${basename(file)} ${before === after ? 'is up to date' : 'holds the stored figures now'}.`);
  }
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readResults } from '../src/results/read.ts';
import { GOLDEN_FILE, listMoved, readGolden, writeGolden } from './golden.ts';
import { FULL_RUN, runLinktoll } from './run-suite.ts';

/** Measures the built-in suite and accepts its numbers as the golden ones, telling which moved. */
const dir = await mkdtemp(join(tmpdir(), 'linktoll-golden-'));
try {
  const { code, output } = await runLinktoll([...FULL_RUN, '--out', dir]);
  if (code !== 0) throw new Error(`Failed to accept new numbers: the run ended with exit code ${code}. Do mend it first.\n${output}`);
  const results = await readResults(dir);
  const moved = await readGolden().then((golden) => listMoved(golden, results), () => ['everything: there was no golden file']);
  await writeGolden(results);
  console.log(moved.length === 0 ? 'Nothing moved.' : moved.join('\n'));
  console.log(`Accepted into ${GOLDEN_FILE}. Look at the change before you commit it.`);
} finally {
  await rm(dir, { recursive: true, force: true });
}

import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { readResults } from '../src/results/read.ts';
import { GOLDEN_FILE, listMoved, readGolden, writeGolden } from './golden.ts';
import { measureEverything } from './measure-everything.ts';
import { writeWordings } from './wordings.ts';

/**
 * Measures everything that is built in, without a browser, and accepts its numbers as the golden ones, telling which moved, with the wordings that were read.
 * `--check DIR`: holds a full run of the browser against the golden numbers instead, and fails where any moved.
 */
const { values } = parseArgs({ options: { check: { type: 'string' } } });
if (values.check === undefined) await accept();
else await check(values.check);

async function check(dir: string): Promise<void> {
  const moved = listMoved(await readGolden(), await readResults(dir));
  console.log(moved.length === 0 ? 'Nothing moved.' : moved.join('\n'));
  if (moved.length > 0) process.exitCode = 1;
}

async function accept(): Promise<void> {
  const { results, wordings } = await measureEverything(availableParallelism());
  const broken = Object.entries(results.measurements).filter(([, { outcome }]) => outcome === 'broken');
  if (broken.length > 0) throw new Error(`Failed to accept new numbers: cells are broken. Do mend them first.\n${broken.map(([key, { reason }]) => `${key}: ${reason}`).join('\n')}`);
  const moved = await readGolden().then((golden) => listMoved(golden, results), () => ['everything: there was no golden file']);
  await writeGolden(results);
  await writeWordings(wordings);
  console.log(moved.length === 0 ? 'Nothing moved.' : moved.join('\n'));
  console.log(`Accepted into ${GOLDEN_FILE}. Look at the change before you commit it.`);
}

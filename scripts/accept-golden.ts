import { GOLDEN_FILE, listMoved, readGolden, writeGolden } from './golden.ts';
import { measureEverything } from './measure-everything.ts';

/** Measures everything that is built in and accepts its numbers as the golden ones, telling which moved. */
const results = await measureEverything();
const broken = Object.entries(results.measurements).filter(([, { outcome }]) => outcome === 'broken');
if (broken.length > 0) throw new Error(`Failed to accept new numbers: cells are broken. Do mend them first.\n${broken.map(([key, { reason }]) => `${key}: ${reason}`).join('\n')}`);
const moved = await readGolden().then((golden) => listMoved(golden, results), () => ['everything: there was no golden file']);
await writeGolden(results);
console.log(moved.length === 0 ? 'Nothing moved.' : moved.join('\n'));
console.log(`Accepted into ${GOLDEN_FILE}. Look at the change before you commit it.`);

import { measureEverything } from './measure-everything.ts';
import { writeResults } from '../src/results/write.ts';
const { results } = await measureEverything(2);
await writeResults('/tmp/fullres', results);

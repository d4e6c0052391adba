import { readMinimum } from '../results/minimum.ts';
import { readResults } from '../results/read.ts';
import { joinMinimum } from './join-minimum.ts';
import type { JoinedMinimum } from './join-minimum.ts';

/**
 * Reads DIR/results.json, joined with DIR/minimum.json where there is one.
 * @throws Error as `readResults` and `readMinimum` do.
 */
export async function readJoined(dir: string): Promise<JoinedMinimum> {
  return joinMinimum(await readResults(dir), await readMinimum(dir));
}

import { join } from 'node:path';
import { joinMinimum, listContradicted } from '../compare/join-minimum.ts';
import { readMinimum } from '../results/minimum.ts';
import { readResults } from '../results/read.ts';
import { hasResults } from '../results/write-over.ts';
import { EXIT, FindingError, InterruptedError, UsageError } from './errors.ts';
import { isWrittenSince, listCells, type EndedRun } from './judge-run.ts';

/**
 * What a search left behind. A bound that was hit is told and is no finding: nothing was claimed.
 * @throws FindingError when it is nothing or a part, an engine disagreed with a way, or a minimum contradicts a journey
 * @throws UsageError when the reporter refused to begin
 * @throws InterruptedError when a signal reached Playwright and not us
 */
export async function judgeExplore({ dir, since, ended }: Omit<EndedRun, 'isShard'>): Promise<void> {
  const how = typeof ended === 'number' ? `exit ${ended}` : ended;
  if (ended === EXIT.usage) throw new UsageError('Failed to explore: nothing was searched. Look for the reason above.');
  if (ended === EXIT.interrupted) throw new InterruptedError('Failed to finish the search: Playwright was interrupted. What was proved until then is kept; start it again for the rest.');
  const minimum = (await isWrittenSince(join(dir, 'minimum.json'), since)) ? await readMinimum(dir) : undefined;
  if (!minimum) throw new FindingError(`Failed to explore: Playwright left no minimum.json (${how}). Look at what it printed above.`);
  const contradicted = (await hasResults(dir)) ? listContradicted(joinMinimum(await readResults(dir), minimum).cells) : [];
  if (contradicted.length > 0) {
    throw new FindingError(`Failed to prove ${contradicted.length} cell(s): journey and search contradict each other, so they are broken: ${listCells(contradicted)}. Put the journey or the search right, then run and explore again.`);
  }
  const refused = Object.entries(minimum.minima).filter(([, cell]) => cell.status === 'not-proved' && cell.reasons).map(([key]) => key);
  if (refused.length > 0) throw new FindingError(`Failed to prove ${refused.length} cell(s): a way was found that could not be walked as claimed: ${listCells(refused)}. Look for the reasons above or in minimum.json; put the search or the engine right.`);
  if (ended !== 0) throw new FindingError(`Failed to search every cell: Playwright ended with ${how}. What was proved is kept in ${dir}. Look at what it printed above, and start it again.`);
}

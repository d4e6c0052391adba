import { confirmCell, type ConfirmOptions, type Explored } from './confirm-cell.ts';
import { searchCell, type SearchOptions } from './search-cell.ts';

/** Searches a cell and has the browser confirm what was found, one after the other. */
export async function exploreCell(options: SearchOptions & ConfirmOptions): Promise<Explored> {
  return confirmCell(options, await searchCell(options), options);
}

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pickMinima } from '../compare/join-minimum.ts';
import { type JoinedCells } from '../compare/joined-cells.ts';
import { readJoined } from '../compare/read-joined.ts';
import { readResults, readRun } from '../results/read.ts';
import type { Results, Run } from '../results/schema.ts';
import { readMinimumPictures, readPictures } from './read-pictures.ts';
import type { PictureBook, PictureMode } from './report-data.ts';

/** What a report is made of. */
export interface ReportParts {
  readonly results: Results;
  readonly run?: Run;
  /** What a search found of the cells; the results are then those that were joined with it. */
  readonly minima?: { readonly cells: JoinedCells; readonly pictures?: PictureBook };
  readonly pictures?: PictureBook;
  /** A second run, to be laid beside this one cell by cell. */
  readonly other?: { readonly results: Results; readonly pictures?: PictureBook };
  /** Addresses of Playwright traces, from the page, by cell. */
  readonly traces?: Readonly<Record<string, string>>;
}

export interface ReadOptions {
  /** Default: `embed`. */
  readonly pictures?: PictureMode | undefined;
  /** Folder of the second run. */
  readonly beside?: string | undefined;
}

/**
 * Reads all that a folder's report is made of.
 * @throws Error when the folder's results or run, or the results of the run beside it, cannot be read.
 */
export async function readReportParts(dir: string, { pictures = 'embed', beside }: ReadOptions): Promise<ReportParts> {
  const { results, cells: joined } = await readJoined(dir);
  const cells = pickMinima(joined);
  const run = await readRun(dir).catch((error: unknown) => {
    if (error instanceof Error && (error.cause as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return undefined;
    throw error;
  });
  const other = beside === undefined ? undefined : await readResults(beside);
  const readBook = async (folder: string, of: Results) => (pictures === 'none' ? undefined : readPictures(folder, of));
  const book = await readBook(dir, results);
  const otherBook = other && (await readBook(beside ?? dir, other));
  const minimumBook = pictures === 'none' ? undefined : await readMinimumPictures(dir, cells);
  const traces = await findTraces(dir, results);
  return {
    results, ...(run && { run }), ...(book && { pictures: book }),
    ...(Object.keys(cells).length > 0 && { minima: { cells, ...(minimumBook && { pictures: minimumBook }) } }),
    ...(other && { other: { results: other, ...(otherBook && { pictures: otherBook }) } }), ...(Object.keys(traces).length > 0 && { traces }),
  };
}

/** Playwright traces that lie in DIR/traces, one a cell. Only names that are a measured cell's are looked at. */
async function findTraces(dir: string, results: Results): Promise<Record<string, string>> {
  const names = new Set(await readdir(join(dir, 'traces')).catch(() => []));
  return Object.fromEntries(Object.keys(results.measurements).filter((key) => names.has(`${key}.zip`)).map((key) => [key, `traces/${key}.zip`]));
}

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readResults, readRun } from '../results/read.ts';
import type { Results, Run } from '../results/schema.ts';
import { readPictures } from './read-pictures.ts';
import type { PictureBook, PictureMode } from './report-data.ts';

/** What a report is made of. */
export interface ReportParts {
  readonly results: Results;
  readonly run?: Run;
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
  const results = await readResults(dir);
  const run = await readRun(dir).catch((error: unknown) => {
    if (error instanceof Error && (error.cause as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return undefined;
    throw error;
  });
  const other = beside === undefined ? undefined : await readResults(beside);
  const readBook = async (folder: string, of: Results) => (pictures === 'none' ? undefined : readPictures(folder, of));
  const book = await readBook(dir, results);
  const otherBook = other && (await readBook(beside ?? dir, other));
  const traces = await findTraces(dir, results);
  return {
    results, ...(run && { run }), ...(book && { pictures: book }),
    ...(other && { other: { results: other, ...(otherBook && { pictures: otherBook }) } }), ...(Object.keys(traces).length > 0 && { traces }),
  };
}

/** Playwright traces that lie in DIR/traces, one a cell. Only names that are a measured cell's are looked at. */
async function findTraces(dir: string, results: Results): Promise<Record<string, string>> {
  const names = new Set(await readdir(join(dir, 'traces')).catch(() => []));
  return Object.fromEntries(Object.keys(results.measurements).filter((key) => names.has(`${key}.zip`)).map((key) => [key, `traces/${key}.zip`]));
}

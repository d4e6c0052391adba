import { buildMatrix, listDevices, listRegimes } from '../compare/matrix.ts';
import type { Matrix } from '../compare/matrix.ts';
import { describePageFacts, type PageFacts } from '../compare/page-facts.ts';
import { buildVerdict } from '../compare/verdict.ts';
import type { Verdict } from '../compare/verdict.ts';
import type { Picture, Results, Run } from '../results/schema.ts';
import { HOW_WE_COUNT } from './how-we-count.ts';
import type { HowWeCount } from './how-we-count.ts';

/** Pictures by cell and step (`0`, `1`, … and `end`); the files that they name are blobs. */
export type Pictures = Readonly<Record<string, Readonly<Record<string, Picture>>>>;

/** Pictures with the bytes they are made of, by file name. */
export interface PictureBook {
  readonly pictures: Pictures;
  readonly blobs: ReadonlyMap<string, Uint8Array>;
}

/** What the page is drawn from: the results, and all that is computed from them. Plain JSON. */
export interface ReportData {
  readonly results: Results;
  readonly run?: Run;
  /** The matrix's own device first; at least one entry. */
  readonly devices: readonly { readonly matrix: Matrix; readonly verdict: Verdict }[];
  readonly regimes: readonly string[];
  readonly pictures: Pictures;
  readonly how: HowWeCount;
  /** Of a page of the user's own, where one was measured. */
  readonly pageFacts?: PageFacts;
}

/** Computes all that the page shows, so that the page itself computes nothing. */
export function buildReportData(results: Results, run: Run | undefined, pictures: Pictures): ReportData {
  const devices = listDevices(results);
  const pageFacts = describePageFacts(results);
  return {
    results,
    ...(run && { run }),
    devices: (devices.length > 0 ? devices : ['phone']).map((device) => ({ matrix: buildMatrix(results, device, run), verdict: buildVerdict(results, device) })),
    regimes: listRegimes(results),
    pictures,
    how: HOW_WE_COUNT,
    ...(pageFacts && { pageFacts }),
  };
}

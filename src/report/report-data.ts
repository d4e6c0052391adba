import type { JoinedCells } from '../compare/joined-cells.ts';
import { buildMatrix, listDevices, listRegimes } from '../compare/matrix.ts';
import type { Matrix } from '../compare/matrix.ts';
import { describePageFacts, type PageFacts } from '../compare/page-facts.ts';
import { describeOpenness } from '../compare/openness.ts';
import { buildVerdict } from '../compare/verdict.ts';
import type { Verdict } from '../compare/verdict.ts';
import type { Picture, Results, Run } from '../results/schema.ts';
import { indexMatrix } from './client/filter-matrix.ts';
import type { IndexedMatrix } from './client/filter-matrix.ts';
import { HOW_WE_COUNT } from './how-we-count.ts';
import type { HowWeCount } from './how-we-count.ts';

/**
 * Pictures by cell and step (`0`, `1`, … and `end`); the files that they name are blobs. The shortest way of a cell has
 * its own under `CELL+minimum`.
 */
export type Pictures = Readonly<Record<string, Readonly<Record<string, Picture>>>>;

/** Pictures with the bytes they are made of, by file name. */
export interface PictureBook {
  readonly pictures: Pictures;
  readonly blobs: ReadonlyMap<string, Uint8Array>;
}

/** Where the page finds the bytes of pictures: nowhere, in itself, or in the folder `pictures/` beside it. */
export const PICTURE_MODES = ['none', 'embed', 'folder'] as const;
export type PictureMode = (typeof PICTURE_MODES)[number];

/** A second run, whose cells can be laid beside those of the first. */
export interface OtherRun {
  readonly results: Results;
  readonly pictures: Pictures;
}

/** What lies in the page: the input and nothing that can be computed from it. Plain JSON. */
export interface ReportSource {
  readonly results: Results;
  readonly run?: Run;
  readonly pictures: Pictures;
  /** What a search found, by cell; none where no cell was searched. Those that contradict their journey are left out: they are broken. */
  readonly minima?: JoinedCells;
  readonly pictureMode: PictureMode;
  readonly other?: OtherRun;
  /** Addresses of Playwright traces, from the page, by cell. */
  readonly traces?: Readonly<Record<string, string>>;
  /** Where mistakes are to be reported, where the package names an address. */
  readonly bugs?: string;
}

/** What the page is drawn from: the source, and all that is computed from it. */
export interface ReportData extends ReportSource {
  /** The matrix's own device first; at least one entry. */
  readonly devices: readonly DeviceReport[];
  readonly regimes: readonly string[];
  readonly how: HowWeCount;
  /** Of a page of the user's own, where one was measured. */
  readonly pageFacts?: PageFacts;
}

export interface DeviceReport {
  readonly matrix: Matrix;
  readonly verdict: Verdict;
  readonly indexed: IndexedMatrix;
}

/** Computes all that the page shows: on the server for the first screen, and in the browser for every view. */
export function buildReportData(source: ReportSource): ReportData {
  const { results, run, minima } = source;
  const devices = listDevices(results);
  const reports = (devices.length > 0 ? devices : ['phone']).map((device): DeviceReport => {
    const matrix = buildMatrix(results, device, run, minima);
    const scores = new Map(matrix.rows.map((row) => [row.regime, describeOpenness(results, row, matrix)]));
    return { matrix, verdict: buildVerdict(results, device, matrix), indexed: indexMatrix(matrix, results, scores) };
  });
  const pageFacts = describePageFacts(results);
  return { ...source, devices: reports, regimes: listRegimes(results), how: HOW_WE_COUNT, ...(pageFacts && { pageFacts }) };
}

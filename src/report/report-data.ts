import type { Difference, JoinedCells } from '../compare/join-minimum.ts';
import { buildMatrix, listDevices, listRegimes } from '../compare/matrix.ts';
import type { Matrix } from '../compare/matrix.ts';
import { buildVerdict } from '../compare/verdict.ts';
import type { Verdict } from '../compare/verdict.ts';
import type { MinimumCell } from '../results/minimum.ts';
import type { Picture, Results, Run } from '../results/schema.ts';
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

/** What a search found of a cell, with what its journey pays above that. */
export type ReportMinimum = MinimumCell & { readonly difference?: Difference };

/** What the page is drawn from: the results, and all that is computed from them. Plain JSON. */
export interface ReportData {
  readonly results: Results;
  readonly run?: Run;
  /** The matrix's own device first; at least one entry. */
  readonly devices: readonly { readonly matrix: Matrix; readonly verdict: Verdict }[];
  readonly regimes: readonly string[];
  readonly pictures: Pictures;
  /** By cell; none where no cell was searched. Those that contradict their journey are left out: they are broken. */
  readonly minima?: Readonly<Record<string, ReportMinimum>>;
  readonly how: HowWeCount;
}

/** Computes all that the page shows, so that the page itself computes nothing. */
export function buildReportData(results: Results, run: Run | undefined, pictures: Pictures, joined: JoinedCells = {}): ReportData {
  const devices = listDevices(results);
  const minima = Object.entries(joined).flatMap(([key, { minimum, difference, contradiction }]) => (minimum && !contradiction ? [[key, { ...minimum, ...(difference && { difference }) }] as const] : []));
  return {
    results,
    ...(run && { run }),
    devices: (devices.length > 0 ? devices : ['phone']).map((device) => ({ matrix: buildMatrix(results, device, run, joined), verdict: buildVerdict(results, device, joined) })),
    regimes: listRegimes(results),
    pictures,
    ...(minima.length > 0 && { minima: Object.fromEntries(minima) }),
    how: HOW_WE_COUNT,
  };
}

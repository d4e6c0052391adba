import { createHash } from 'node:crypto';
import type { MinimumCell } from '../results/minimum.ts';
import type { Measurement, RegimeRecord, ScenarioRecord } from '../results/schema.ts';
import type { StepPicture } from './measure-leg.ts';

/**
 * What one test hands to the reporter. All that the reporter needs is attached to the test, so that it works the same
 * when shards are merged and no catalogue is near.
 */
export interface CellAttachment {
  readonly measurement: Measurement;
  /** Whether a rule answered otherwise than `open` on this way. */
  readonly acted: boolean;
  readonly regime: RegimeRecord;
  readonly scenario: ScenarioRecord;
  readonly browser: { readonly name: string; readonly version: string };
}

interface PackedPicture {
  readonly width: number;
  readonly height: number;
  readonly finger?: { readonly x: number; readonly y: number };
  readonly layers: readonly { readonly blob: string; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly dim: boolean }[];
}

/** Pictures of a cell with every layer once. */
export interface PicturesAttachment {
  /** One before each step. */
  readonly pictures: readonly PackedPicture[];
  readonly end?: PackedPicture;
  /** Base64 of WebP files by content hash. */
  readonly blobs: Readonly<Record<string, string>>;
}

/** What one search hands to its reporter; its pictures are attached as those of a measurement are. */
export interface MinimumAttachment {
  readonly minimum: MinimumCell;
  /** It was proved before, of the same question and with the same program, and was not searched again. */
  readonly kept: boolean;
  /** How long search and replay took, ms. */
  readonly ms: number;
}

export const CELL_ATTACHMENT = 'linktoll-cell';
export const PICTURES_ATTACHMENT = 'linktoll-pictures';
export const MINIMUM_ATTACHMENT = 'linktoll-minimum';
/** Annotation that names the cell that a test searches. */
export const SEARCH_ANNOTATION = 'linktoll-search';
/** Annotation that names a test's cell before it has run. */
export const CELL_ANNOTATION = 'linktoll-cell';
/** Annotation that names a cell which makes no sense to measure, and why: 'CELL REASON'. */
export const OMITTED_ANNOTATION = 'linktoll-omitted';

/** Folds equal layers into one. */
export function packPictures(pictures: readonly StepPicture[], end: StepPicture | undefined): PicturesAttachment {
  const blobs: Record<string, string> = {};
  const pack = ({ width, height, finger, layers }: StepPicture): PackedPicture => ({
    width,
    height,
    ...(finger && { finger }),
    layers: layers.map(({ bytes, x, y, width: w, height: h, dim }) => {
      const blob = createHash('sha256').update(bytes).digest('hex');
      blobs[blob] ??= Buffer.from(bytes).toString('base64');
      return { blob, x, y, width: w, height: h, dim };
    }),
  });
  return { pictures: pictures.map(pack), ...(end && { end: pack(end) }), blobs };
}

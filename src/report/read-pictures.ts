import type { JoinedCells } from '../compare/joined-cells.ts';
import { minimumStore } from '../results/minimum.ts';
import { readBlob, readPicture } from '../results/pictures.ts';
import type { PictureStep } from '../results/pictures.ts';
import type { Picture, Results } from '../results/schema.ts';
import type { PictureBook } from './report-data.ts';

/** How many cells are read at a time: enough to keep the disk busy, few enough for the limit of open files. */
const CELLS_AT_ONCE = 12;

/**
 * Reads every picture of the results' cells from the store in DIR, each blob once and in a fixed order. A picture that
 * is missing or damaged is left out: the report says "no picture" in its place and stands on its figures, which lie
 * elsewhere.
 */
export function readPictures(dir: string, results: Results): Promise<PictureBook> {
  return readBook(dir, Object.entries(results.measurements).map(([cell, { steps }]) => ({ cell, as: cell, steps: steps.length })));
}

/** Reads the pictures of the shortest ways from their store beside DIR/minimum.json, as `CELL+minimum`. */
export function readMinimumPictures(dir: string, joined: JoinedCells): Promise<PictureBook> {
  const proved = Object.entries(joined).flatMap(([cell, { minimum }]) => (minimum?.status === 'proved' ? [{ cell, as: `${cell}+minimum`, steps: minimum.steps.length }] : []));
  return readBook(minimumStore(dir), proved);
}

/** `as`: the key under which the report finds a cell's pictures. */
async function readBook(dir: string, wanted: readonly { readonly cell: string; readonly as: string; readonly steps: number }[]): Promise<PictureBook> {
  const reading = new Map<string, Promise<Uint8Array | undefined>>();
  const readOnce = (file: string) => {
    const bytes = reading.get(file) ?? readBlob(dir, file).catch(() => undefined);
    reading.set(file, bytes);
    return bytes;
  };
  const readWhole = async (key: string, step: PictureStep): Promise<[string, Picture] | undefined> => {
    const picture = await readPicture(dir, key, step).catch(() => undefined);
    const layers = await Promise.all((picture?.layers ?? []).map(({ file }) => readOnce(file)));
    return picture && layers.every((bytes) => bytes) ? [String(step), picture] : undefined;
  };
  const found: Record<string, Picture>[] = [];
  let next = 0;
  const work = async () => {
    for (let index = next++; index < wanted.length; index = next++) {
      const { cell, steps } = wanted[index]!;
      const places: PictureStep[] = [...Array(steps).keys(), 'end'];
      found[index] = Object.fromEntries((await Promise.all(places.map((step) => readWhole(cell, step)))).filter((one) => one !== undefined));
    }
  };
  await Promise.all(Array.from({ length: CELLS_AT_ONCE }, work));
  const pictures = Object.fromEntries(wanted.flatMap(({ as }, index) => (Object.keys(found[index] ?? {}).length > 0 ? [[as, found[index]!] as const] : [])));
  const shown = new Set(Object.values(pictures).flatMap((steps) => Object.values(steps)).flatMap(({ layers }) => layers.map(({ file }) => file)));
  const blobs = await Promise.all([...shown].sort().map(async (file) => [file, await readOnce(file)] as const));
  return { pictures, blobs: new Map(blobs.flatMap(([file, bytes]) => (bytes ? [[file, bytes]] : []))) };
}

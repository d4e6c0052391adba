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
export async function readPictures(dir: string, results: Results): Promise<PictureBook> {
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
  const readCell = async (key: string, steps: number): Promise<Record<string, Picture>> => {
    const wanted: PictureStep[] = [...Array(steps).keys(), 'end'];
    return Object.fromEntries((await Promise.all(wanted.map((step) => readWhole(key, step)))).filter((one) => one !== undefined));
  };
  const cells = Object.entries(results.measurements);
  const found: Record<string, Picture>[] = [];
  let next = 0;
  const work = async () => {
    for (let index = next++; index < cells.length; index = next++) {
      const [key, { steps }] = cells[index]!;
      found[index] = await readCell(key, steps.length);
    }
  };
  await Promise.all(Array.from({ length: CELLS_AT_ONCE }, work));
  const pictures = Object.fromEntries(cells.flatMap(([key], index) => (Object.keys(found[index] ?? {}).length > 0 ? [[key, found[index]!] as const] : [])));
  const shown = new Set(Object.values(pictures).flatMap((steps) => Object.values(steps)).flatMap(({ layers }) => layers.map(({ file }) => file)));
  const blobs = await Promise.all([...shown].sort().map(async (file) => [file, await readOnce(file)] as const));
  return { pictures, blobs: new Map(blobs.flatMap(([file, bytes]) => (bytes ? [[file, bytes]] : []))) };
}

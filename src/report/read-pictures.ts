import { readBlob, readPicture } from '../results/pictures.ts';
import type { PictureStep } from '../results/pictures.ts';
import type { Picture, Results } from '../results/schema.ts';
import type { PictureBook } from './report-data.ts';

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
  const pictures: Record<string, Record<string, Picture>> = {};
  for (const [key, { steps }] of Object.entries(results.measurements)) {
    const wanted: PictureStep[] = [...steps.keys(), 'end'];
    const found = (await Promise.all(wanted.map((step) => readWhole(key, step)))).filter((one) => one !== undefined);
    if (found.length > 0) pictures[key] = Object.fromEntries(found);
  }
  const shown = new Set(Object.values(pictures).flatMap((steps) => Object.values(steps)).flatMap(({ layers }) => layers.map(({ file }) => file)));
  const blobs = await Promise.all([...shown].sort().map(async (file) => [file, await readOnce(file)] as const));
  return { pictures, blobs: new Map(blobs.flatMap(([file, bytes]) => (bytes ? [[file, bytes]] : []))) };
}

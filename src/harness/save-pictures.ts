import { savePicture } from '../results/pictures.ts';
import type { PicturesAttachment } from './attachment.ts';

/** Saves the pictures of a cell into the store in DIR. @throws where the disk refuses. */
export async function savePictures(dir: string, cell: string, { pictures, end, blobs }: PicturesAttachment): Promise<void> {
  for (const [index, picture] of [...pictures, ...(end ? [end] : [])].entries()) {
    const layers = picture.layers.map(({ blob, ...layer }) => ({ ...layer, bytes: Buffer.from(blobs[blob] ?? '', 'base64'), extension: 'webp' as const }));
    await savePicture(dir, cell, picture === end ? 'end' : index, { ...picture, layers });
  }
}

import { recognisePicture } from '../../mock-platforms/ui/picture-file.ts';
import { readCode } from '../../mock-platforms/ui/read-code.ts';
import type { Photo } from '../phone/pane.ts';

/** What the code in a picture says that somebody holds; undefined where there is none, or where nobody would draw a picture of that size. */
export async function readHeldCode({ bytes }: Photo): Promise<string | undefined> {
  const file = Buffer.from(bytes);
  const reading = recognisePicture(file) ? await readCode(file) : 'no-picture';
  return typeof reading === 'string' ? undefined : reading.text;
}

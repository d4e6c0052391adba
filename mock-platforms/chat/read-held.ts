import { readCode } from '../ui/read-code.ts';
import type { Picture } from '../ui/picture-file.ts';
import { findAddresses } from './classify.ts';

/** The address that the code in a picture holds; undefined where there is no code in it, or none with an address. */
export async function readHeld({ base64 }: Picture): Promise<string | undefined> {
  const reading = await readCode(Buffer.from(base64, 'base64'));
  return typeof reading === 'string' ? undefined : findAddresses(reading.text)[0];
}

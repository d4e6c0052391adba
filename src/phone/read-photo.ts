import type { Photo } from './pane.ts';

/** A picture as a phone keeps it, by what its first bytes say that it is; undefined where it is neither PNG nor JPEG. */
export function readPhoto(bytes: Uint8Array): Photo | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0x89 && b === 0x50 && c === 0x4e && d === 0x47) return { bytes, type: 'image/png' };
  if (a === 0xff && b === 0xd8 && c === 0xff) return { bytes, type: 'image/jpeg' };
  return undefined;
}

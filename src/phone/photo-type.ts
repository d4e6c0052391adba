import type { Photo } from './pane.ts';

/** What a picture's first bytes say that it is. @throws where it is neither PNG nor JPEG. */
export function readPhotoType(bytes: Uint8Array): Photo['type'] {
  const [a, b, c, d] = bytes;
  if (a === 0x89 && b === 0x50 && c === 0x4e && d === 0x47) return 'image/png';
  if (a === 0xff && b === 0xd8 && c === 0xff) return 'image/jpeg';
  throw new Error('Failed to save a picture: it is neither PNG nor JPEG.');
}

/** Picture types that people may post, save and have read. */
export const PICTURE_TYPES = ['image/png', 'image/jpeg'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/** A picture as it is remembered: plain data. */
export interface Picture {
  readonly type: PictureType;
  readonly base64: string;
}

/** Largest file that is taken, bytes. */
export const PICTURE_BYTES = 1024 * 1024;

/** Most pixels of a picture: a small file can unfold to gigabytes, and whoever draws or reads it pays for that. */
const MAX_PIXELS = 16_000_000;

/**
 * What a file is by its own bytes, whatever its name or its sender's word for it: PNG or JPEG of a bearable size,
 * or undefined.
 */
export function recognisePicture(bytes: Buffer): PictureType | undefined {
  const png = readPngSize(bytes);
  const size = png ?? readJpegSize(bytes);
  if (!size || size.width === 0 || size.height === 0 || size.width * size.height > MAX_PIXELS) return undefined;
  return png ? 'image/png' : 'image/jpeg';
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Width and height stand in the first chunk, which must be the header. */
function readPngSize(bytes: Buffer): Size | undefined {
  if (bytes.length < 24 || !bytes.subarray(0, 8).equals(PNG_SIGNATURE) || bytes.toString('latin1', 12, 16) !== 'IHDR') return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Goes from segment to segment up to the frame header (SOF), in which width and height stand. */
function readJpegSize(bytes: Buffer): Size | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    // Fill bytes may stand before any marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

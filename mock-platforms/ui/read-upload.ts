import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import type { Request } from 'express';
import { PICTURE_BYTES, recognisePicture } from './picture-file.ts';
import type { Picture } from './picture-file.ts';

/** Why a chosen file is not taken. */
export type UploadFault = 'too-large' | 'no-picture';

/** A form that may bring a picture. `picture` is absent where none was chosen, and where there is a fault. */
export interface Upload {
  readonly fields: Readonly<Record<string, string>>;
  readonly picture?: Picture;
  readonly fault?: UploadFault;
}

// The reader reports its limit when a file is as long as that, so it is given one byte more.
const LIMITS = { files: 1, fileSize: PICTURE_BYTES + 1, fields: 16, fieldSize: 64 * 1024, fieldNameSize: 100, parts: 20, headerPairs: 20 };
/** What a form's own text and frame may add to its one file, bytes. */
const FRAME_BYTES = 128 * 1024;

/**
 * Reads a form's fields and the picture in its file input `picture`. What a file is called is never looked at: its
 * bytes alone say what it is. A form without files (urlencoded) has been read before and is given back as it is.
 * @throws with status 400 where the form cannot be read, 413 where its text is too much
 */
export async function readUpload(request: Request): Promise<Upload> {
  if (!request.is('multipart/form-data')) return { fields: (request.body ?? {}) as Upload['fields'] };
  if (Number(request.headers['content-length'] ?? 0) > PICTURE_BYTES + FRAME_BYTES) return { fields: {}, fault: 'too-large' };

  const fields = new Map<string, string>();
  const chunks: Buffer[] = [];
  let fault: UploadFault | undefined;
  let isTooMuch = false;
  const parser = openParser(request);
  const stopReading = (): void => void (isTooMuch = true);
  parser.on('fieldsLimit', stopReading).on('partsLimit', stopReading);
  parser.on('field', (name, value, { nameTruncated, valueTruncated }) => {
    if (nameTruncated || valueTruncated) stopReading();
    // A repeated field counts with its first value.
    if (!fields.has(name)) fields.set(name, value);
  });
  parser.on('file', (name, file) => {
    // A file that breaks off is told by the form that breaks off with it.
    file.on('error', () => undefined);
    if (name !== 'picture') return void file.resume();
    file.on('data', (chunk: Buffer) => chunks.push(chunk)).on('limit', () => (fault = 'too-large'));
  });
  try {
    await pipeline(request, parser);
  } catch (error) {
    throw Object.assign(new Error('Failed to read a form: it is broken off or misshapen.', { cause: error }), { status: 400 });
  }
  if (isTooMuch) throw Object.assign(new Error('Failed to read a form: its fields are too many or too long.'), { status: 413 });

  const bytes = Buffer.concat(chunks);
  const type = recognisePicture(bytes);
  if (bytes.length > 0 && !type) fault ??= 'no-picture';
  return { fields: Object.fromEntries(fields), ...(fault ? { fault } : type && { picture: { type, base64: bytes.toString('base64') } }) };
}

function openParser(request: Request): busboy.Busboy {
  try {
    return busboy({ headers: request.headers, limits: LIMITS, defParamCharset: 'utf8' });
  } catch (error) {
    throw Object.assign(new Error('Failed to read a form: its parts have no boundary.', { cause: error }), { status: 400 });
  }
}

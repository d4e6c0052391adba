import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { access, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { formatCanonicalJson } from './canonical-json.ts';
import { parseJson } from './parse-json.ts';
import { pictureSchema } from './schema.ts';
import type { Picture } from './schema.ts';
import { validate } from './validate.ts';
import { writeWhole } from './write-file.ts';

/** One screen or bar of a phone's picture, with its bytes; places and sizes in CSS pixels of the phone. */
export interface PictureLayer {
  readonly bytes: Uint8Array;
  /** `jpg` is what earlier versions stored. */
  readonly extension: 'webp' | 'jpg' | 'png';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly dim: boolean;
}

/** A phone's picture as it is handed to the store. */
export interface TakenPicture {
  readonly width: number;
  readonly height: number;
  readonly finger?: { readonly x: number; readonly y: number };
  readonly layers: readonly PictureLayer[];
}

/** Position in the cell's `steps`, from 0 (the picture just before that step), or the last screen of the cell. */
export type PictureStep = number | 'end';

const REMEDY = 'Do measure the cell again.';
const CELL_KEY = /^[a-z0-9-]+@[a-z0-9-]+@[a-z0-9-]+$/;
const BLOB_NAME = /^[0-9a-f]{64}\.(webp|jpg|png)$/;

/**
 * Saves the picture of a phone: DIR/pictures/CELL/STEP.json and, in DIR/pictures/blobs, each layer named by the
 * SHA-256 of its content, so that equal screens are stored once.
 * @throws Error when the cell key or step is none (no path may leave the folder) or the disk refuses.
 */
export async function savePicture(dir: string, cellKey: string, step: PictureStep, picture: TakenPicture): Promise<void> {
  const file = pictureFile(dir, cellKey, step);
  const layers: Picture['layers'] = [];
  for (const { bytes, extension, ...place } of picture.layers) {
    const name = `${createHash('sha256').update(bytes).digest('hex')}.${extension}`;
    const blob = blobFile(dir, name);
    const stored = await access(blob).then(() => true, () => false);
    if (!stored) await writeWhole('picture', blob, bytes, { durable: false });
    layers.push({ file: name, ...place });
  }
  const { width, height, finger } = picture;
  const checked = validate(pictureSchema, { width, height, layers, ...(finger && { finger }) });
  if ('fault' in checked) throw new Error(`Failed to write picture: ${file}: ${checked.fault.path}: ${checked.fault.problem}. Do report this.`);
  await writeWhole('picture', file, formatCanonicalJson(checked.value), { durable: false });
}

/**
 * Takes away the pictures of a cell, so that none of an earlier run into the same folder is shown as this run's.
 * Blobs stay: they are named by content and may be other cells' too.
 */
export async function clearPictures(dir: string, cellKey: string): Promise<void> {
  await rm(dirname(pictureFile(dir, cellKey, 'end')), { recursive: true, force: true });
}

/**
 * Reads which layers make up the picture of a step; undefined where none was taken.
 * @throws Error when the cell key or step is none, or the stored picture is damaged.
 */
export async function readPicture(dir: string, cellKey: string, step: PictureStep): Promise<Picture | undefined> {
  const file = pictureFile(dir, cellKey, step);
  const source = readIfThere(file);
  if (source === undefined) return undefined;
  const checked = validate(pictureSchema, parseJson('picture', file, source, REMEDY));
  if ('fault' in checked) throw new Error(`Failed to read picture: ${file}: ${checked.fault.path}: ${checked.fault.problem}. ${REMEDY}`);
  checked.value.layers.forEach(({ file: name }) => blobFile(dir, name));
  return checked.value;
}

/** At once and not in turns: there are tens of thousands of them, each of 200 bytes, and waiting for one takes longer than reading it. */
function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`Failed to read picture: ${file}: ${error instanceof Error ? error.message : String(error)}. ${REMEDY}`, { cause: error });
  }
}

/**
 * Reads the bytes of one layer by the name that `Picture.layers[].file` gives.
 * @throws Error when the name is none of the store's, the blob is missing, or its content is not what its name says.
 */
export async function readBlob(dir: string, name: string): Promise<Uint8Array> {
  const file = blobFile(dir, name);
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`Failed to read picture: ${file}: ${error.message}. ${REMEDY}`, { cause: error });
  });
  if (createHash('sha256').update(bytes).digest('hex') !== name.slice(0, 64)) {
    throw new Error(`Failed to read picture: ${file}: its content is not what its name says. ${REMEDY}`);
  }
  return bytes;
}

function pictureFile(dir: string, cellKey: string, step: PictureStep): string {
  if (!CELL_KEY.test(cellKey)) throw new Error(`Failed to name a picture: ${JSON.stringify(cellKey)} is no cell. Do give scenario@regime@device.`);
  if (step !== 'end' && !(Number.isSafeInteger(step) && step >= 0)) {
    throw new Error(`Failed to name a picture: ${JSON.stringify(step)} is no step. Do give a position from 0, or "end".`);
  }
  return join(dir, 'pictures', cellKey, `${step}.json`);
}

function blobFile(dir: string, name: string): string {
  if (!BLOB_NAME.test(name)) throw new Error(`Failed to name a picture: ${JSON.stringify(name)} is no blob. Do give a SHA-256 with .webp, .jpg or .png.`);
  return join(dir, 'pictures', 'blobs', name);
}

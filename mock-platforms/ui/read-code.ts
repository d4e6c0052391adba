import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { ReaderOptions } from 'zxing-wasm/reader';

/**
 * What a picture holds: the text of a code; `unreadable` where one is there but too damaged or blurred; `none` where
 * no whole one is; `no-picture` where the file cannot be drawn.
 */
export type CodeReading = { readonly text: string } | 'unreadable' | 'none' | 'no-picture';

type Reader = (bytes: Uint8Array, options: ReaderOptions) => Promise<readonly { isValid: boolean; text: string; error: string; format: string }[]>;

let reader: Promise<Reader> | undefined;

/** Loads the reader once a process, on first use; given its own file it asks no network. */
async function loadReader(): Promise<Reader> {
  const { prepareZXingModule, readBarcodes } = await import('zxing-wasm/reader');
  const file = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(file).buffer }, fireImmediately: true });
  return readBarcodes;
}

/** Two ways to tell black from white. The second still finds a code that is too blurred to be read. */
const PASSES: readonly ReaderOptions[] = [{ binarizer: 'LocalAverage' }, { binarizer: 'FixedThreshold', tryDenoise: true }];

/**
 * Reads the QR code in a picture by its pixels.
 * @param bytes a PNG or JPEG file of bounded size (`recognisePicture`)
 */
export async function readCode(bytes: Uint8Array): Promise<CodeReading> {
  reader ??= loadReader();
  const read = await reader;
  let found: CodeReading = 'none';
  for (const pass of PASSES) {
    const codes = await read(bytes, { ...pass, formats: ['QRCodeModel2'], tryHarder: true, returnErrors: true });
    const whole = codes.find(({ isValid }) => isValid);
    if (whole) return { text: whole.text };
    // A file that cannot be drawn is reported as an error of no format.
    if (codes.some(({ format }) => format === '')) return 'no-picture';
    if (codes.length > 0) found = 'unreadable';
  }
  return found;
}

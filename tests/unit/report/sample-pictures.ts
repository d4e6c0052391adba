import { crc32, deflateSync } from 'node:zlib';
import { savePicture } from '../../../src/results/pictures.ts';
import type { PictureLayer } from '../../../src/results/pictures.ts';
import type { Results } from '../../../src/results/schema.ts';

const PHONE = { width: 390, height: 844 };
const BAR = 56;

/**
 * Saves a picture of every step and of the last screen: a page with some blocks, the shell's bar under it, and in the
 * last picture of a blocked cell the page dimmed under a notice. Pages repeat, as they do in life.
 */
export async function saveSamplePictures(dir: string, results: Results): Promise<void> {
  for (const [key, { steps, outcome }] of Object.entries(results.measurements)) {
    for (const [index, step] of steps.entries()) {
      const finger = { x: 60 + ((index * 97) % 280), y: 140 + ((index * 173) % 560) };
      await savePicture(dir, key, index, { ...PHONE, finger, layers: [page(step.app, index % 4), bar()] });
    }
    const last = steps.at(-1);
    if (last) await savePicture(dir, key, 'end', { ...PHONE, layers: [{ ...page(last.app, 3), dim: outcome === 'blocked' }, bar()] });
  }
}

const COLORS: Record<string, readonly [number, number, number]> = { home: [64, 92, 120], chat: [228, 240, 230], 'chat-webview': [240, 240, 240], shop: [255, 243, 232], browser: [236, 238, 250] };

function page(app: string, blocks: number): PictureLayer {
  const paint = (x: number, y: number): readonly [number, number, number] => {
    if (y < 64) return app === 'shop' ? [232, 100, 27] : [70, 80, 76];
    const block = Math.floor((y - 80) / 90);
    return x > 16 && x < 374 && block >= 0 && block <= blocks + 1 && (y - 80) % 90 < 76 ? [255, 255, 255] : (COLORS[app] ?? [200, 200, 200]);
  };
  return { bytes: once(`${app} ${blocks}`, () => encodePng(PHONE.width, PHONE.height - BAR, paint)), extension: 'png', x: 0, y: 0, width: PHONE.width, height: PHONE.height - BAR, dim: false };
}

function bar(): PictureLayer {
  const paint = (x: number, y: number): readonly [number, number, number] => (Math.hypot(x - 195, y - 28) < 12 || (Math.abs(x - 80) < 10 && Math.abs(y - 28) < 10) ? [240, 240, 240] : [20, 20, 20]);
  return { bytes: once('bar', () => encodePng(PHONE.width, BAR, paint)), extension: 'png', x: 0, y: PHONE.height - BAR, width: PHONE.width, height: BAR, dim: false };
}

const made = new Map<string, Uint8Array>();

/** Painting is slow, and pages repeat. */
function once(key: string, make: () => Uint8Array): Uint8Array {
  const bytes = made.get(key) ?? make();
  made.set(key, bytes);
  return bytes;
}

/** A PNG of 8-bit RGB, unfiltered rows. */
export function encodePng(width: number, height: number, paint: (x: number, y: number) => readonly [number, number, number]): Uint8Array {
  const rows = Buffer.alloc(height * (1 + 3 * width));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows.set(paint(x, y), y * (1 + 3 * width) + 1 + 3 * x);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body) >>> 0);
  return Buffer.concat([length, body, sum]);
}

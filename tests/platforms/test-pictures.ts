import { PNG } from 'pngjs';

/** A PNG of that size, grey by place, so that two of different size differ in more than their header. */
export function drawPng(width: number, height: number): Buffer {
  const png = new PNG({ width, height });
  for (let at = 0; at < png.data.length; at += 4) png.data.set([at % 251, at % 241, at % 239, 255], at);
  return PNG.sync.write(png);
}

/** A PNG whose header claims a size that its data never has. */
export function claimSize(png: Buffer, width: number, height: number): Buffer {
  const claimed = Buffer.from(png);
  claimed.writeUInt32BE(width, 16);
  claimed.writeUInt32BE(height, 20);
  return claimed;
}

/** The smallest JPEG: one grey pixel. */
export const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
);

/** A picture blurred by averaging over a square of 2 × radius + 1 pixels, grey. */
export function blur(bytes: Buffer, radius: number): Buffer {
  const from = PNG.sync.read(bytes);
  const to = new PNG({ width: from.width, height: from.height });
  for (let y = 0; y < from.height; y += 1) {
    for (let x = 0; x < from.width; x += 1) {
      let [sum, count] = [0, 0];
      for (let v = Math.max(0, y - radius); v <= Math.min(from.height - 1, y + radius); v += 1) {
        for (let u = Math.max(0, x - radius); u <= Math.min(from.width - 1, x + radius); u += 1) {
          sum += from.data[(v * from.width + u) * 4] ?? 0;
          count += 1;
        }
      }
      const grey = Math.round(sum / count);
      to.data.set([grey, grey, grey, 255], (y * from.width + x) * 4);
    }
  }
  return PNG.sync.write(to);
}

/** The upper left part of a picture, by its share of width and height. */
export function crop(bytes: Buffer, across: number, down: number): Buffer {
  const from = PNG.sync.read(bytes);
  const to = new PNG({ width: Math.floor(from.width * across), height: Math.floor(from.height * down) });
  PNG.bitblt(from, to, 0, 0, to.width, to.height, 0, 0);
  return PNG.sync.write(to);
}

/** A picture turned upside down. */
export function turn(bytes: Buffer): Buffer {
  const from = PNG.sync.read(bytes);
  const to = new PNG({ width: from.width, height: from.height });
  const pixels = from.width * from.height;
  for (let at = 0; at < pixels; at += 1) to.data.set(from.data.subarray(at * 4, at * 4 + 4), (pixels - 1 - at) * 4);
  return PNG.sync.write(to);
}

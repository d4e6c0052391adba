import { readDense } from '../dense-text.ts';
import type { Picture } from '../../results/schema.ts';

/**
 * A picture of a phone, put together from its layers, with a ring where the finger went. Places are set as shares of
 * the phone's size, so that it can be drawn at any width. The bytes lie once in the page, by file name.
 */
export function PhonePicture({ picture, alt }: { readonly picture: Picture; readonly alt: string }) {
  const { width, height, layers, finger } = picture;
  return (
    <span class="phone" role="img" aria-label={alt} style={{ aspectRatio: `${width} / ${height}` }}>
      {layers.map((layer, index) => (
        <img
          key={index}
          src={addressOf(layer.file)}
          alt=""
          class={layer.dim ? 'dim' : undefined}
          loading="lazy"
          style={{ left: share(layer.x, width), top: share(layer.y, height), width: share(layer.width, width), height: share(layer.height, height) }}
        />
      ))}
      {finger && <span class="finger" style={{ left: share(finger.x, width), top: share(finger.y, height) }} />}
    </span>
  );
}

function share(part: number, whole: number): string {
  return `${whole > 0 ? (100 * part) / whole : 0}%`;
}

const TYPES: Readonly<Record<string, string>> = { webp: 'image/webp', jpg: 'image/jpeg', png: 'image/png' };

/** Of pictures that were shown before. */
const addresses = new Map<string, string>();

/** Out of the page where the bytes lie in it, else out of the folder beside it. */
function addressOf(file: string): string {
  const known = addresses.get(file);
  if (known !== undefined) return known;
  const text = typeof document === 'undefined' ? '' : document.getElementById(`blob-${file}`)?.textContent;
  if (text === undefined || text === null) return `pictures/blobs/${encodeURIComponent(file)}`;
  const binary = Array.from(readDense(text), (byte) => String.fromCharCode(byte)).join('');
  const address = `data:${TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'image/webp'};base64,${btoa(binary)}`;
  addresses.set(file, address);
  return address;
}

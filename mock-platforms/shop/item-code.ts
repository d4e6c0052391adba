import QRCode from 'qrcode';
import type { Item, PlatformOptions } from '../platform.ts';
import { parseAddress } from '../ui/fields.ts';
import { siteAddress } from './routes.ts';
import { findItem } from './state.ts';

/** CSS pixels a module of the code: an address of the shop needs 29 to 33 modules and the margin 8, about 300 in all. */
const SCALE = 8;

/** The picture of an item that a scanner reads: its address on the site as a QR code, PNG, always the same bytes. */
export function drawItemCode(options: PlatformOptions, item: Item): Promise<Buffer> {
  return QRCode.toBuffer(siteAddress(options, item), { type: 'png', scale: SCALE, margin: 4, errorCorrectionLevel: 'M' });
}

/** The item whose address on the site a code held, or undefined where it is none of this shop's. */
export function findCodedItem({ origins, seed }: PlatformOptions, text: string): Item | undefined {
  const url = parseAddress(text);
  if (!url || url.origin !== parseAddress(origins['shop-site'])?.origin || url.username || url.password) return undefined;
  const id = /^\/item\/([^/]+)$/u.exec(url.pathname)?.[1];
  try {
    return id === undefined ? undefined : findItem(seed, decodeURIComponent(id));
  } catch {
    // An escape that stands for no letter is no item of ours.
    return undefined;
  }
}

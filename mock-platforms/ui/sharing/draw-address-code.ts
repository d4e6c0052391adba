import QRCode from 'qrcode';

/** CSS pixels a module of the code: an address needs 29 to 33 modules and the margin 8, about 300 in all. */
const SCALE = 8;

/** A picture that a scanner reads: an address as a QR code, PNG, always the same bytes. */
export function drawAddressCode(address: string): Promise<Buffer> {
  return QRCode.toBuffer(address, { type: 'png', scale: SCALE, margin: 4, errorCorrectionLevel: 'M' });
}

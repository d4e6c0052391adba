/** The printable signs of ASCII but those that mean something in a page: 91, so that two of them hold 13 bits. */
const SIGNS = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).filter((sign) => !'<&"'.includes(sign)).join('');
const BITS = 13;

/** Bytes as text that can stand in a page: a thirteenth shorter than base64. The number of bytes stands before it. */
export function writeDense(bytes: Uint8Array): string {
  const pairs: string[] = [];
  let held = 0;
  let count = 0;
  const put = (value: number): void => void pairs.push(SIGNS[value % SIGNS.length]! + SIGNS[Math.floor(value / SIGNS.length)]!);
  for (const byte of bytes) {
    held |= byte << count;
    count += 8;
    if (count < BITS) continue;
    put(held & ((1 << BITS) - 1));
    held >>>= BITS;
    count -= BITS;
  }
  if (count > 0) put(held);
  return `${bytes.length} ${pairs.join('')}`;
}

/** Undoes `writeDense`. */
export function readDense(text: string): Uint8Array {
  const border = text.indexOf(' ');
  const bytes = new Uint8Array(Number(text.slice(0, border)));
  let held = 0;
  let count = 0;
  let at = 0;
  for (let index = border + 1; index + 1 < text.length; index += 2) {
    held |= (SIGNS.indexOf(text[index]!) + SIGNS.indexOf(text[index + 1]!) * SIGNS.length) << count;
    count += BITS;
    for (; count >= 8 && at < bytes.length; count -= 8) {
      bytes[at++] = held & 255;
      held >>>= 8;
    }
  }
  return bytes;
}

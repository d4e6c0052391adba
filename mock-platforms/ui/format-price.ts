/** A price in fen as people read it. The sign is the half-width yen, never the pair that marks a pass-code. */
export function formatPrice(fen: number): string {
  return `¥${(fen / 100).toFixed(2)}`;
}

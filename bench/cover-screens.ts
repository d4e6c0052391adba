import type { WalkedCell } from './walk-cells.ts';

/** The fewest cells, as far as a greedy choice finds them, that between them show every screen and bar of all. */
export function coverScreens(cells: readonly WalkedCell[]): { readonly chosen: readonly WalkedCell[]; readonly screens: number } {
  const shown = cells.map((cell) => ({ cell, screens: new Set(cell.pictures.flatMap(({ layers }) => layers.map(({ bytes }) => nameLayer(bytes)))) }));
  const left = new Set(shown.flatMap(({ screens }) => [...screens]));
  const screens = left.size;
  const chosen: WalkedCell[] = [];
  const countNew = (of: ReadonlySet<string>): number => [...of].filter((name) => left.has(name)).length;
  while (left.size > 0) {
    const best = shown.reduce((one, other) => (countNew(other.screens) > countNew(one.screens) ? other : one));
    chosen.push(best.cell);
    for (const name of best.screens) left.delete(name);
  }
  return { chosen, screens };
}

/** The name that a layer of a walked cell bears in place of its picture. */
export function nameLayer(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

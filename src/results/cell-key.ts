/** The key of a cell in results.json. */
export function formatCellKey(cell: { readonly scenario: string; readonly regime: string; readonly device: string }): string {
  return `${cell.scenario}@${cell.regime}@${cell.device}`;
}

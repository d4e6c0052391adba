import { DEVICES } from '../phone/devices.ts';
import { loadCatalogue } from '../regimes/load.ts';
import { lookUp } from '../results/look-up.ts';
import { minimumStore, readMinimum, type MinimumCell } from '../results/minimum.ts';
import { readPicture } from '../results/pictures.ts';
import { formatCellKey } from '../results/schema.ts';
import { CAST } from '../scenarios/cast.ts';
import { SCENARIOS } from '../scenarios/index.ts';
import { hashCell, hashProgram } from './hash-cell.ts';
import type { Cell } from './measure-cell.ts';

/** Content hash of what the answer of a built-in cell depends on; the program is looked at once. */
export async function createCellHash(): Promise<(cell: Cell) => string> {
  const program = await hashProgram();
  return (cell) => hashCell(program, cell, CAST);
}

/**
 * Minima in DIR/minimum.json that answer what would be asked of their cell now, by cell. What is of another program, or
 * of a cell that is not there any more, is left out.
 * @throws Error when there is a file and it cannot be read.
 */
export async function readCurrentMinima(dir: string, hashOf: (cell: Cell) => string): Promise<Record<string, MinimumCell>> {
  const minima = (await readMinimum(dir))?.minima ?? {};
  const current: Record<string, MinimumCell> = {};
  for (const regime of await loadCatalogue()) {
    for (const scenario of SCENARIOS) {
      for (const device of DEVICES) {
        const key = formatCellKey({ scenario: scenario.id, regime: regime.id, device: device.id });
        const known = lookUp(minima, key);
        // A hash costs a millisecond, and thousands of cells have no minimum.
        if (known && known.hash === hashOf({ scenario, regime, device })) current[key] = known;
      }
    }
  }
  return current;
}

/** Whether a minimum need not be searched for again: it is a proof, and what was photographed of its way is still there. */
export async function isKept(dir: string, cell: string, minimum: MinimumCell): Promise<boolean> {
  if (minimum.status !== 'proved') return minimum.status === 'no-way';
  return (await readPicture(minimumStore(dir), cell, 'end').catch(() => undefined)) !== undefined;
}

import type { Cell } from '../../../src/harness/measure-cell.ts';
import { DEVICES } from '../../../src/phone/devices.ts';
import { loadCatalogue } from '../../../src/regimes/load.ts';
import { SCENARIOS } from '../../../src/scenarios/index.ts';

const catalogue = await loadCatalogue();

/** A built-in cell by its key. @throws where there is none. */
export function findCell(key: string): Cell {
  const [scenario, regime, device] = key.split('@');
  const cell = { scenario: SCENARIOS.find(({ id }) => id === scenario), regime: catalogue.find(({ id }) => id === regime), device: DEVICES.find(({ id }) => id === device) };
  if (!cell.scenario || !cell.regime || !cell.device) throw new Error(`There is no cell ${key}.`);
  return cell as Cell;
}

import { createHash } from 'node:crypto';
import { MEASURE, type MeasureRow } from '../meter/measure.ts';

/** Content hash of what each act costs: two runs whose hashes differ counted otherwise and cannot be compared. */
export function hashMeasure(rows: readonly MeasureRow[] = MEASURE): string {
  const prices = rows.map(({ id, clicks, longPresses, systemPresses }) => [id, clicks, longPresses, systemPresses]);
  return createHash('sha256').update(JSON.stringify(prices)).digest('hex').slice(0, 16);
}

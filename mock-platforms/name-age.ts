import type { Age } from '../src/regimes/vocabulary.ts';

const HOUR = 60 * 60 * 1000;

/** When each word for an age begins, ms; the longest first. */
const BEGINS = [['30d', 720 * HOUR], ['7d', 168 * HOUR], ['24h', 24 * HOUR], ['2h', 2 * HOUR]] as const satisfies readonly (readonly [Age, number])[];

/** The word of the vocabulary for something that was made this many ms ago. */
export function nameAge(ms: number): Age {
  return BEGINS.find(([, begin]) => ms >= begin)?.[0] ?? 'fresh';
}

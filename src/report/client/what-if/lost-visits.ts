import type { MatrixCell } from '../../../compare/matrix.ts';
import type { Payer, Route } from '../route.ts';

/** What the reader assumes. */
export interface Assumption {
  /** Share of people lost at each extra click, 0 to 1. */
  readonly loss: number;
  /** Visits there would be in the open world. */
  readonly visits: number;
}

/** Reads the reader's fields: `unset` while a needed one is empty, `wrong` where one is no number in its range. */
export function readAssumption({ loss, audience, share }: Pick<Route, 'loss' | 'audience' | 'share'>): Assumption | 'unset' | 'wrong' {
  const [lost, people, part] = [readNumber(loss), readNumber(audience), readNumber(share)];
  if ([lost, people, part].includes('wrong')) return 'wrong';
  if (typeof lost !== 'number' || typeof people !== 'number') return 'unset';
  const shared = typeof part === 'number' ? part : 100;
  if (lost > 100 || shared > 100 || people <= 0 || people > 1e12) return 'wrong';
  return { loss: lost / 100, visits: people * (shared / 100) };
}

/** What becomes of the visits under a regime; undefined where there is no figure to go by. */
export interface LostVisits {
  /** Extra clicks; undefined where the way is blocked. */
  readonly extra: number | undefined;
  readonly lost: number;
  readonly left: number;
}

/**
 * Lost visits = visits × (1 − (1 − loss)^extra clicks), where each extra click loses the same share of those who are
 * still there. A blocked way loses all, whoever is blocked; one that is cheaper than open loses none.
 */
export function computeLostVisits(cell: MatrixCell, { loss, visits }: Assumption, payer: Payer, people: readonly string[]): LostVisits | undefined {
  if (cell.outcome === 'blocked') return { extra: undefined, lost: visits, left: 0 };
  const extra = cell.regime === 'open' && cell.outcome === 'completed' ? 0 : extraClicks(cell, payer, people);
  if (extra === undefined) return undefined;
  const left = visits * (1 - loss) ** Math.max(0, extra);
  return { extra, lost: visits - left, left };
}

function extraClicks({ toll }: MatrixCell, payer: Payer, people: readonly string[]): number | undefined {
  if (!toll || payer === 'all') return toll?.clicks;
  const person = payer === 'sender' ? people[0] : people.at(-1);
  return person !== undefined && Object.hasOwn(toll.people, person) ? toll.people[person]?.clicks : 0;
}

function readNumber(text: string | undefined): number | 'unset' | 'wrong' {
  if (text === undefined || text.trim() === '') return 'unset';
  return /^\d{1,13}(\.\d{1,6})?$/.test(text.trim()) ? Number(text) : 'wrong';
}

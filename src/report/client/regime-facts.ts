import type { Certainty, RegimeRecord } from '../../results/schema.ts';

/** From the surest to the least sure. */
export const CERTAINTIES = ['stated', 'seen-in-code', 'second-hand', 'derived', 'assumed'] as const satisfies readonly Certainty[];

/** What a regime can be found, narrowed down and grouped by. */
export interface RegimeFacts {
  readonly gates: readonly string[];
  readonly places: readonly string[];
  readonly years: readonly string[];
  readonly statuses: readonly string[];
  /** Of all its evidence, the surest first; none of a control. */
  readonly certainties: readonly Certainty[];
  readonly imposer: string | undefined;
}

/** More years than this in one period are no list to choose from; then only its ends are named. */
const MOST_YEARS = 60;

/** @param lastYear the last year that any period names: how far one without an end is followed */
export function describeRegime({ rules, place, period, status, evidence, imposedBy }: RegimeRecord, lastYear: number): RegimeFacts {
  return {
    gates: [...new Set(rules.map(({ gate }) => gate))],
    places: place === undefined ? [] : [place],
    years: period ? listYears(period, lastYear) : [],
    statuses: status === undefined ? [] : [status],
    certainties: listCertainties(evidence),
    imposer: imposedBy,
  };
}

/** The certainties of some evidence, each once, the surest first. */
export function listCertainties(evidence: RegimeRecord['evidence']): Certainty[] {
  const there = new Set(evidence.map(({ certainty }) => certainty));
  return CERTAINTIES.filter((certainty) => there.has(certainty));
}

/** The year of an ISO date, month or year; undefined of anything else. */
export function yearOf(date: string | undefined): number | undefined {
  const [, year] = /^(\d{4})(?:-|$)/.exec(date ?? '') ?? [];
  return year === undefined ? undefined : Number(year);
}

function listYears({ from, to }: { readonly from: string; readonly to?: string | undefined }, lastYear: number): string[] {
  const first = yearOf(from);
  if (first === undefined) return [];
  const last = Math.max(first, to === undefined ? lastYear : (yearOf(to) ?? first));
  if (last - first > MOST_YEARS) return [String(first), String(last)];
  return Array.from({ length: last - first + 1 }, (_, offset) => String(first + offset));
}

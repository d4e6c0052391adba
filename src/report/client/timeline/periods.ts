import type { RegimeRecord } from '../../../results/schema.ts';

/** A period on the time axis, in ms since the epoch (UTC); `to` is the moment after its last day, absent where no end is known. */
export interface Span {
  readonly from: number;
  readonly to?: number;
}

/** Reads a period whose ends are ISO dates, months or years; undefined where the start is none. Nothing is guessed. */
export function readPeriod(period: RegimeRecord['period']): Span | undefined {
  const from = period && readDate(period.from);
  if (!period || !from) return undefined;
  if (period.to === undefined) return { from: from.first };
  const to = readDate(period.to);
  return to && to.after > from.first ? { from: from.first, to: to.after } : undefined;
}

/** A date's first moment and the moment after it: of a day, a month or a year. */
function readDate(text: string): { readonly first: number; readonly after: number } | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const [y, m, d] = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)];
  const first = Date.UTC(y, m, d);
  // 2021-02-31 would roll over into March.
  if (new Date(first).getUTCMonth() !== m || y < 1000) return undefined;
  const after = day !== undefined ? Date.UTC(y, m, d + 1) : month !== undefined ? Date.UTC(y, m + 1, 1) : Date.UTC(y + 1, 0, 1);
  return { first, after };
}

/** A time axis of whole years round all spans, an open one drawn on for at least a year, and its yearly marks, ten or so. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly years: readonly number[];
}

export function layAxis(spans: readonly Span[]): Axis {
  const ends = spans.flatMap(({ from, to }) => [from, to ?? from]);
  const first = new Date(Math.min(...ends)).getUTCFullYear();
  const last = new Date(Math.max(...ends)).getUTCFullYear() + 1;
  const step = Math.max(1, Math.ceil((last - first) / 10));
  const years = Array.from({ length: Math.ceil((last - first) / step) }, (_, index) => first + index * step);
  return { from: Date.UTC(first, 0, 1), to: Date.UTC(last, 0, 1), years };
}

/** Where a moment stands on the axis, from 0 to 100. */
export function placeOn({ from, to }: Axis, moment: number): number {
  return (100 * (moment - from)) / (to - from);
}

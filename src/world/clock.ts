/** A time span as scenarios write it: whole hours or days. */
export type Span = `${number}h` | `${number}d`;

const HOUR = 60 * 60 * 1000;
const UNITS = { h: HOUR, d: 24 * HOUR } as const;

/**
 * @returns the span in ms.
 * @throws where it is no whole number of hours or days above zero.
 */
export function readSpan(span: string): number {
  const [, count, unit] = /^([1-9]\d*)([hd])$/.exec(span) ?? [];
  if (count === undefined) throw new Error(`Failed to read a time span: "${span}" is none. Write hours or days, such as 3h or 7d.`);
  return Number(count) * UNITS[unit as keyof typeof UNITS];
}

/** The world's clock: plain data that stands still until the simulation moves it; real time never does. */
export class Clock {
  #now: number;

  constructor(start: number) {
    this.#now = start;
  }

  /** ms since the epoch. */
  get now(): number {
    return this.#now;
  }

  /** Seconds that a person has waited. */
  elapse(seconds: number): void {
    this.#now += seconds * 1000;
  }

  advance(span: Span): void {
    this.#now += readSpan(span);
  }

  snapshot(): unknown {
    return this.#now;
  }

  restore(state: unknown): void {
    this.#now = state as number;
  }
}

/** Every world is in China, eight hours ahead and with no summer time since 1991. */
const ZONE_MS = 8 * HOUR;

/** A minute as regimes write it: `2021-10-20T10:24`. */
export function writeMoment(ms: number): string {
  return new Date(ms + ZONE_MS).toISOString().slice(0, 16);
}

/** ms since the epoch of a minute as regimes write it, or of the beginning of a day. */
export function readMoment(moment: string): number {
  return Date.parse(`${moment.includes('T') ? moment : `${moment}T00:00`}:00Z`) - ZONE_MS;
}

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

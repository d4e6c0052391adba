import type { Sight } from '../phone/sight.ts';

/** What was seen on a phone, by the numbers of what that depends on: the system's state, its bars, and the page in front. Asked twice for every gesture that is tried. */
export class Sights {
  readonly #seen = new Map<number, Map<number, Map<number, Sight>>>();

  find(system: number, bars: number, page: number): Sight | undefined {
    return this.#seen.get(system)?.get(bars)?.get(page);
  }

  keep(system: number, bars: number, page: number, sight: Sight): void {
    const ofSystem = this.#seen.get(system) ?? new Map<number, Map<number, Sight>>();
    const ofBars = ofSystem.get(bars) ?? new Map<number, Sight>();
    this.#seen.set(system, ofSystem.set(bars, ofBars.set(page, sight)));
  }
}

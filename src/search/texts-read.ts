import type { Sight } from '../phone/sight.ts';
import type { Move, Text } from './list-moves.ts';

/** Which texts of the closed list screens show and moves need, a bit for each. */
export class TextsRead {
  readonly #texts: readonly Text[];
  readonly #shown = new Map<Sight, number>();

  constructor(texts: readonly Text[]) {
    this.#texts = texts;
  }

  /** What somebody has read who has read every one. */
  get all(): number {
    return (1 << this.#texts.length) - 1;
  }

  /** Which ones stand on a screen. */
  shownOn(sight: Sight): number {
    const known = this.#shown.get(sight);
    if (known !== undefined) return known;
    const words = [...sight.controls, ...sight.texts].map(({ name }) => name).concat(sight.headings);
    const shown = this.#texts.reduce((bits, { text }, at) => (words.some((word) => word.includes(text)) ? bits | (1 << at) : bits), 0);
    this.#shown.set(sight, shown);
    return shown;
  }

  /** Which ones have to be read for a move. */
  neededFor({ gesture }: Move): number {
    if (gesture.kind !== 'type') return 0;
    const every = this.#texts.map(({ text, byHeart }, at) => (text === gesture.text ? { byHeart, bit: 1 << at } : undefined)).filter((each) => each !== undefined);
    return every.some(({ byHeart }) => byHeart) ? 0 : every.reduce((bits, { bit }) => bits | bit, 0);
  }

  /** Those that somebody may type who has read these. */
  typedBy(read: number): readonly Text[] {
    return this.#texts.filter(({ byHeart }, at) => byHeart || (read & (1 << at)) !== 0);
  }
}

import type { Sight } from '../phone/sight.ts';
import { weighTyping } from './cost.ts';
import type { Move, Text } from './list-moves.ts';
import { BoundHit } from './survey-bounds.ts';

/** All that one person may type. */
export interface ClosedTexts {
  /** What is known beforehand. */
  readonly listed: readonly Text[];
  /** What words on a screen of theirs add to it: an address, a pass-code. Whoever types one has read it. */
  readonly find: (words: string) => readonly Text[];
}

/** Most texts that are told apart: each is a bit of a number, of which comparisons take thirty. */
const MAX_TEXTS = 30;

/** Which texts of the closed list screens show and moves need, a bit for each; what screens add to the list is told apart as it is seen. */
export class TextsRead {
  /** What somebody has read who has read every one, of those too that are not known yet. */
  static readonly ALL = 2 ** MAX_TEXTS - 1;
  readonly #listed: readonly Text[];
  /** Those that are listed, and behind them what was found. */
  readonly #texts: Text[];
  readonly #find: ClosedTexts['find'];
  readonly #shown = new Map<Sight, number>();
  /** Whoever goes a way of the leg pays less: what costs as much by itself is typed by nobody. Set before anything is shown. */
  below = Number.POSITIVE_INFINITY;

  constructor({ listed, find }: ClosedTexts) {
    this.#listed = listed;
    this.#texts = [...listed];
    this.#find = find;
  }

  /** Number of texts that are known so far. */
  get size(): number {
    return this.#texts.length;
  }

  /**
   * Which ones stand on a screen.
   * @throws BoundHit where more of them were seen than can be told apart.
   */
  shownOn(sight: Sight): number {
    const known = this.#shown.get(sight);
    if (known !== undefined) return known;
    const words = [...sight.controls, ...sight.texts].map(({ name }) => name).concat(sight.headings);
    const found = words.flatMap((each) => this.#find(each)).filter(({ text, sort }) => weighTyping(text, sort) < this.below).reduce((bits, text) => bits | this.#bitOf(text), 0);
    const shown = this.#listed.reduce((bits, { text }, at) => (words.some((word) => word.includes(text)) ? bits | (1 << at) : bits), found);
    this.#shown.set(sight, shown);
    return shown;
  }

  /** Which ones have to be read for a move. */
  neededFor({ gesture }: Move): number {
    if (gesture.kind !== 'type') return 0;
    const every = this.#texts.map(({ text, byHeart }, at) => (text === gesture.text ? { byHeart, bit: 1 << at } : undefined)).filter((each) => each !== undefined);
    return every.some(({ byHeart }) => byHeart) ? 0 : every.reduce((bits, { bit }) => bits | bit, 0);
  }

  /** Of what somebody has read what counts: bits of texts that are known so far. */
  countKnown(read: number): number {
    return read & (2 ** this.#texts.length - 1);
  }

  /** Those that somebody may type who has read these. */
  typedBy(read: number): readonly Text[] {
    return this.#texts.filter(({ byHeart }, at) => byHeart || (read & (1 << at)) !== 0);
  }

  #bitOf(found: Text): number {
    const at = this.#texts.findIndex(({ text, into }) => text === found.text && into === found.into);
    if (at >= 0) return 1 << at;
    if (this.#texts.length >= MAX_TEXTS) throw new BoundHit(`more than ${MAX_TEXTS} texts to type`);
    return 1 << (this.#texts.push(found) - 1);
  }
}

import { lowerCost } from './lower-cost.ts';

/** Stands for whatever a pane can have been left on. */
export const ANYTHING = '';

/** What is behind an address only for whoever led the app there beforehand, which costs as much. */
const PRICED = /^\+(\d+) (.*)$/s;

/** An address that can stand behind another one, and what that costs beforehand. */
export function splitPrice(behind: string): { readonly address: string; readonly price: number } {
  const [, price, address = behind] = PRICED.exec(behind) ?? [];
  return { address, price: Number(price ?? 0) };
}

/** Told that from now on one address can stand right behind another one on a pane's history. */
export type OnBehind = (pane: number, shown: string, behind: string, since: number) => void;

/**
 * What can stand right behind an address on the history of a pane, and since when, in cost. Two addresses come to stand next to each other
 * in one way alone: the second is opened while the first is shown. Back only takes away what stands last, so what was right behind an
 * address as it was opened is right behind it for as long as it stands there. So Back leads from an address to one of these, whatever
 * else the pane came through.
 */
export class Behind {
  readonly #onBehind: OnBehind;
  /** By pane, then by the address that is shown: what can stand behind it, ANYTHING among it. */
  readonly #behind = new Map<number, Map<string, Map<string, number>>>();
  /** By pane: every address that it can have come through. */
  readonly #shown = new Map<number, Map<string, number>>();
  /** By pane: addresses that a visit for nothing led to, with what that costs; and what others had it open. */
  readonly #visited = new Map<number, Map<string, number>>();
  readonly #jumped = new Map<number, Map<string, number>>();
  /** By pane and address: those that can take its place on the history. */
  readonly #replacedBy = new Map<string, Set<string>>();

  constructor(onBehind: OnBehind) {
    this.#onBehind = onBehind;
  }

  /** What can stand right behind an address by now (see `splitPrice`), without ANYTHING; of ANYTHING all that the pane came through. */
  of(pane: number, shown: string): ReadonlyMap<string, number> {
    return (shown === ANYTHING ? this.#shown.get(pane) : this.#behindIn(pane, shown)) ?? new Map();
  }

  /** A pane showed one address and was led to another one. `before`: undefined where it showed nothing, ANYTHING where it is not known what it showed. */
  open(pane: number, before: string | undefined, shown: string, since: number): void {
    this.#come(pane, shown, since);
    if (before === undefined || shown === ANYTHING) return;
    this.#add(pane, shown, before, since);
  }

  /** Something was asked for again, and another address came in its place: what was behind the one is behind the other. */
  replace(pane: number, asked: string, shown: string, since: number): void {
    this.#come(pane, shown, since);
    if (asked === shown || asked === ANYTHING || shown === ANYTHING) return;
    const name = `${pane} ${asked}`;
    const replacing = this.#replacedBy.get(name) ?? new Set<string>();
    this.#replacedBy.set(name, replacing.add(shown));
    for (const [behind, from] of [...this.#behindIn(pane, asked)]) this.#add(pane, shown, behind, Math.max(from, since));
  }

  /** Somebody may have led an app to an address beforehand, for this much, and gone home. */
  visit(pane: number, address: string, price: number, since: number): void {
    note(this.#visited, pane, `+${price} ${address}`, since);
    for (const [shown, jumped] of this.#jumped.get(pane) ?? []) this.#add(pane, shown, `+${price} ${address}`, Math.max(jumped, since));
  }

  /** Another app had an app open an address: whatever somebody led it to beforehand stands behind that. */
  jump(pane: number, shown: string, since: number): void {
    note(this.#jumped, pane, shown, since);
    for (const [visited, from] of this.#visited.get(pane) ?? []) this.#add(pane, shown, visited, Math.max(from, since));
  }

  #come(pane: number, shown: string, since: number): void {
    if (shown === ANYTHING) return;
    const all = this.#shown.get(pane) ?? new Map<string, number>();
    this.#shown.set(pane, all);
    if (!lowerCost(all, shown, since)) return;
    this.#onBehind(pane, ANYTHING, shown, since);
    for (const [address, behind] of this.#behind.get(pane) ?? []) {
      const from = behind.get(ANYTHING);
      if (from !== undefined) this.#add(pane, address, shown, Math.max(from, since));
    }
  }

  #add(pane: number, shown: string, behind: string, since: number): void {
    const all = this.#behindIn(pane, shown);
    if (!lowerCost(all, behind, since)) return;
    if (behind !== ANYTHING) this.#onBehind(pane, shown, behind, since);
    else for (const [each, from] of [...(this.#shown.get(pane) ?? [])]) this.#add(pane, shown, each, Math.max(from, since));
    for (const other of this.#replacedBy.get(`${pane} ${shown}`) ?? []) this.#add(pane, other, behind, since);
  }

  #behindIn(pane: number, shown: string): Map<string, number> {
    const ofPane = this.#behind.get(pane) ?? new Map<string, Map<string, number>>();
    this.#behind.set(pane, ofPane);
    const all = ofPane.get(shown) ?? new Map<string, number>();
    ofPane.set(shown, all);
    return all;
  }
}

function note(book: Map<number, Map<string, number>>, pane: number, name: string, since: number): void {
  const known = book.get(pane) ?? new Map<string, number>();
  book.set(pane, known);
  lowerCost(known, name, since);
}

import { FORGOTTEN, forgetBut, isForgotten, type State } from './transition-cache.ts';

/** What the parts of one group were at one time, in the group's order, and the least cost at which they were. */
export interface GroupValue {
  readonly values: State;
  readonly cost: number;
}

/** The part that decides beside what is seen whether a leg has ended, and what of a value decides it. */
export interface EndPart {
  readonly part: number;
  readonly isOnRecord: (value: number) => boolean;
}

/**
 * Everything that the parts of a phone and its platforms ever were. Parts of one pane (its page, whether it is open, its
 * cookies) are a group and stay together: no page is seen with cookies that it never had. Every other part is a group by itself.
 */
export class PartValues {
  readonly groups: readonly (readonly number[])[];
  readonly #groupOf: readonly number[];
  readonly #values: readonly Map<string, GroupValue>[];
  /** By group: the first of its values. */
  readonly #first: State[] = [];
  readonly #fitting = new Map<string, State>();

  readonly #end: EndPart | undefined;

  constructor(parts: readonly string[], end?: EndPart) {
    this.#end = end;
    this.groups = groupParts(parts);
    this.#groupOf = parts.map((_part, at) => this.groups.findIndex((group) => group.includes(at)));
    this.#values = this.groups.map(() => new Map());
  }

  groupOf(part: number): number {
    return this.#groupOf[part] as number;
  }

  /** @returns whether that is new. */
  add(group: number, values: State, cost: number): boolean {
    const known = this.#values[group] as Map<string, GroupValue>;
    const key = values.join();
    if (known.has(key)) return false;
    known.set(key, { values, cost });
    this.#first[group] ??= values;
    return true;
  }

  inGroup(group: number): IterableIterator<GroupValue> {
    return (this.#values[group] as Map<string, GroupValue>).values();
  }

  /** The least cost at which a group had some values that it ever had. */
  since(group: number, values: State): number {
    return this.#values[group]?.get(values.join())?.cost ?? 0;
  }

  /** All that a part ever was. */
  ofPart(part: number): readonly number[] {
    const group = this.groupOf(part);
    const at = (this.groups[group] as readonly number[]).indexOf(part);
    return [...new Set([...this.inGroup(group)].map(({ values }) => values[at] as number))];
  }

  /** The values of a group in a state. */
  pick(state: State, group: number): State {
    return (this.groups[group] ?? []).map((part) => state[part] as number);
  }

  /** Whether a place in a state can stand for a value of its part. */
  fits(place: number | undefined, part: number, value: number): boolean {
    if (place === undefined || place >= 0) return place === value;
    return place === FORGOTTEN || this.#end?.part !== part || place === forgetBut(this.#end.isOnRecord(value));
  }

  /** Whether the values of a group can stand in a state. */
  fitIn(state: State, group: number, values: State): boolean {
    const parts = this.groups[group] as readonly number[];
    for (let at = 0; at < parts.length; at += 1) if (!this.fits(state[parts[at] as number], parts[at] as number, values[at] as number)) return false;
    return true;
  }

  /** A state in which every forgotten part has some value that it really had and that fits what is known of it, beside those of its group that are there. */
  fill(state: State): State {
    let filled: number[] | undefined;
    // Done for every gesture that is tried: no more than one copy is made.
    for (let part = 0; part < state.length; part += 1) {
      if (!isForgotten(state[part]) || (filled && !isForgotten(filled[part]))) continue;
      filled ??= state.slice();
      const group = this.groupOf(part);
      const parts = this.groups[group] as readonly number[];
      const first = this.#first[group];
      const values = parts.every((each) => state[each] === FORGOTTEN) ? first : (this.#findFitting(group, state) ?? first);
      for (const [at, each] of parts.entries()) if (isForgotten(state[each])) filled[each] = values?.[at] as number;
    }
    return filled ?? state;
  }

  /** A forgotten part of a group of which a move replaced another one. */
  findTorn(before: State, after: State): number | undefined {
    const torn = this.groups.find((group) => group.length > 1 && group.some((part) => after[part] !== before[part]) && group.some((part) => isForgotten(after[part])));
    return torn?.find((part) => isForgotten(after[part]));
  }

  /** The first value of a group that has in it what is not forgotten. */
  #findFitting(group: number, state: State): State | undefined {
    const parts = this.groups[group] as readonly number[];
    const name = `${group}: ${parts.map((part) => state[part]).join()}`;
    const known = this.#fitting.get(name) ?? [...this.inGroup(group)].find(({ values }) => this.fitIn(state, group, values))?.values;
    if (known) this.#fitting.set(name, known);
    return known;
  }
}

function groupParts(parts: readonly string[]): number[][] {
  const groups = new Map<string, number[]>();
  for (const [at, name] of parts.entries()) {
    const [kind = '', pane] = name.split(' ');
    const group = ['page', 'open', 'cookies'].includes(kind) && pane !== 'system' ? `pane ${pane}` : name;
    groups.set(group, [...(groups.get(group) ?? []), at]);
  }
  return [...groups.values()];
}

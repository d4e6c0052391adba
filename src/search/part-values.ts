import { staysForgotten } from './attempt.ts';
import type { Made } from './walker.ts';
import { FORGOTTEN, forgetBut, isForgotten, type State } from './transition-cache.ts';

/** Tells values of a group, or what is known of them, from others of that group: of a part by itself its value, of several all of theirs. */
export type Key = number | string;

/** What the parts of one group were at one time, in the group's order, and the least cost at which they were. */
export interface GroupValue {
  readonly values: State;
  readonly cost: number;
}

/** What one part can be beside what is known of the others of its group: each value once, in the order in which they were come to. */
export interface Beside<W> {
  readonly values: { readonly value: number; readonly cost: number }[];
  /** Whoever is to be told of further ones. */
  readonly waiting: W[];
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
export class PartValues<W> {
  readonly groups: readonly (readonly number[])[];
  readonly #groupOf: readonly number[];
  readonly #values: readonly Map<Key, GroupValue>[];
  /** By group: the first of its values. */
  readonly #first: State[] = [];
  /** By group, then by what is known of it. */
  readonly #fitting: readonly Map<Key, State>[];
  /** By part, then by what is known of its group. */
  readonly #beside: readonly Map<Key, Beside<W>>[];
  readonly #end: EndPart | undefined;

  constructor(parts: readonly string[], end?: EndPart) {
    this.#end = end;
    this.groups = groupParts(parts);
    this.#groupOf = parts.map((_part, at) => this.groups.findIndex((group) => group.includes(at)));
    this.#values = this.groups.map(() => new Map());
    this.#fitting = this.groups.map(() => new Map());
    this.#beside = parts.map(() => new Map());
  }

  groupOf(part: number): number {
    return this.#groupOf[part] as number;
  }

  /** @returns whether that is new. `onNew`: told of whoever waits for what a part can be by now, and could not before. */
  add(group: number, values: State, cost: number, onNew: (waiting: W, value: number) => void): boolean {
    const known = this.#values[group] as Map<Key, GroupValue>;
    const key = keyOf(values);
    if (known.has(key)) return false;
    known.set(key, { values, cost });
    this.#first[group] ??= values;
    for (const [at, part] of (this.groups[group] as readonly number[]).entries()) {
      for (const places of this.#listPlaces(group, values, at)) {
        const beside = this.#beside[part]?.get(places);
        if (beside && addBeside(beside, values[at] as number, cost)) for (const each of beside.waiting) onNew(each, values[at] as number);
      }
    }
    return true;
  }

  /** What a forgotten part can be in a state, as far as it is known by now. */
  beside(state: State, part: number): Beside<W> {
    const group = this.groupOf(part);
    const parts = this.groups[group] as readonly number[];
    const places = this.keyIn(state, group);
    const known = this.#beside[part]?.get(places);
    if (known) return known;
    const beside: Beside<W> = { values: [], waiting: [] };
    this.#beside[part]?.set(places, beside);
    const at = parts.indexOf(part);
    for (const { values, cost } of this.inGroup(group)) if (this.fitIn(state, group, values)) addBeside(beside, values[at] as number, cost);
    return beside;
  }

  inGroup(group: number): IterableIterator<GroupValue> {
    return (this.#values[group] as Map<Key, GroupValue>).values();
  }

  /** The least cost at which a group had some values that it ever had. */
  since(group: number, values: State): number {
    return this.#values[group]?.get(keyOf(values))?.cost ?? 0;
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

  /** Tells the values of a group in a state from others of that group. */
  keyIn(state: State, group: number): Key {
    const parts = this.groups[group] as readonly number[];
    const first = state[parts[0] as number] as number;
    if (parts.length === 1) return first;
    let key = `${first}`;
    for (let at = 1; at < parts.length; at += 1) key += `,${state[parts[at] as number]}`;
    return key;
  }

  /** Groups of which a part is another one in a state after it, and not forgotten. */
  listChanged(before: State, after: State): readonly number[] {
    const changed: number[] = [];
    for (let part = 0; part < after.length; part += 1) {
      if (after[part] === before[part] || isForgotten(after[part])) continue;
      const group = this.groupOf(part);
      if (!changed.includes(group)) changed.push(group);
    }
    return changed;
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
    // Done for every gesture that is tried: no more than one copy is made, and nothing else.
    for (let part = 0; part < state.length; part += 1) {
      if (!isForgotten(state[part]) || (filled && !isForgotten(filled[part]))) continue;
      filled ??= state.slice();
      const group = this.groupOf(part);
      const parts = this.groups[group] as readonly number[];
      const values = this.#isWhollyForgotten(state, parts) ? this.#first[group] : (this.#findFitting(group, state) ?? this.#first[group]);
      for (let at = 0; at < parts.length; at += 1) if (isForgotten(state[parts[at] as number])) filled[parts[at] as number] = values?.[at] as number;
    }
    return filled ?? state;
  }

  #isWhollyForgotten(state: State, parts: readonly number[]): boolean {
    for (let at = 0; at < parts.length; at += 1) if (state[parts[at] as number] !== FORGOTTEN) return false;
    return true;
  }

  /** A forgotten part of a group of which a move replaced another one. */
  findTorn(before: State, made: Pick<Made, 'written' | 'state'>): number | undefined {
    const { written, state: after } = made;
    for (const part of written) {
      const group = this.groups[this.groupOf(part)] as readonly number[];
      if (group.length === 1 || after[part] === before[part]) continue;
      for (const each of group) if (staysForgotten(each, before, made)) return each;
    }
    return undefined;
  }

  /** All that can be known of a group that has some values while the part at one place of it is forgotten. */
  #listPlaces(group: number, values: State, forgotten: number): readonly Key[] {
    const parts = this.groups[group] as readonly number[];
    return values.reduce<readonly (readonly number[])[]>((all, value, at) => {
      const marks = this.#end && this.#end.part === parts[at] ? [FORGOTTEN, forgetBut(this.#end.isOnRecord(value))] : [FORGOTTEN];
      return all.flatMap((places) => (at === forgotten ? marks : [...marks, value]).map((place) => [...places, place]));
    }, [[]]).map(keyOf);
  }

  /** The first value of a group that has in it what is not forgotten. */
  #findFitting(group: number, state: State): State | undefined {
    const [fitting, key] = [this.#fitting[group] as Map<Key, State>, this.keyIn(state, group)];
    const known = fitting.get(key) ?? [...this.inGroup(group)].find(({ values }) => this.fitIn(state, group, values))?.values;
    if (known) fitting.set(key, known);
    return known;
  }
}

/** As `keyIn` has it. */
function keyOf(values: State): Key {
  return values.length === 1 ? (values[0] as number) : values.join();
}

function addBeside({ values }: Beside<unknown>, value: number, cost: number): boolean {
  if (values.some((each) => each.value === value)) return false;
  values.push({ value, cost });
  return true;
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

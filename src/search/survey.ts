import TinyQueue from 'tinyqueue';
import { weighMove } from './cost.ts';
import type { Move } from './list-moves.ts';
import { FORGOTTEN, type State } from './transition-cache.ts';
import { ANY_COPIED, type Made, type Walker } from './walker.ts';

/** What a survey asks of whoever walks. */
export type Surveyor = Pick<Walker, 'parts' | 'see' | 'list' | 'make' | 'frontPart'>;

export interface SurveyOptions {
  readonly walker: Surveyor;
  /** States in which the leg can start: among them each value that a part can have then, and every text read. */
  readonly starts: readonly State[];
  /** Whether a way may lead through a state: it has to be settled part by part, whatever the others are. */
  readonly isAllowed: (state: State) => boolean;
  /** Whether the leg ends in a state. */
  readonly isEnd: (state: State) => Promise<boolean>;
  /** The part that decides this beside what is seen, if one does: it is never forgotten. */
  readonly endPart?: number;
  /** Only what can be come to for less is looked at. */
  readonly below: number;
  /** Most views that are looked at; more is a bound that was hit. */
  readonly maxViews: number;
}

/** A gesture as far as a survey knows it. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  /** What has to be copied for that; anything where nothing is said. */
  readonly needs?: number;
  /** What is copied afterwards; what was before where nothing is said. */
  readonly copies?: number;
}

/** Something that a move looked at while it was forgotten: whatever it can have been by then is tried. */
interface Attempt {
  readonly from: number;
  readonly move: Move;
  readonly state: State;
  /** The move cannot be made before, in cost. */
  readonly ready: number;
  readonly below?: string;
  /** It has only asked whether anything is copied: what stands there stands for all that could. `false`: it asks what. */
  readonly whether?: boolean;
  /** Of Back: it stands for all pages that the pane in front can be on, whatever cookies it had there. */
  readonly anyPage?: true;
}

/** Stands for every view of a pane under the same bars, as Back does the same on each. */
interface Behind {
  readonly front: number;
  readonly from: number;
  readonly cost: number;
  readonly state: State;
}

/** An attempt that waits for what a part can be, and what it has been tried with. */
interface Watcher {
  readonly attempt: Attempt;
  readonly part: number;
  readonly tried: Set<number>;
}

type Entry = { readonly cost: number; readonly order: number } & ({ readonly view: State; readonly number: number } | { readonly group: number; readonly values: State });

const BACK: Move = { gesture: { kind: 'back' }, name: 'back' };
/** Parts that are always seen. */
const KEPT = ['system', 'page system'];
/** Attempts for each view that may be made before a survey gives up. */
const ATTEMPTS_PER_VIEW = 100;

/**
 * Every screen that a leg can come to and every gesture on it, found without walking through all combinations: of a state
 * only the *view* is kept, what the person sees; all else is forgotten and can be, whenever a gesture looks at it, whatever
 * it was in any state that the survey came to before. So every way there really is, is one here, at no higher cost, and
 * where no way leads to the leg's end here there is none. What a gesture asks is told part by part, so that the ways of
 * the survey can be followed with what was copied in mind (see `estimateRest`).
 *
 * Parts of one pane (its page, whether it is open, its cookies) stay together: no page is seen with cookies that it never had.
 */
export class Survey {
  readonly edges: Edge[] = [];
  readonly #options: SurveyOptions;
  readonly #groups: readonly (readonly number[])[];
  readonly #groupOf: readonly number[];
  readonly #kept: readonly number[];
  /** By the part that is a page in front: the parts of it that are seen. */
  readonly #seen: ReadonlyMap<number, readonly number[]>;
  readonly #copied: number;
  /** By group: its values, with the least cost at which each was there. */
  readonly #values: Map<string, { readonly values: State; readonly cost: number }>[];
  readonly #watchers: Watcher[][];
  /** By group: the first of its values. */
  readonly #first: State[] = [];
  readonly #fitting = new Map<string, State>();
  readonly #views = new Map<string, number>();
  readonly #edgeNames = new Set<string>();
  /** Settled views, by number. */
  readonly #settled = new Map<number, State>();
  readonly #addresses = new Map<number, Map<string, number>>();
  readonly #behind = new Map<string, Behind>();
  readonly #ends = new Set<number>();
  readonly #endValues = new Set<number>();
  readonly #queue = new TinyQueue<Entry>([], (a, b) => a.cost - b.cost || a.order - b.order);
  /** Least cost with which something was ever put into the queue. */
  readonly #pushed = new Map<string, number>();
  #order = 0;
  #attempts = 0;
  /** What the leg costs at least from its start; infinite where no end was come to. */
  least = Number.POSITIVE_INFINITY;
  /** The bound on views was hit: nothing follows. */
  gaveUp = false;

  private constructor(options: SurveyOptions) {
    this.#options = options;
    const { parts } = options.walker;
    this.#groups = groupParts(parts);
    this.#groupOf = parts.map((_part, at) => this.#groups.findIndex((group) => group.includes(at)));
    this.#kept = [...KEPT.map((name) => parts.indexOf(name)), options.endPart ?? -1].filter((part) => part >= 0);
    this.#seen = new Map(parts.flatMap((name, at) => (name.startsWith('page ') ? [[at, [at, parts.indexOf(name.replace('page', 'cookies'))].filter((part) => part >= 0)]] : [])));
    this.#copied = parts.indexOf('copied');
    this.#values = this.#groups.map(() => new Map());
    this.#watchers = this.#groups.map(() => []);
  }

  static async make(options: SurveyOptions): Promise<Survey> {
    const survey = new Survey(options);
    await survey.#run();
    return survey;
  }

  /** Number of views. */
  get size(): number {
    return this.#views.size;
  }

  /** Views in which the leg can end. */
  get ends(): ReadonlySet<number> {
    return this.#ends;
  }

  /** What was ever copied, by its number; 0 for nothing. */
  get copied(): readonly number[] {
    return this.#valuesOf(this.#copied);
  }

  /** The view of a state, by its number; undefined where the survey did not come to it for less than its bound. */
  viewOf(state: State): number | undefined {
    return this.#views.get(this.#nameView(state));
  }

  /** What is copied in a state. */
  copiedIn(state: State): number {
    return state[this.#copied] ?? 0;
  }

  /** What a part can be when the leg ends: all that it ever was, but for the one that decides about the end. */
  valuesAtEnd(part: number): readonly number[] {
    return part === this.#options.endPart ? [...this.#endValues] : this.#valuesOf(part);
  }

  #valuesOf(part: number): readonly number[] {
    const group = this.#groupOf[part] as number;
    const at = (this.#groups[group] as readonly number[]).indexOf(part);
    return [...new Set([...(this.#values[group]?.values() ?? [])].map(({ values }) => values[at] as number))];
  }

  debugViews(): State[] { return [...this.#settled.values()].map((v) => this.#fill(v)); }
  async #run(): Promise<void> {
    const { starts, below, maxViews } = this.#options;
    const [first] = starts;
    if (!first) return;
    for (const state of starts) {
      for (const group of this.#groups.keys()) this.#push({ cost: 0, group, values: this.#pick(state, group) });
    }
    for (const state of starts) this.#pushView(this.#forget(state), 0);
    for (let entry = this.#queue.pop(); entry && entry.cost < below; entry = this.#queue.pop()) {
      if ('view' in entry) await this.#settle(entry.view, entry.number, entry.cost);
      else await this.#settleValues(entry.group, entry.values, entry.cost);
      if (this.size > maxViews || this.#attempts > maxViews * ATTEMPTS_PER_VIEW) {
        this.gaveUp = true;
        return;
      }
    }
  }

  #push(entry: { readonly cost: number } & ({ readonly view: State; readonly number: number } | { readonly group: number; readonly values: State })): void {
    const name = 'view' in entry ? `${entry.number}` : `${entry.group}: ${entry.values.join()}`;
    if (entry.cost >= (this.#pushed.get(name) ?? Number.POSITIVE_INFINITY)) return;
    this.#pushed.set(name, entry.cost);
    this.#queue.push({ ...entry, order: (this.#order += 1) });
  }

  #pushView(view: State, cost: number): void {
    this.#push({ cost, view, number: this.#number(view) });
  }

  async #settle(view: State, from: number, cost: number): Promise<void> {
    if (this.#settled.has(from)) return;
    this.#settled.set(from, view);
    const { walker } = this.#options;
    // Whoever asks the process to end is heard: all that is awaited here is done at once.
    if (this.#settled.size % 20 === 0) await new Promise((resolve) => setImmediate(resolve));
    const filled = this.#fill(view);
    // Whatever the leg has come to its end by, nobody goes on from there.
    if (await this.#options.isEnd(filled)) {
      this.#ends.add(from);
      this.least = Math.min(this.least, cost);
      if (this.#options.endPart !== undefined) this.#endValues.add(view[this.#options.endPart] as number);
      return;
    }
    const front = walker.frontPart(filled);
    const sight = await walker.see(filled);
    for (const move of await walker.list(filled)) {
      if (move.gesture.kind === 'back' && front !== undefined) continue;
      await this.#expand({ from, move, state: view, ready: cost });
    }
    if (front === undefined) return;
    await this.#expand({ from, move: BACK, state: view, ready: cost });
    if (sight.front === 'app' && sight.address !== '') await this.#noteHistory(view, from, cost, front, sight.address);
  }

  /**
   * Back leads to any address that the pane in front can have shown by then. It goes there whatever page it leaves, so
   * this is told once for all views under the same bars: a gesture without cost leads from each of them to one that Back is
   * pressed on.
   */
  async #noteHistory(view: State, from: number, cost: number, front: number, address: string): Promise<void> {
    const bars = `${front} under ${this.#kept.map((part) => view[part]).join(' ')}`;
    let behind = this.#behind.get(bars);
    if (!behind) {
      behind = { front, from: this.#views.size, cost, state: view.map((value, part) => (this.#isCookies(front, part) ? FORGOTTEN : value)) };
      this.#views.set(bars, behind.from);
      this.#behind.set(bars, behind);
      for (const [below, since] of this.#addresses.get(front) ?? []) await this.#backTo(behind, below, since);
    }
    this.edges.push({ from, to: behind.from, weight: 0 });
    const addresses = this.#addresses.get(front) ?? new Map<string, number>();
    this.#addresses.set(front, addresses);
    if (addresses.has(address)) return;
    addresses.set(address, cost);
    for (const other of [...this.#behind.values()]) if (other.front === front) await this.#backTo(other, address, cost);
  }

  #backTo({ from, state, cost }: Behind, below: string, since: number): Promise<void> {
    return this.#expand({ from, move: BACK, state, ready: Math.max(cost, since), below, anyPage: true });
  }

  #isCookies(front: number, part: number): boolean {
    return part !== front && (this.#seen.get(front) ?? []).includes(part);
  }

  async #settleValues(group: number, values: State, cost: number): Promise<void> {
    const known = this.#values[group] as Map<string, { values: State; cost: number }>;
    if (known.has(values.join())) return;
    known.set(values.join(), { values, cost });
    this.#first[group] ??= values;
    for (const watcher of [...(this.#watchers[group] ?? [])]) await this.#tryValue(watcher, group, values, cost);
  }

  async #expand(attempt: Attempt): Promise<void> {
    const { state, move, below } = attempt;
    if (attempt.ready + weighMove(move, false) >= this.#options.below) return;
    this.#attempts += 1;
    const made = await this.#options.walker.make(this.#fill(state), move, below);
    const after = made.lost ? undefined : this.#keepForgotten(state, made);
    const front = after && this.#options.walker.frontPart(this.#fill(after));
    const asked = made.touched.find((part) => state[part] === FORGOTTEN) ?? (front === undefined ? undefined : this.#seen.get(front)?.find((part) => after?.[part] === FORGOTTEN)) ?? (after && this.#findTorn(state, after));
    if (attempt.whether && made.touched.includes(this.#copied)) return this.#expand({ ...attempt, state: state.map((value, part) => (part === this.#copied ? FORGOTTEN : value)), whether: false });
    if (asked === undefined && attempt.whether === undefined && state[this.#copied] === FORGOTTEN && made.touched.includes(ANY_COPIED)) return this.#branch({ ...attempt, whether: true }, this.#copied);
    if (asked !== undefined) return this.#branch(attempt, asked);
    if (attempt.anyPage && made.touched.some((part) => this.#seen.has(part) && this.#groups[this.#groupOf[part] as number]!.length > 1)) throw new Error('Failed to survey: Back looks at the page that it leaves.');
    // From another page Back may come to no new screen.
    const isNew = made.facts.newScreen && !attempt.anyPage;
    if (after) this.#arrive(attempt, attempt.whether && !made.written.includes(this.#copied) ? after.map((value, part) => (part === this.#copied ? FORGOTTEN : value)) : after, weighMove(move, isNew));
  }

  /** Tries a move with everything that a forgotten part can be beside what is not forgotten, now and later on. */
  async #branch(attempt: Attempt, part: number): Promise<void> {
    const group = this.#groupOf[part] as number;
    const watcher: Watcher = { attempt, part, tried: new Set() };
    this.#watchers[group]?.push(watcher);
    for (const { values, cost } of [...(this.#values[group]?.values() ?? [])]) await this.#tryValue(watcher, group, values, cost);
  }

  async #tryValue({ attempt, part, tried }: Watcher, group: number, values: State, since: number): Promise<void> {
    const { state, ready } = attempt;
    const parts = this.#groups[group] as readonly number[];
    if (!attempt.anyPage && parts.some((each, at) => state[each] !== FORGOTTEN && state[each] !== values[at])) return;
    const value = values[parts.indexOf(part)] as number;
    // Of all that is copied, the first stands for the rest where nobody asks what it is.
    const alike = attempt.whether ? Math.min(value, 1) : value;
    if (tried.has(alike)) return;
    tried.add(alike);
    await this.#expand({ ...attempt, state: state.map((each, at) => (at === part ? value : each)), ready: Math.max(ready, since) });
  }

  #arrive({ from, state, ready, whether }: Attempt, after: State, weight: number): void {
    const cost = ready + weight;
    if (cost >= this.#options.below || !this.#options.isAllowed(this.#fill(after))) return;
    for (const [group, parts] of this.#groups.entries()) {
      if (parts.some((part) => after[part] !== FORGOTTEN && after[part] !== state[part])) this.#push({ cost, group, values: this.#pick(after, group) });
    }
    const view = this.#forget(after);
    const to = this.#number(view);
    const [needs = FORGOTTEN, copies = FORGOTTEN] = [whether ? FORGOTTEN : state[this.#copied], after[this.#copied]];
    const name = `${from} ${to} ${weight} ${needs} ${copies}`;
    if (!this.#edgeNames.has(name)) this.edges.push({ from, to, weight, ...(needs !== FORGOTTEN && { needs }), ...(copies !== FORGOTTEN && { copies }) });
    this.#edgeNames.add(name);
    this.#push({ cost, view, number: to });
  }

  /** A forgotten part of a group of which a move replaced another one: they stay together. */
  #findTorn(before: State, after: State): number | undefined {
    for (const group of this.#groups) {
      if (group.length > 1 && group.some((part) => after[part] !== before[part])) {
        const forgotten = group.find((part) => after[part] === FORGOTTEN);
        if (forgotten !== undefined) return forgotten;
      }
    }
    return undefined;
  }

  #keepForgotten(before: State, { state, written }: Pick<Made, 'state' | 'written'>): State {
    return state.map((value, part) => (before[part] === FORGOTTEN && !written.includes(part) ? FORGOTTEN : value));
  }

  #pick(state: State, group: number): State {
    return (this.#groups[group] ?? []).map((part) => state[part] as number);
  }

  /** What is seen of a state: the system, its page, and the pane in front with what it knows of its visitor. */
  #listSeen(state: State): readonly number[] {
    const front = this.#options.walker.frontPart(state);
    return front === undefined ? this.#kept : [...this.#kept, ...(this.#seen.get(front) ?? [])];
  }

  #forget(state: State): State {
    const seen = this.#listSeen(state);
    // What was read is no part of a view: a survey takes it to be everything.
    return state.map((value, part) => (seen.includes(part) || part === state.length - 1 ? value : FORGOTTEN));
  }

  /** A state in which every forgotten part has some value that it really had, beside those of its group that are there. */
  #fill(state: State): State {
    const filled = [...state];
    for (const [group, parts] of this.#groups.entries()) {
      const [part = 0, ...others] = parts;
      if (others.length === 0) {
        if (state[part] === FORGOTTEN) filled[part] = this.#first[group]?.[0] as number;
        continue;
      }
      if (!parts.some((each) => state[each] === FORGOTTEN)) continue;
      const values = parts.every((each) => state[each] === FORGOTTEN) ? this.#first[group] : this.#findFitting(group, state);
      for (const [at, each] of parts.entries()) if (state[each] === FORGOTTEN) filled[each] = (values ?? this.#first[group])?.[at] as number;
    }
    return filled;
  }

  /** The first value of a group that has in it what is not forgotten. */
  #findFitting(group: number, state: State): State | undefined {
    const parts = this.#groups[group] as readonly number[];
    const name = `${group}: ${parts.map((part) => state[part]).join()}`;
    const known = this.#fitting.get(name) ?? [...(this.#values[group]?.values() ?? [])].find(({ values }) => parts.every((part, at) => state[part] === FORGOTTEN || state[part] === values[at]))?.values;
    if (known) this.#fitting.set(name, known);
    return known;
  }

  #nameView(state: State): string {
    return this.#listSeen(state).map((part) => state[part]).join(' ');
  }

  #number(view: State): number {
    const name = this.#nameView(view);
    const known = this.#views.get(name) ?? this.#views.size;
    this.#views.set(name, known);
    return known;
  }
}

/** Parts of one pane are a group; every other part is one by itself. */
function groupParts(parts: readonly string[]): number[][] {
  const groups = new Map<string, number[]>();
  for (const [at, name] of parts.entries()) {
    const [kind = '', pane] = name.split(' ');
    const group = ['page', 'open', 'cookies'].includes(kind) && pane !== 'system' ? `pane ${pane}` : name;
    groups.set(group, [...(groups.get(group) ?? []), at]);
  }
  return [...groups.values()];
}

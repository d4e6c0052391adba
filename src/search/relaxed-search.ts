import TinyQueue from 'tinyqueue';
import { ANYTHING, Behind, splitPrice } from './behind.ts';
import { CLICK, weighMove } from './cost.ts';
import type { Move } from './list-moves.ts';
import { listPages, noteHistories } from './note-histories.ts';
import { LeftPages } from './left-pages.ts';
import { FORGOTTEN, type State } from './transition-cache.ts';
import { appOfPage, VISIT } from './visits.ts';
import type { Made, Walker } from './walker.ts';

/** Stands on a history for all that is not kept of it. */
export const REST = '…';

/** Addresses that a pane came through, the one that it shows last, by the part that is its page; REST before them where there were more. */
export type Histories = Readonly<Record<number, readonly string[]>>;

/** A state that was reached, and how. */
export interface Node {
  readonly state: State;
  readonly cost: number;
  /** Of the panes whose histories are kept. */
  readonly histories: Histories;
  readonly parent?: Node;
  readonly move?: Move;
  /** Of Back: the address that it led to. */
  readonly below?: string;
  /** Parts that the move replaced. */
  readonly written?: readonly number[];
}

export interface SearchOptions {
  readonly walker: Pick<Walker, 'parts' | 'see' | 'list' | 'read' | 'make' | 'frontPart' | 'addressOf' | 'visits'>;
  readonly start: State;
  /** Whether the leg ends in a state. */
  readonly isEnd: (state: State) => Promise<boolean>;
  /** Whether a way may lead through a state at all. */
  readonly isAllowed: (state: State) => boolean;
  /** Parts (panes) whose value is forgotten while they are not in front. */
  readonly forgets: ReadonlySet<number>;
  /** Which values are not forgotten even so; nothing that is forgotten is ever one of them. */
  readonly isKept?: (part: number, value: number) => boolean;
  /** Parts (panes) whose history is kept, with how many addresses of it: Back leads where it really leads. Their pages are not in `forgets`. */
  readonly remembers: ReadonlyMap<number, number>;
  /** What has to be paid from a state to the end of all legs at least; never too much. */
  readonly estimate: (state: State) => number;
  /** What it costs at least to lead an app to an address in a visit for nothing, by the pane's part; undefined where nobody does. */
  readonly priceOf: (pane: number, address: string) => number | undefined;
  /** Only ways that cost less, to the end of all legs, are looked for. */
  readonly below: number;
  /** Most states that are settled; more is a bound that was hit. */
  readonly maxStates: number;
}

/** A part that a move asked about while it was forgotten: whatever value it can have had by then is tried. */
interface Watcher {
  readonly node: Node;
  readonly move: Move;
  readonly state: State;
  /** The move cannot be made before, in cost. */
  readonly ready: number;
  /** Of Back: the address that it leads to. */
  readonly below?: string;
}

/** What a move comes to, with what was forgotten taken to be as it is tried. */
interface Arrival {
  readonly attempt: Watcher;
  readonly reached: State;
  readonly weight: number;
  readonly written: readonly number[];
}

const BACK: Move = { gesture: { kind: 'back' }, name: 'back' };

/**
 * Search over relaxed states, what promises the cheapest whole way first: what it finds costs no more than the dearest truth allows, so that a way
 * which can really be walked is a shortest one, and where it finds none there is none. Two things are relaxed:
 *
 * - Histories are not part of a state, but for panes in `remembers`. Back leads to any address that can stand right behind the one
 *   that is shown by then (see `Behind`).
 * - A pane in `forgets` that is not in front can be on any page on which it can have been left by then, likewise.
 */
export class RelaxedSearch {
  readonly #options: SearchOptions;
  /** By what the whole way would cost; of two such the one that has come further. */
  readonly #queue = new TinyQueue<Node & { readonly whole: number; readonly order: number }>([], (a, b) => a.whole - b.whole || b.cost - a.cost || a.order - b.order);
  readonly #best = new Map<string, number>();
  readonly #values = new Map<number, Map<number, number>>();
  readonly #watchers = new Map<number, Watcher[]>();
  readonly #pages: readonly number[];
  readonly #behind: Behind;
  readonly #visit: number;
  readonly #left = new LeftPages<Arrival>();
  /** What can stand behind an address and was not told yet to those who show it. */
  readonly #news: { readonly showing: string; readonly behind: string; readonly since: number }[] = [];
  /** By pane and address: who shows it in front. */
  readonly #showing = new Map<string, Node[]>();
  #order = 0;
  #below: number;
  settled = 0;
  /** The bound on states was hit. */
  gaveUp = false;

  constructor(options: SearchOptions) {
    this.#options = options;
    this.#below = options.below;
    this.#pages = listPages(options.walker.parts);
    this.#visit = options.walker.parts.indexOf(VISIT);
    this.#behind = new Behind((pane, shown, behind, since) => this.#news.push({ showing: `${pane} ${shown}`, behind, since }));
    this.#add({ state: options.start, cost: 0, histories: {} });
  }

  /** From now on only ways that cost less are looked for. */
  lower(below: number): void {
    this.#below = Math.min(this.#below, below);
  }

  /** The next end in the order of costs; undefined where there is no further one. */
  async next(): Promise<Node | undefined> {
    const { walker, isEnd, maxStates } = this.#options;
    for (;;) {
      const node = this.#queue.pop();
      if (!node || node.whole >= this.#below) return undefined;
      if ((this.#best.get(nameNode(node)) ?? 0) < node.cost) continue;
      if (this.settled >= maxStates) {
        this.gaveUp = true;
        return undefined;
      }
      this.settled += 1;
      // Whoever asks the process to end is heard: all that is awaited here is done at once.
      if (this.settled % 100 === 0) await new Promise((resolve) => setImmediate(resolve));
      if (await isEnd(this.fill(node.state))) return node;
      const front = walker.frontPart(this.fill(node.state));
      if (front !== undefined) await this.#noteFront(node, front);
      for (const move of await walker.list(this.fill(node.state))) {
        if (move.gesture.kind === 'back' && front !== undefined) continue;
        await this.#expand({ node, move, state: node.state, ready: node.cost });
      }
      if (front !== undefined) await this.#goBack(node, front);
    }
  }

  /** A state in which every forgotten part has some value that it really had. */
  fill(state: State): State {
    return state.includes(FORGOTTEN) ? state.map((value, part) => (value === FORGOTTEN ? ([...(this.#values.get(part)?.keys() ?? [])][0] ?? 0) : value)) : state;
  }

  async #expand(attempt: Watcher): Promise<void> {
    const { move, state, ready, below } = attempt;
    const { walker } = this.#options;
    if (ready + weighMove(move, false) >= this.#below) return;
    const made = await walker.make(this.fill(state), move, below);
    const after = made.lost ? undefined : this.#keepForgotten(state, made);
    // A pane that comes to the front is asked about, even by a move that looks at nothing of it.
    const front = after && walker.frontPart(this.fill(after));
    // A move that is lost may be so for what stood in a forgotten part's place.
    const asked = made.touched.find((part) => state[part] === FORGOTTEN) ?? (front !== undefined && after?.[front] === FORGOTTEN ? front : undefined);
    if (asked === undefined) {
      if (after) await this.#arrive({ attempt, reached: after, weight: weighMove(move, made.facts.newScreen), written: made.written });
      return;
    }
    const watchers = this.#watchers.get(asked) ?? [];
    this.#watchers.set(asked, watchers);
    watchers.push(attempt);
    for (const [value, since] of [...(this.#values.get(asked) ?? [])]) await this.#try(attempt, asked, value, since);
  }

  #try(attempt: Watcher, part: number, value: number, since: number): Promise<void> {
    return this.#expand({ ...attempt, state: replace(attempt.state, part, value), ready: Math.max(attempt.ready, since + CLICK) });
  }

  /** What a pane in front shows can be come back to later by starting its app again. */
  async #noteFront(node: Node, front: number): Promise<void> {
    const value = node.state[front] as number;
    if (value === FORGOTTEN) throw new Error(`Failed to search: a pane came to the front that nobody asked about (after ${node.move?.name ?? 'the start'}).`);
    await this.#noteValue(front, value, node.cost);
    const address = this.#options.walker.addressOf(front, value);
    const price = (node.state[this.#visit] ?? 0) > 0 ? this.#options.priceOf(front, address) : undefined;
    if (price !== undefined) this.#behind.visit(front, address, price, node.cost);
    await this.#tellNews();
  }

  /** A forgotten pane can be on this page from now on; whoever waits for that tries it, also where it was thought to be dearer. */
  async #noteValue(part: number, value: number, since: number): Promise<void> {
    if (this.#options.isKept?.(part, value)) return;
    const values = this.#values.get(part) ?? new Map<number, number>();
    this.#values.set(part, values);
    if ((values.get(value) ?? Number.POSITIVE_INFINITY) <= since) return;
    values.set(value, since);
    for (const watcher of [...(this.#watchers.get(part) ?? [])]) await this.#try(watcher, part, value, since);
  }

  async #goBack(node: Node, front: number): Promise<void> {
    const sight = await this.#options.walker.see(this.fill(node.state));
    const history = this.#options.remembers.has(front) ? (node.histories[front] ?? []) : undefined;
    const goesBack = sight.front === 'app' && sight.address !== '';
    // Under a menu or prompt Back takes that away; with no history left it closes the webview or the app.
    if (!goesBack || !history || history.length <= 1 || history[0] === REST) await this.#expand({ node, move: BACK, state: node.state, ready: node.cost });
    if (!goesBack) return;
    if (history && history.at(-2) !== REST) {
      // A page that was posted to its own address stands on the history twice.
      for (const below of new Set([history.at(-2), sight.address])) if (below !== undefined) await this.#expand({ node, move: BACK, state: node.state, ready: node.cost, below });
      return;
    }
    const shown = this.#options.walker.addressOf(front, node.state[front] as number);
    const showing = this.#showing.get(`${front} ${shown}`) ?? [];
    this.#showing.set(`${front} ${shown}`, showing);
    showing.push(node);
    for (const [behind, since] of [...this.#behind.of(front, shown)]) await this.#backTo(node, behind, since);
  }

  async #backTo(node: Node, behind: string, since: number): Promise<void> {
    if (behind === ANYTHING) return;
    const { address, price } = splitPrice(behind);
    await this.#expand({ node, move: BACK, state: node.state, ready: Math.max(node.cost, since) + price, below: address });
  }

  /** What a move wrote on the histories of panes, whether they are kept or not. */
  async #noteHistories({ state: before, move, below }: Watcher, after: State, written: readonly number[], since: number): Promise<void> {
    const { walker } = this.#options;
    noteHistories(this.#behind, { before, after, written: written.filter((part) => this.#pages.includes(part)), move, ...(below !== undefined && { below }), front: walker.frontPart(this.fill(before)), since, addressOf: (part, value) => walker.addressOf(part, value), appOf: (page) => appOfPage(walker.parts[page] as string) });
    await this.#tellNews();
  }

  async #tellNews(): Promise<void> {
    for (let news = this.#news.pop(); news; news = this.#news.pop()) for (const node of [...(this.#showing.get(news.showing) ?? [])]) await this.#backTo(node, news.behind, news.since);
  }

  /** A part that nobody asked about stays forgotten, unless it was replaced. */
  #keepForgotten(before: State, { state, written }: Pick<Made, 'state' | 'written'>): State {
    return before.includes(FORGOTTEN) ? state.map((value, part) => (before[part] === FORGOTTEN && !written.includes(part) ? FORGOTTEN : value)) : state;
  }

  async #arrive(arrival: Arrival): Promise<void> {
    const { attempt, written } = arrival;
    const { node: parent, move, below } = attempt;
    const ready = this.#findReady(arrival);
    if (ready === undefined) return;
    const cost = ready + arrival.weight;
    const reached = await this.#read(parent.state, arrival.reached);
    if (cost + this.#options.estimate(reached) >= this.#below || !this.#options.isAllowed(this.fill(reached))) return;
    const front = this.#options.walker.frontPart(this.fill(reached));
    const state = reached.map((value, part) => (part !== front && value > 0 && this.#options.forgets.has(part) && !this.#options.isKept?.(part, value) ? FORGOTTEN : value));
    this.#add({ state, cost, histories: this.#remember(parent, below, reached, written), parent, move, written, ...(below !== undefined && { below }) });
    await this.#noteHistories(attempt, reached, written, cost);
    // A page that came and was left in one and the same move is where its pane stands, though it was never in front.
    for (const part of written) if (reached[part] !== state[part]) await this.#noteValue(part, reached[part] as number, cost - CLICK);
    await this.#noteLeft(arrival, reached, cost);
  }

  /** The state with what is read in it: that is taken along from a visit. */
  async #read(before: State, after: State): Promise<State> {
    const read = (await this.#options.walker.read(this.fill(after))).at(-1) ?? 0;
    return [...after.slice(0, -1).map((value, part) => (part === this.#visit && read !== before.at(-1) ? 0 : value)), read];
  }

  /** From when on a move can come to what it comes to; undefined where nobody needs it, or an app was not left yet on the page with which it comes back. */
  #findReady(arrival: Arrival): number | undefined {
    const { attempt: { node, state, ready }, reached, written } = arrival;
    const { walker } = this.#options;
    const [before, after] = [this.fill(state), this.fill(reached)];
    const [front, shown] = [walker.frontPart(before), walker.frontPart(after)];
    if (walker.visits.isLeft(before, after)) return undefined;
    if (front !== undefined && shown === undefined) return (after[this.#visit] ?? 0) > 0 && !written.includes(front) ? undefined : ready;
    if (front !== undefined || shown === undefined || written.includes(shown) || node.state[shown] !== FORGOTTEN) return ready;
    const since = this.#left.since(shown, `${after[shown]}`);
    this.#left.wait(shown, `${after[shown]}`, arrival);
    return since === undefined ? undefined : Math.max(ready, since);
  }

  /** Apps that are started again show what they were left on: the one in front, and one that was opened and left in one move. */
  async #noteLeft({ attempt, written }: Arrival, reached: State, cost: number): Promise<void> {
    const { walker, isKept } = this.#options;
    const [front, shown] = [walker.frontPart(this.fill(attempt.state)), walker.frontPart(this.fill(reached))];
    for (const pane of this.#pages) {
      const value = reached[pane] as number;
      if ((pane !== front && !written.includes(pane)) || value <= 0 || isKept?.(pane, value)) continue;
      if (shown !== undefined && appOfPage(walker.parts[pane] as string) === appOfPage(walker.parts[shown] as string)) continue;
      for (const waiting of this.#left.leave(pane, `${value}`, cost)) await this.#arrive(waiting);
    }
  }

  /** What stands on the histories after a move, of those that are kept; a pane that was closed has none. */
  #remember({ state: before, histories }: Node, below: string | undefined, state: State, written: readonly number[]): Histories {
    const { walker, remembers } = this.#options;
    const front = walker.frontPart(this.fill(before));
    const replaced = written.filter((part) => remembers.has(part));
    if (replaced.length === 0) return histories;
    return { ...histories, ...Object.fromEntries(replaced.map((part) => [part, (state[part] ?? 0) > 0 ? shorten(extendHistory(histories[part], walker.addressOf(part, state[part] as number), part === front ? below : undefined), remembers.get(part)) : []])) };
  }

  #add(node: Node): void {
    const key = nameNode(node);
    if (node.cost >= (this.#best.get(key) ?? Number.POSITIVE_INFINITY)) return;
    const whole = node.cost + this.#options.estimate(node.state);
    if (whole >= this.#below) return;
    this.#best.set(key, node.cost);
    this.#queue.push({ ...node, whole, order: (this.#order += 1) });
  }
}

function nameNode({ state, histories }: Node): string {
  return `${state.join()} ${Object.entries(histories).map(([part, addresses]) => `${part} ${addresses.join(' ')}`).join(';')}`;
}

/** A history once a pane shows an address. `below`: where Back led; what stood there last is gone then. As in a browser a page that is opened over itself takes its own place. */
export function extendHistory(history: readonly string[] = [], shown: string, below?: string): readonly string[] {
  const left = below === undefined || below === history.at(-1) ? history : history.at(-2) === REST ? [REST] : history.slice(0, -2);
  return shown === '' || left.at(-1) === shown ? left : [...left, shown];
}

/** A history of which no more than the last addresses are kept. */
function shorten(history: readonly string[], kept = Number.POSITIVE_INFINITY): readonly string[] {
  return history.filter((address) => address !== REST).length > kept ? [REST, ...history.slice(-kept)] : history;
}

function replace(state: State, part: number, value: number): State {
  const next = [...state];
  next[part] = value;
  return next;
}

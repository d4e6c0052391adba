import TinyQueue from 'tinyqueue';
import { ANYTHING, Behind, splitPrice } from './behind.ts';
import { isTooLate, replace } from './attempt.ts';
import { weighMove } from './cost.ts';
import type { Move } from './list-moves.ts';
import { listPages, noteHistories } from './note-histories.ts';
import { lowerCost } from './lower-cost.ts';
import type { PricedVisit } from './price-visits.ts';
import type { State } from './transition-cache.ts';
import { VISIT } from './visits.ts';
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
  /** Parts (panes) whose history is kept, with how many addresses of it: Back leads where it really leads. */
  readonly remembers: ReadonlyMap<number, number>;
  /** What has to be paid from a state to the end of all legs at least; never too much. */
  readonly estimate: (state: State) => number;
  /** Addresses to which apps can be led in visits for nothing: they may be led there before another app has them open something. */
  readonly visits: readonly PricedVisit[];
  /** Only ways that cost less, to the end of all legs, are looked for. */
  readonly below: number;
  /** Most states that are settled; more is a bound that was hit. */
  readonly maxStates: number;
}

/** A move that is made. */
interface Attempt {
  readonly node: Node;
  readonly move: Move;
  /** The move cannot be made before, in cost. */
  readonly ready: number;
  /** Of Back: the address that it leads to. */
  readonly below?: string;
}

const BACK: Move = { gesture: { kind: 'back' }, name: 'back' };

/**
 * Search over relaxed states, what promises the cheapest whole way first: what it finds costs no more than the dearest truth allows, so that a way
 * which can really be walked is a shortest one, and where it finds none there is none. One thing is relaxed: histories are not part of a state, but for panes in
 * `remembers`. Back leads to any address that can stand right behind the one that is shown by then (see `Behind`).
 */
export class RelaxedSearch {
  readonly #options: SearchOptions;
  /** By what the whole way would cost; of two such the one that has come further. */
  readonly #queue = new TinyQueue<Node & { readonly whole: number; readonly order: number }>([], (a, b) => a.whole - b.whole || b.cost - a.cost || a.order - b.order);
  readonly #best = new Map<string, number>();
  readonly #pages: readonly number[];
  readonly #behind: Behind;
  readonly #visit: number;
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
    // Where such a visit leads is of no use but behind what is opened later, so the search itself, led by what is of use, would not come there.
    for (const { pane, address, price } of options.visits) this.#behind.visit(pane, address, price, 0);
    this.#add({ state: options.start, cost: 0, histories: {} }, options.estimate(options.start));
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
      if (await isEnd(node.state)) return node;
      const front = walker.frontPart(node.state);
      for (const move of await walker.list(node.state)) {
        if (move.gesture.kind === 'back' && front !== undefined) continue;
        await this.#expand({ node, move, ready: node.cost });
      }
      if (front !== undefined) await this.#goBack(node, front);
    }
  }

  async #expand(attempt: Attempt): Promise<void> {
    const { node, move, ready, below } = attempt;
    if (isTooLate(attempt, this.#below)) return;
    const made = await this.#options.walker.make(node.state, move, below);
    if (!made.lost) await this.#arrive(attempt, made, ready + weighMove(move, made.facts.newScreen));
  }

  async #goBack(node: Node, front: number): Promise<void> {
    const sight = await this.#options.walker.see(node.state);
    const history = this.#options.remembers.has(front) ? (node.histories[front] ?? []) : undefined;
    const goesBack = sight.front === 'app' && sight.address !== '';
    // Under a menu or prompt Back takes that away; with no history left it closes the webview or the app.
    if (!goesBack || !history || history.length <= 1 || history[0] === REST) await this.#expand({ node, move: BACK, ready: node.cost });
    if (!goesBack) return;
    if (history && history.at(-2) !== REST) {
      // A page that was posted to its own address stands on the history twice.
      for (const below of new Set([history.at(-2), sight.address])) if (below !== undefined) await this.#expand({ node, move: BACK, ready: node.cost, below });
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
    await this.#expand({ node, move: BACK, ready: Math.max(node.cost, since) + price, below: address });
  }

  /** What a move wrote on the histories of panes, whether they are kept or not. */
  async #noteHistories({ node: { state: before }, move, below }: Attempt, after: State, written: readonly number[], since: number): Promise<void> {
    const { walker } = this.#options;
    noteHistories(this.#behind, { before, after, written: written.filter((part) => this.#pages.includes(part)), move, ...(below !== undefined && { below }), front: walker.frontPart(before), since, walker });
    await this.#tellNews();
  }

  async #tellNews(): Promise<void> {
    for (let news = this.#news.pop(); news; news = this.#news.pop()) for (const node of [...(this.#showing.get(news.showing) ?? [])]) await this.#backTo(node, news.behind, news.since);
  }

  async #arrive(attempt: Attempt, { state: after, touched, written }: Made, cost: number): Promise<void> {
    const { node: parent, move, below } = attempt;
    if (this.#isForNothing(parent.state, after, written)) return;
    const state = await this.#read(parent.state, after);
    const whole = cost + this.#options.estimate(state);
    if (whole >= this.#below || !this.#options.isAllowed(state)) return;
    this.#options.walker.visits.note({ before: parent.state, after, touched });
    this.#add({ state, cost, histories: this.#remember(parent, below, state, written), parent, move, written, ...(below !== undefined && { below }) }, whole);
    await this.#noteHistories(attempt, state, written, cost);
  }

  /** The state with what is read in it: that is taken along from a visit. */
  async #read(before: State, after: State): Promise<State> {
    const read = await this.#options.walker.read(after);
    return read.at(-1) === before.at(-1) || this.#visit < 0 ? read : replace(read, this.#visit, 0);
  }

  /** Whether an app is left for nothing. A pane that was closed is another one when it is started again, which nothing else is done before. */
  #isForNothing(before: State, after: State, written: readonly number[]): boolean {
    const { walker } = this.#options;
    const front = walker.frontPart(before);
    if (front === undefined || walker.frontPart(after) !== undefined) return walker.visits.isLeft(before, after);
    return (after[this.#visit] ?? 0) > 0 && !written.includes(front);
  }

  /** What stands on the histories after a move, of those that are kept; a pane that was closed has none. */
  #remember({ state: before, histories }: Node, below: string | undefined, state: State, written: readonly number[]): Histories {
    const { walker, remembers } = this.#options;
    const front = walker.frontPart(before);
    const replaced = written.filter((part) => remembers.has(part));
    if (replaced.length === 0) return histories;
    return { ...histories, ...Object.fromEntries(replaced.map((part) => [part, (state[part] ?? 0) > 0 ? shorten(extendHistory(histories[part], walker.addressOf(part, state[part] as number), part === front ? below : undefined), remembers.get(part)) : []])) };
  }

  /** `whole`: what the whole way costs at least that leads through it. */
  #add(node: Node, whole: number): void {
    if (lowerCost(this.#best, nameNode(node), node.cost)) this.#queue.push({ ...node, whole, order: (this.#order += 1) });
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

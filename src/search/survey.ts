import { Asides, type Arrival } from './asides.ts';
import { isTooLate, replace, staysForgotten, type Attempt, type Outcome } from './attempt.ts';
import { weighMove } from './cost.ts';
import { Doubts, type Doubt } from './doubts.ts';
import { takesText, type Move } from './list-moves.ts';
import { ANYTHING } from './behind.ts';
import { appOf, listPages, noteHistories } from './note-histories.ts';
import { PartValues, type EndPart } from './part-values.ts';
import { forgetBut, FORGOTTEN, isForgotten, type State } from './transition-cache.ts';
import { Earliest } from './earliest.ts';
import { Edges, type Edge, type ShownView } from './edges.ts';
import { LeftPages } from './left-pages.ts';
import type { Needs } from './needs.ts';
import { COPIED, PHOTOS } from './parts.ts';
import { LEAST_VISIT } from './price-visits.ts';
import { VISIT } from './visits.ts';
import { Views } from './views.ts';
import { SurveyQueue } from './survey-queue.ts';
import { WaysBack } from './ways-back.ts';
import { ANY_COPIED } from './questions.ts';
import { BoundHit, checkBounds, type SurveyBounds } from './survey-bounds.ts';
import type { Made, Walker } from './walker.ts';

/** What a survey asks of whoever walks. */
export type Surveyor = Pick<Walker, 'parts' | 'see' | 'list' | 'make' | 'readOn' | 'readsFor' | 'visits' | 'frontPart' | 'isWriting' | 'textsKnown' | 'addressOf' | 'answersAlike'>;

export interface SurveyOptions {
  readonly walker: Surveyor;
  /** States in which the leg can start: among them each value that a part can have then, and every text read. */
  readonly starts: readonly State[];
  /** Whether a way may lead through a state: settled part by part, whatever the others are, by what is copied, the photos and the platforms alone. */
  readonly isAllowed: (state: State) => boolean;
  /** Whether the leg ends in a state. */
  readonly isEnd: (state: State) => Promise<boolean>;
  /** The part that decides this beside what is seen, if one does: how it decides is never forgotten. */
  readonly end?: EndPart;
  /** Only what can be come to for less is looked at. */
  readonly below: number;
  readonly bounds: SurveyBounds;
}

/** An attempt that looked at a forgotten part, and what that has been tried with. */
interface Watcher {
  readonly attempt: Attempt;
  readonly part: number;
  /** It asks whether anything is copied, and something that is was tried. */
  hasTriedAny?: boolean;
}

const BACK: Move = { gesture: { kind: 'back' }, name: 'back' };

/**
 * Every screen that a leg can come to and every gesture on it, found without walking through all combinations: of a state
 * only the *view* is kept, what the person sees; all else is forgotten and can be, whenever a gesture looks at it, whatever
 * it was in any state that the survey came to before. So every way there really is, is one here, at no higher cost, and
 * where no way leads to the leg's end here there is none. What a gesture asks is told part by part, so that the ways of
 * the survey can be followed with what was copied and saved in mind (see `estimateRest`).
 */
export class Survey {
  readonly #edges = new Edges();
  /** Views in which the leg can end. */
  readonly ends = new Set<number>();
  readonly #options: SurveyOptions;
  readonly #values: PartValues<Watcher>;
  readonly #views: Views;
  readonly #copied: number;
  /** Groups by which it is settled whether a way may lead through a state. */
  readonly #judged: ReadonlySet<number>;
  readonly #asides: Asides;
  readonly #doubts: Doubts;
  readonly #pending: { readonly attempt: Attempt; readonly doubt?: Doubt }[] = [];
  readonly #shown = new Map<number, ShownView>();
  readonly #settled = new Set<number>();
  readonly #pages: readonly number[];
  readonly #back: WaysBack;
  readonly #visit: number;
  readonly #earliest = new Earliest();
  readonly #left = new LeftPages<Arrival>();
  /** How the part decides that does beside what is seen, in views in which the leg can end. */
  readonly #endFacts = new Set<number>();
  readonly #queue: SurveyQueue;
  /** Views that were settled with a caret in a field, and since when. */
  readonly #fields: { readonly view: State; readonly from: number; readonly cost: number }[] = [];
  #textsTyped: number;
  #attempts = 0;
  /** What the leg costs at least from its start; infinite where no end was come to. */
  least = Number.POSITIVE_INFINITY;
  /** The bound that was hit, in words: nothing follows then. */
  gaveUp: string | undefined;

  private constructor(options: SurveyOptions) {
    this.#options = options;
    const { walker, end } = options;
    this.#textsTyped = walker.textsKnown;
    this.#values = new PartValues(walker.parts, end);
    this.#views = new Views(walker, end);
    this.#queue = new SurveyQueue(this.#values, this.#views);
    this.#copied = walker.parts.indexOf(COPIED);
    this.#judged = new Set(walker.parts.flatMap((name, part) => (name === COPIED || name === PHOTOS || name.startsWith('platform ') ? [this.#values.groupOf(part)] : [])));
    this.#asides = new Asides(walker.parts, this.#views);
    this.#pages = listPages(walker.parts);
    this.#visit = walker.parts.indexOf(VISIT);
    this.#back = new WaysBack({ views: this.#views, onEdge: (edge) => this.#edges.add({ ready: 0, reads: 0, found: [], left: [], ...edge }), onPress: (press) => this.#pending.push({ attempt: { ...press, move: BACK, anyPage: true } }) });
    this.#doubts = new Doubts({ walker, values: this.#values, end: end?.part, below: options.below, onAttempt: (attempt, doubt) => this.#pending.push({ attempt, doubt }) });
  }

  static async make(options: SurveyOptions): Promise<Survey> {
    const survey = new Survey(options);
    try {
      await survey.#run();
    } catch (error) {
      if (!(error instanceof BoundHit)) throw error;
      survey.gaveUp = error.message;
    }
    return survey;
  }

  /** Number of views, with those that stand for several. */
  get size(): number {
    return this.#views.size;
  }

  /** Number of views that are each a screen. */
  get screens(): number {
    return this.size - this.#back.together;
  }

  get edges(): readonly Edge[] {
    return this.#edges.all;
  }

  /** What a view is of; undefined of one that stands for several. */
  shownIn(view: number): ShownView | undefined {
    return this.#shown.get(view);
  }

  /** At what cost all that is needed can be given at the earliest. */
  earliest(needs: Needs): number {
    return this.#earliest.of(needs);
  }

  /** The view of a state, by its number; undefined where the survey did not come to it for less than its bound. */
  viewOf(state: State): number | undefined {
    return this.#views.find(state);
  }

  /** What a part can be when the leg ends: all that it ever was, but for the one that decides about the end. */
  valuesAtEnd(part: number): readonly number[] {
    const values = this.#values.ofPart(part);
    return part === this.#options.end?.part ? values.filter((value) => [...this.#endFacts].some((fact) => this.#values.fits(fact, part, value))) : values;
  }

  async #run(): Promise<void> {
    const { starts, below } = this.#options;
    for (const state of starts) for (const group of this.#values.groups.keys()) this.#queue.pushValues(group, state, 0);
    for (const pane of this.#pages) this.#earliest.leave([pane, 0], 0);
    for (const state of starts) {
      for (const aside of this.#asides.listHeld(state)) this.#earliest.leave(aside, 0);
      // Nobody has seen it yet, and what is read on it is asked.
      await this.#options.walker.see(state);
      const number = this.#views.number(state);
      this.#noteShown(number, state, 0);
      this.#queue.pushView(number, state, 0);
    }
    for (let entry = this.#queue.pop(); entry && entry.cost < below; entry = this.#queue.pop()) {
      if ('view' in entry) await this.#settle(entry.view, entry.number, entry.cost);
      else if ('turned' in entry) noteHistories(this.#back.behind, entry.turned);
      else if ('left' in entry) for (const waiting of this.#left.leave(entry.left.pane, entry.left.page, entry.cost)) this.#arrive(waiting);
      else this.#settleValues(entry.group, entry.values, entry.cost);
      await this.#makePending();
      await this.#typeFound(entry.cost);
    }
  }

  async #settle(view: State, from: number, cost: number): Promise<void> {
    if (this.#settled.has(from)) return;
    this.#settled.add(from);
    const { walker, isEnd, end } = this.#options;
    // Whoever asks the process to end is heard: all that is awaited here is done at once.
    if (this.#settled.size % 20 === 0) await new Promise((resolve) => setImmediate(resolve));
    const filled = this.#values.fill(view);
    // Whatever the leg has come to its end by, nobody goes on from there.
    const isWriting = walker.isWriting(filled);
    if (!isWriting && (await isEnd(filled))) {
      this.ends.add(from);
      this.least = Math.min(this.least, cost);
      if (end) this.#endFacts.add(view[end.part] as number);
      return;
    }
    const front = walker.frontPart(filled);
    const sight = await walker.see(filled);
    for (const move of await walker.list(filled)) {
      if (move.gesture.kind !== 'back' || front === undefined) this.#pending.push({ attempt: { from, move, state: view, ready: cost } });
    }
    if (sight.controls.some(takesText)) this.#fields.push({ view, from, cost });
    if (front === undefined) return;
    this.#pending.push({ attempt: { from, move: BACK, state: view, ready: cost } });
    if (sight.front === 'app' && sight.address !== '') this.#back.leave(view, from, cost, front, isWriting ? ANYTHING : walker.addressOf(front, view[front] as number));
  }

  /** Texts that a screen has shown for the first time can be typed from now on, into fields too that were come to before. */
  async #typeFound(now: number): Promise<void> {
    const { walker } = this.#options;
    for (let known = this.#textsTyped; known < walker.textsKnown; known = this.#textsTyped) {
      this.#textsTyped = walker.textsKnown;
      for (const { view, from, cost } of this.#fields) {
        for (const move of await walker.list(this.#values.fill(view))) {
          if (walker.readsFor(move) >= 1 << known) this.#pending.push({ attempt: { from, move, state: view, ready: Math.max(cost, now) } });
        }
      }
      await this.#makePending();
    }
  }

  /** What a move put on histories counts from now on. */
  #noteTurned({ state: before, move, below }: Attempt, after: State, written: readonly number[], cost: number): void {
    let turned = '';
    for (const part of written) if (this.#pages.includes(part)) turned += ` ${part} ${before[part]} ${after[part]}`;
    if (turned === '') return;
    const { walker } = this.#options;
    const front = walker.frontPart(before);
    const isShell = 'thing' in move.gesture && move.gesture.thing.pane === 'shell';
    this.#queue.pushTurned(`${front} ${isShell} ${below}${turned}`, { before, after, written: written.filter((part) => this.#pages.includes(part)), move, ...(below !== undefined && { below }), front, since: cost, walker });
  }

  /** A group of parts can have these values from now on; whoever waits for that tries it. */
  #settleValues(group: number, values: State, cost: number): void {
    if (!this.#values.add(group, values, cost, (watcher, value) => this.#tryValue(watcher, value, cost))) return;
    this.#doubts.settle(this.#values.groups[group]?.[0] as number, values[0] as number, cost);
  }

  async #makePending(): Promise<void> {
    for (let next = this.#pending.pop(); next; next = this.#pending.pop()) {
      // One gesture may be tried a million times: with each of all that can have been copied, saved and done before.
      checkBounds(this.#options.bounds, { screens: this.screens, edges: this.#edges.size, attempts: this.#attempts });
      const { attempt, doubt } = next;
      const { move, below, state } = attempt;
      if (isTooLate(attempt, this.#options.below) || (doubt && this.#doubts.isAlike(doubt, state[doubt.part] as number))) continue;
      this.#attempts += 1;
      const filled = this.#values.fill(state);
      const made = this.#options.walker.make(filled, move, below);
      this.#take(attempt, { filled, made: made instanceof Promise ? await made : made });
    }
  }

  /** What came of an attempt, or what it asked that is forgotten. */
  #take(attempt: Attempt, outcome: Outcome): void {
    const { made } = outcome;
    const { state, whether } = attempt;
    const asked = this.#findAsked(state, made);
    if (whether && made.touched.includes(this.#copied)) this.#pending.push({ attempt: { ...attempt, state: replace(state, this.#copied, FORGOTTEN), whether: false } });
    else if (asked === undefined && whether === undefined && state[this.#copied] === FORGOTTEN && made.touched.includes(ANY_COPIED)) this.#branch({ ...attempt, whether: true }, this.#copied, outcome);
    else if (asked !== undefined && this.#doubts.mayAssume(asked, outcome)) this.#takeInTime(this.#doubts.assume(attempt, asked, outcome), outcome);
    else if (asked !== undefined) this.#branch(attempt, asked, outcome);
    else this.#conclude(attempt, outcome);
  }

  /** A forgotten part that a move asked for. */
  #findAsked(before: State, made: Made): number | undefined {
    for (const part of made.touched) if (isForgotten(before[part])) return part;
    if (made.lost) return undefined;
    // A pane that comes to the front is asked about, even by a move that looks at nothing of it.
    const front = this.#views.frontPart(made.state);
    if (front !== undefined) for (const part of this.#views.ofPane(front)) if (staysForgotten(part, before, made)) return part;
    return this.#values.findTorn(before, made);
  }

  #takeInTime(attempt: Attempt, outcome: Outcome): void {
    if (!isTooLate(attempt, this.#options.below)) this.#take(attempt, outcome);
  }

  /** All that a move asked is known: what it comes to, and what else it could be asked for that was assumed. */
  #conclude(attempt: Attempt, { made }: Outcome): void {
    const { state, move, whether } = attempt;
    const { touched, written } = made;
    this.#doubts.raise(attempt, made);
    if (made.lost) return;
    const { walker } = this.#options;
    const after = this.#keepForgotten(state, made);
    if (whether && !written.includes(this.#copied)) after[this.#copied] = FORGOTTEN;
    // From another page Back may come to no new screen.
    this.#arriveReading({ attempt, touched, written, after, filled: made.state, weight: weighMove(move, made.facts.newScreen && !attempt.anyPage), front: walker.frontPart(state), shown: walker.frontPart(after) });
  }

  /** Tries a move with everything that a forgotten part can be beside what is not forgotten, now and later on. */
  #branch(attempt: Attempt, part: number, outcome: Outcome): void {
    const watcher: Watcher = { attempt, part };
    const { values, waiting } = this.#values.beside(attempt.state, part);
    waiting.push(watcher);
    for (const { value, cost } of values) this.#tryValue(watcher, value, cost, outcome);
  }

  /** `outcome`: what came of it with some value, so that it need not be tried with that once more. */
  #tryValue(watcher: Watcher, value: number, cost: number, outcome?: Outcome): void {
    const { attempt, part } = watcher;
    const { state, whether, move } = attempt;
    const ready = Math.max(attempt.ready, cost);
    if (isTooLate({ ready, move }, this.#options.below)) return;
    // Of all that is copied, the first stands for the rest where nobody asks what it is.
    if (whether && part === this.#copied && value > 0) {
      if (watcher.hasTriedAny) return;
      watcher.hasTriedAny = true;
    }
    const filled: Attempt = { ...attempt, state: replace(state, part, value), ready };
    if (outcome?.filled[part] === value) this.#take(filled, outcome);
    else this.#pending.push({ attempt: filled });
  }

  /** Whoever reads for the first time what they may type takes that along from a visit; who has read it before does not. */
  #arriveReading(arrival: Arrival): void {
    this.#arrive(arrival);
    const { after, filled } = arrival;
    if ((after[this.#visit] ?? 0) > 0 && this.#options.walker.readOn(filled) > 0) this.#arrive({ ...arrival, after: replace(after, this.#visit, 0) });
  }

  #arrive(arrival: Arrival): void {
    const { attempt, written, after, weight } = arrival;
    const { from, state } = attempt;
    const since = this.#isOnRecord(after) ? attempt.ready : this.#findReady(arrival);
    if (since === undefined) return;
    const cost = since + weight;
    const { walker, below, isAllowed } = this.#options;
    if (cost >= below) return;
    const changed = this.#values.listChanged(state, after);
    // What was come to before was allowed.
    if (changed.some((group) => this.#judged.has(group)) && !isAllowed(arrival.filled)) return;
    walker.visits.note({ before: state, after, touched: arrival.touched });
    this.#noteLeft(arrival, cost);
    for (const aside of this.#asides.listHeld(after)) this.#earliest.leave(aside, cost);
    for (const group of changed) this.#queue.pushValues(group, after, cost);
    this.#noteTurned(attempt, after, written, cost);
    const to = this.#views.number(after);
    this.#edges.add({ from, to, weight, ready: since, reads: this.#options.walker.readsFor(attempt.move), ...this.#asides.tell(arrival) });
    this.#noteShown(to, after, cost);
    this.#queue.pushView(to, after, cost);
  }

  #noteShown(number: number, state: State, cost: number): void {
    const pane = this.#views.frontPart(state);
    const forNothing = (state[this.#visit] ?? 0) > 0;
    if (!this.#shown.has(number)) this.#shown.set(number, { forNothing, reads: this.#options.walker.readOn(this.#values.fill(state)), ...(pane !== undefined && { pane, address: this.#options.walker.addressOf(pane, state[pane] as number) }) });
    const { address, reads } = this.#shown.get(number) as ShownView;
    this.#earliest.show(reads, cost);
    if (pane !== undefined && address !== undefined) this.#earliest.come([pane, address], cost);
    if (forNothing && pane !== undefined && address !== undefined) this.#back.behind.visit(pane, address, LEAST_VISIT, cost);
  }

  /** From when on a move can come to what it comes to; undefined where nobody needs it, or an app was not left yet on the page with which it comes back. */
  #findReady(arrival: Arrival): number | undefined {
    const { attempt, written, after, front, shown } = arrival;
    const { ready } = attempt;
    // What was done in an app for nothing is done when it is started the next time.
    // Back to a page leads to a page: home it leads where the app in front is said not to run.
    if (shown === undefined) return (after[this.#visit] ?? 0) > 0 || attempt.below !== undefined ? undefined : ready;
    if (front !== undefined || written.includes(shown)) return ready;
    const page = this.#asides.namePage(shown, after);
    const since = this.#left.since(shown, page);
    if (since === undefined) this.#left.wait(shown, page, arrival);
    return since === undefined ? undefined : Math.max(ready, since);
  }

  /** Apps that are started again show what they were left on: the one in front, and one that was opened and left in one move. */
  #noteLeft(arrival: Arrival, cost: number): void {
    const { after, shown } = arrival;
    const { walker } = this.#options;
    for (const [pane, page] of this.#asides.listLeft(arrival)) {
      this.#earliest.leave([pane, page], cost);
      if (shown !== undefined && appOf(walker, pane) === appOf(walker, shown)) continue;
      const named = this.#asides.namePage(pane, after);
      this.#queue.pushLeft({ pane, page: named }, cost);
    }
  }

  /** Whether the leg's goal is on record: then it is too late for what asked the record before. */
  #isOnRecord(state: State): boolean {
    const { end } = this.#options;
    if (!end) return false;
    const value = state[end.part] as number;
    return isForgotten(value) ? value === forgetBut(true) : end.isOnRecord(value);
  }

  /** A part that nobody asked about stays forgotten, unless it was replaced. */
  #keepForgotten(before: State, made: Made): number[] {
    const kept = made.state.slice();
    for (let part = 0; part < kept.length; part += 1) if (staysForgotten(part, before, made)) kept[part] = before[part] as number;
    return kept;
  }
}

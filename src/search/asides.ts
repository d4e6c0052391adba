import { replace, type Attempt } from './attempt.ts';
import type { Aside, Edge } from './edges.ts';
import { ANY_PAGE } from './left-pages.ts';
import { listPages } from './note-histories.ts';
import { COPIED, PHOTOS } from './parts.ts';
import { FORGOTTEN, isForgotten, type State } from './transition-cache.ts';
import type { Views } from './views.ts';
import { VISIT } from './visits.ts';

/** What a move comes to. */
export interface Arrival {
  readonly attempt: Attempt;
  readonly touched: readonly number[];
  readonly written: readonly number[];
  readonly after: State;
  /** The state after it with everything in it, as it was tried. */
  readonly filled: State;
  readonly weight: number;
  /** Pages in front before and after. */
  readonly front: number | undefined;
  readonly shown: number | undefined;
}

/** What lies aside in a survey: on which pages the panes are that are not in front, what is copied and the photos. */
export class Asides {
  readonly #views: Views;
  readonly #copied: number;
  readonly #visit: number;
  /** Parts that are pages. */
  readonly #pages: readonly number[];
  /** What lies aside wherever one is, and is needed by gestures as it is there. */
  readonly #held: readonly number[];

  constructor(parts: readonly string[], views: Views) {
    this.#views = views;
    this.#copied = parts.indexOf(COPIED);
    this.#visit = parts.indexOf(VISIT);
    this.#pages = listPages(parts);
    this.#held = [this.#copied, parts.indexOf(PHOTOS)].filter((part) => part >= 0);
  }

  /** What had to lie aside, and what does afterwards. */
  tell(arrival: Arrival): Pick<Edge, 'found' | 'left'> {
    const { attempt: { state, whether }, front, after } = arrival;
    const found: Aside[] = [];
    for (const pane of this.#pages) if (pane !== front && !isForgotten(state[pane])) found.push([pane, state[pane] as number]);
    const left = this.listLeft(arrival);
    // What is done for nothing may be done later than it is seen here, when something is copied.
    if ((after[this.#visit] ?? 0) > 0) return { found, left };
    return { found: [...found, ...this.listHeld(whether ? replace(state, this.#copied, FORGOTTEN) : state)], left: [...left, ...this.listHeld(after)] };
  }

  /** What a state tells of what is copied and of the photos. */
  listHeld(state: State): readonly Aside[] {
    const aside: Aside[] = [];
    for (const part of this.#held) if (!isForgotten(state[part])) aside.push([part, state[part] as number]);
    return aside;
  }

  /** Panes that are no longer in front, or were opened and left in one move, with the pages that they are left on. */
  listLeft({ written, after, front, shown }: Arrival): readonly Aside[] {
    const left: Aside[] = [];
    for (const pane of this.#pages) if (pane !== shown && (pane === front || written.includes(pane))) left.push([pane, after[pane] as number]);
    return left;
  }

  /** A name of the page that a pane is on. */
  namePage(pane: number, state: State): string {
    const seen = this.#views.ofPane(pane).map((part) => state[part]);
    return seen.some(isForgotten) ? ANY_PAGE : seen.join();
  }
}

import { ANYTHING, Behind, splitPrice } from './behind.ts';
import { FORGOTTEN, type State } from './transition-cache.ts';
import type { Edge } from './edges.ts';
import type { Views } from './views.ts';

/** Stands for every view under the same bars that shows one address, as Back does the same on each. */
interface Leaving {
  readonly bars: string;
  /** The pane in front, by its page. */
  readonly front: number;
  readonly from: number;
  readonly cost: number;
  /** A view of them without its page. */
  readonly state: State;
}

/** Back, to be pressed on a view that stands for several. */
export interface Press {
  readonly from: number;
  readonly state: State;
  readonly ready: number;
  /** The address that it leads to. */
  readonly below: string;
}

export interface WaysBackOptions {
  readonly views: Views;
  /** Told of a way between two views that is no gesture of its own, and of what was to be paid for it beforehand. */
  readonly onEdge: (edge: Pick<Edge, 'from' | 'to' | 'weight' | 'been'>) => void;
  readonly onPress: (press: Press) => void;
}

/**
 * Where Back leads from the views of a survey: to any address that can stand behind the one that is shown. It goes there whatever
 * else the page shows, so this is told once for all views under the same bars: gestures without cost lead from each of them to one
 * whose page is forgotten, and from there to one for each address, on which Back is pressed.
 */
export class WaysBack {
  readonly #options: WaysBackOptions;
  /** What stands on histories. */
  readonly behind = new Behind((pane, shown, behind, since) => this.#tell(`${pane} ${shown}`, behind, since));
  /** By pane and address: who shows it in front. */
  readonly #leaving = new Map<string, Map<string, Leaving>>();
  /** By bars, pane and address: where Back to it is pressed. */
  readonly #returning = new Map<string, number>();
  /** How many views stand for several. */
  together = 0;

  constructor(options: WaysBackOptions) {
    this.#options = options;
  }

  /** A view with a pane in front was come to. `address`: what that shows, ANYTHING where it is not known. */
  leave(view: State, from: number, cost: number, front: number, address: string): void {
    const { views, onEdge } = this.#options;
    const bars = `${front} under ${views.nameBars(view)}`;
    const showing = this.#leaving.get(`${front} ${address}`) ?? new Map<string, Leaving>();
    this.#leaving.set(`${front} ${address}`, showing);
    let leaving = showing.get(bars);
    if (!leaving) {
      leaving = { bars, front, from: this.#name(`${bars} on ${address}`), cost, state: view.map((value, part) => (views.ofPane(front).includes(part) ? FORGOTTEN : value)) };
      showing.set(bars, leaving);
      for (const [behind, since] of this.behind.of(front, address)) this.#goBack(leaving, behind, since);
    }
    onEdge({ from, to: leaving.from, weight: 0 });
  }

  #tell(showing: string, behind: string, since: number): void {
    for (const leaving of this.#leaving.get(showing)?.values() ?? []) this.#goBack(leaving, behind, since);
  }

  #goBack({ bars, front, from, cost, state }: Leaving, below: string, since: number): void {
    if (below === ANYTHING) return;
    const { onEdge, onPress } = this.#options;
    const name = `${bars} to ${below}`;
    const known = this.#returning.get(name);
    const returning = known ?? this.#name(name);
    const { address, price } = splitPrice(below);
    onEdge({ from, to: returning, weight: price, ...(price === 0 && { been: [front, address] }) });
    if (known !== undefined) return;
    this.#returning.set(name, returning);
    onPress({ from: returning, state, ready: Math.max(cost, since) + price, below: address });
  }

  #name(name: string): number {
    this.together += 1;
    return this.#options.views.numberAs(name);
  }
}

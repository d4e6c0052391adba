/** A state as numbers, one a part, in the order of the parts. */
export type State = readonly number[];

/** What a move did: the parts that it changed, and what it gave rise to. */
export interface Transition<Facts> {
  readonly writes: readonly (readonly [part: number, value: number])[];
  /** The parts that the move looked at or changed, in the order of their first touch. */
  readonly touched: readonly number[];
  readonly facts: Facts;
}

interface Branch<Facts> {
  readonly part: number;
  readonly children: Map<number, Node<Facts>>;
}
type Node<Facts> = Branch<Facts> | Transition<Facts>;

/**
 * Remembers what moves did, by the parts that they looked at: a move that looked at three parts did in every state
 * with these three values what it did the first time. What is looked at next depends on nothing but what was looked
 * at before, so the parts in the order of their first touch make a tree.
 */
export class TransitionCache<Facts> {
  readonly #roots = new Map<string, Node<Facts>>();

  /** What a move does in a state, if it is known. */
  get(move: string, state: State): Transition<Facts> | undefined {
    let node = this.#roots.get(move);
    while (node && 'part' in node) node = node.children.get(state[node.part] as number);
    return node;
  }

  set(move: string, state: State, transition: Transition<Facts>): void {
    const { touched } = transition;
    let node: Node<Facts> = this.#roots.get(move) ?? (touched[0] === undefined ? transition : { part: touched[0], children: new Map() });
    this.#roots.set(move, node);
    for (let at = 0; at < touched.length; at += 1) {
      if (!('part' in node) || node.part !== touched[at]) throw new Error(`Failed to remember a move: "${move}" looked at part ${touched[at]} where it looked at another one before. Something outside the parts decides.`);
      const value = state[node.part] as number;
      const next = touched[at + 1];
      const child: Node<Facts> = node.children.get(value) ?? (next === undefined ? transition : { part: next, children: new Map() });
      node.children.set(value, child);
      node = child;
    }
  }
}

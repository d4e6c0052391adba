/** A state as numbers, one a part, in the order of the parts. */
export type State = readonly number[];

/** Stands in a state for a value that is forgotten. */
export const FORGOTTEN = -1;

/** Stands for a forgotten value of which the one thing is known that is asked about it: whether a leg's goal is on record. */
export function forgetBut(fact: boolean): number {
  return fact ? FORGOTTEN - 2 : FORGOTTEN - 1;
}

/** Whether a place in a state stands for forgotten values, whatever is known of them. */
export function isForgotten(value: number | undefined): boolean {
  return value !== undefined && value < 0;
}

/** What a move did: the parts that it replaced, with what they are now. */
export interface Transition {
  readonly writes: readonly (readonly [part: number, value: number])[];
  /** These parts alone. */
  readonly written: readonly number[];
  /** What it looked at, by the numbers of the questions, in order. */
  readonly asked: readonly number[];
}

/** Something that a move looked at, by the number of its question, and what it saw. */
export interface Observation {
  readonly question: number;
  readonly answer: number;
}

interface Branch {
  readonly question: number;
  readonly children: Map<number, Node>;
}
type Node = Branch | Transition;

/**
 * Remembers what moves did, by what they looked at: parts of the phone's state, and what platforms answered. A move that
 * saw the same as once before does what it did then, in whatever state and under whatever regime. What is looked at
 * next depends on nothing but what was seen before, so the questions in their order make a tree.
 */
export class TransitionCache {
  /** By move, then by the state of the system in which it is made. */
  readonly #roots = new Map<string, Map<number, Node>>();

  /** What a move does in a state of the system, if that is known. `ask` answers a question of the state in which the move is made; it is asked in order. */
  find(move: string, system: number, ask: (question: number) => number | Promise<number>): Transition | undefined | Promise<Transition | undefined> {
    return follow(this.#roots.get(move)?.get(system), ask);
  }

  /** @throws where the move asked something else than it asked before, having seen the same. */
  keep(move: string, system: number, seen: readonly Observation[], transition: Transition): void {
    const [first] = seen;
    const roots = this.#roots.get(move) ?? new Map<number, Node>();
    let node: Node = roots.get(system) ?? (first ? { question: first.question, children: new Map() } : transition);
    this.#roots.set(move, roots.set(system, node));
    for (const [at, { question, answer }] of seen.entries()) {
      if (!('question' in node) || node.question !== question) throw new Error(`Failed to remember a move: "${move}" looked at something else than before, having seen the same. Something outside the parts decides.`);
      const next = seen[at + 1];
      const child: Node = node.children.get(answer) ?? (next ? { question: next.question, children: new Map() } : transition);
      node.children.set(answer, child);
      node = child;
    }
  }
}

/** Down the tree by what is answered; at once as long as every answer is. */
function follow(from: Node | undefined, ask: (question: number) => number | Promise<number>): Transition | undefined | Promise<Transition | undefined> {
  let node = from;
  while (node && 'question' in node) {
    const { question, children } = node;
    const answer = ask(question);
    if (typeof answer !== 'number') return answer.then((each) => follow(children.get(each), ask));
    node = children.get(answer);
  }
  return node;
}

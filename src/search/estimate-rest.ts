import TinyQueue from 'tinyqueue';
import { NeedsNames, NOTHING_NEEDED, regress, type Needs } from './needs.ts';
import type { Edge } from './edges.ts';
import type { Survey } from './survey.ts';
import type { State } from './transition-cache.ts';

/** What is asked of a survey. */
export type Surveyed = Pick<Survey, 'edges' | 'size' | 'ends' | 'viewOf' | 'shownIn' | 'earliest'>;

/** A view from which the end can be come to where this is given, and at what cost. */
interface Settled {
  readonly view: number;
  readonly cost: number;
  readonly needs: Needs;
}

/** Most that is told apart: what would come after counts as if nothing were needed. */
const MAX_SETTLED = 150_000;

/**
 * What the rest of a leg costs at least from a state, as the survey has it: least costs to its end, backwards over views with what is
 * needed there: what has to be copied, saved and read, on which pages the apps have to be that are not in front, and where Back leads. Nothing cheaper is possible,
 * as every real gesture is an edge here; where no end can be come to it is infinite. `below`: ways of the leg that cost this or more do not
 * count, so that a gesture which cannot be made soon enough is none.
 */
export function estimateRest(survey: Surveyed, below = Number.POSITIVE_INFINITY): (state: State) => number {
  const into: Edge[][] = Array.from({ length: survey.size }, () => []);
  for (const edge of survey.edges) into[edge.to]?.push(edge);
  const settled: Map<string, Settled>[] = Array.from({ length: survey.size }, () => new Map());
  const names = new NeedsNames();
  const queue = new TinyQueue<Settled>([], (a, b) => a.cost - b.cost);
  for (const view of survey.ends) queue.push({ view, cost: 0, needs: NOTHING_NEEDED });
  let [count, horizon] = [0, Number.POSITIVE_INFINITY];
  for (let each = queue.pop(); each; each = queue.pop()) {
    const { view, cost, needs } = each;
    const known = settled[view] as Map<string, Settled>;
    const less = names.listLess(needs);
    if (less.some((name) => known.has(name))) continue;
    if (count >= MAX_SETTLED) {
      horizon = cost;
      break;
    }
    count += 1;
    known.set(less[0] as string, each);
    for (const edge of into[view] ?? []) {
      if (edge.ready + edge.weight + cost >= below) continue;
      const before = regress(needs, edge, { before: survey.shownIn(edge.from), after: survey.shownIn(view) });
      if (before && survey.earliest(before) + cost + edge.weight < below) queue.push({ view: edge.from, cost: cost + edge.weight, needs: before });
    }
  }
  return (state) => {
    const view = survey.viewOf(state);
    if (view === undefined) return Number.POSITIVE_INFINITY;
    const read = (state.at(-1) ?? 0) | (survey.shownIn(view)?.reads ?? 0);
    for (const { cost, needs } of (settled[view] as Map<string, Settled>).values()) if (isGiven(needs, state, read)) return Math.min(cost, horizon);
    return horizon;
  };
}

/** Whether a state has what is needed, as far as it tells: on what a pane that runs has shown it tells nothing. */
function isGiven(needs: Needs, state: State, read: number): boolean {
  if ((needs.read & ~read) !== 0) return false;
  return needs.aside.every(([part, value]) => state[part] === value) && (!needs.been || state[needs.been[0]] !== 0);
}

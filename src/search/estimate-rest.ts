import TinyQueue from 'tinyqueue';
import type { Edge, Survey } from './survey.ts';
import type { State } from './transition-cache.ts';

/**
 * What the rest of a leg costs at least from a state, as the survey has it: least costs to its end, backwards over views
 * with what is copied in mind. Nothing cheaper is possible, as every real gesture is an edge here; where no end can be
 * come to it is infinite.
 */
export function estimateRest(survey: Pick<Survey, 'edges' | 'size' | 'copied' | 'ends' | 'viewOf' | 'copiedIn'>): (state: State) => number {
  const layers = new Map(survey.copied.map((copied, layer) => [copied, layer]));
  const width = layers.size;
  const into: Edge[][] = Array.from({ length: survey.size }, () => []);
  for (const edge of survey.edges) into[edge.to]?.push(edge);
  const rest = new Float64Array(survey.size * width).fill(Number.POSITIVE_INFINITY);
  const queue = new TinyQueue<readonly [cost: number, at: number]>([], ([a], [b]) => a - b);
  const reach = (view: number, layer: number, cost: number): void => {
    const at = view * width + layer;
    if (cost >= (rest[at] as number)) return;
    rest[at] = cost;
    queue.push([cost, at]);
  };
  const reachAll = (view: number, cost: number): void => {
    for (let layer = 0; layer < width; layer += 1) reach(view, layer, cost);
  };
  for (const view of survey.ends) reachAll(view, 0);
  for (let entry = queue.pop(); entry; entry = queue.pop()) {
    const [cost, at] = entry;
    if ((rest[at] as number) < cost) continue;
    const layer = at % width;
    for (const { from, weight, needs, copies } of into[Math.floor(at / width)] ?? []) {
      if (copies !== undefined && layers.get(copies) !== layer) continue;
      const before = needs !== undefined ? layers.get(needs) : copies === undefined ? layer : undefined;
      if (before === undefined) reachAll(from, cost + weight);
      else if (copies !== undefined || before === layer) reach(from, before, cost + weight);
    }
  }
  return (state) => {
    const view = survey.viewOf(state);
    const layer = layers.get(survey.copiedIn(state));
    return view === undefined || layer === undefined ? Number.POSITIVE_INFINITY : (rest[view * width + layer] as number);
  };
}

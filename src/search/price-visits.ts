import TinyQueue from 'tinyqueue';
import { CLICK } from './cost.ts';
import type { Edge, ShownView } from './edges.ts';
import type { Survey } from './survey.ts';

/** What a visit for nothing costs at least: the app is started, and left for the home screen. */
export const LEAST_VISIT = 2 * CLICK;

/**
 * What it costs at least to lead an app to an address in a visit for nothing and to go home, by the pane's part and the address: least costs from where the app is
 * started, over the survey's views of such visits. A visit that leaves an app on the page on which it was found leads it nowhere. `undefined` where no such visit comes
 * to an address for less than the survey's bound.
 */
export function priceVisits(survey: Pick<Survey, 'edges' | 'shownIn'>): (pane: number, address: string) => number | undefined {
  const out = new Map<number, Edge[]>();
  for (const edge of survey.edges) out.set(edge.from, [...(out.get(edge.from) ?? []), edge]);
  const settled = new Set<number>();
  const prices = new Map<string, number>();
  const queue = new TinyQueue<readonly [cost: number, view: number]>([], ([a], [b]) => a - b);
  const follow = (view: number, cost: number): void => {
    for (const { to, weight, found } of out.get(view) ?? []) {
      const shown = survey.shownIn(to);
      if (shown?.forNothing === false) continue;
      queue.push([cost + weight, to]);
      if (shown?.pane === undefined || found.some(([pane, page]) => pane === shown.pane && page > 0)) continue;
      const name = `${shown.pane} ${shown.address}`;
      prices.set(name, Math.min(cost + weight + CLICK, prices.get(name) ?? Number.POSITIVE_INFINITY));
    }
  };
  for (const view of out.keys()) if (isOutside(survey.shownIn(view))) follow(view, 0);
  for (let entry = queue.pop(); entry; entry = queue.pop()) {
    const [cost, view] = entry;
    if (settled.has(view)) continue;
    settled.add(view);
    follow(view, cost);
  }
  return (pane, address) => prices.get(`${pane} ${address}`);
}

/** The home screen, and the store. */
function isOutside(shown: ShownView | undefined): boolean {
  return shown !== undefined && shown.pane === undefined;
}

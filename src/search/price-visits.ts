import TinyQueue from 'tinyqueue';
import { CLICK } from './cost.ts';
import type { Edge, ShownView } from './edges.ts';
import type { Survey } from './survey.ts';

/** What a visit for nothing costs at least: the app is started, and left for the home screen. */
export const LEAST_VISIT = 2 * CLICK;

/** A visit for nothing: the pane's part, the address that it is led to, and what that costs at least. */
export interface PricedVisit {
  readonly pane: number;
  readonly address: string;
  readonly price: number;
}

/**
 * Every address to which an app can be led in a visit for nothing for less than the survey's bound, and what that costs at least with going home: least costs from
 * where the app is started, over the survey's views of such visits. A visit that leaves an app on the page on which it was found leads it nowhere.
 */
export function priceVisits(survey: Pick<Survey, 'edges' | 'shownIn'>): readonly PricedVisit[] {
  const out = new Map<number, Edge[]>();
  for (const edge of survey.edges) {
    const leading = out.get(edge.from);
    if (leading) leading.push(edge);
    else out.set(edge.from, [edge]);
  }
  const settled = new Set<number>();
  const priced = new Map<string, PricedVisit>();
  const queue = new TinyQueue<readonly [cost: number, view: number]>([], ([a], [b]) => a - b);
  const follow = (view: number, cost: number): void => {
    for (const { to, weight, found } of out.get(view) ?? []) {
      const shown = survey.shownIn(to);
      if (shown?.forNothing === false) continue;
      if (!settled.has(to)) queue.push([cost + weight, to]);
      if (shown?.pane === undefined || found.some((aside) => aside[0] === shown.pane && aside[1] > 0)) continue;
      const [name, price] = [`${shown.pane} ${shown.address}`, cost + weight + CLICK];
      if (price < (priced.get(name)?.price ?? Number.POSITIVE_INFINITY)) priced.set(name, { pane: shown.pane, address: shown.address ?? '', price });
    }
  };
  for (const view of out.keys()) if (isOutside(survey.shownIn(view))) follow(view, 0);
  for (let entry = queue.pop(); entry; entry = queue.pop()) {
    const [cost, view] = entry;
    if (settled.has(view)) continue;
    settled.add(view);
    follow(view, cost);
  }
  return [...priced.values()];
}

/** The home screen, and the store. */
function isOutside(shown: ShownView | undefined): boolean {
  return shown !== undefined && shown.pane === undefined;
}

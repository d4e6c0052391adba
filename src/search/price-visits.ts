import TinyQueue from 'tinyqueue';
import { CLICK } from './cost.ts';
import type { ShownView, Survey } from './survey.ts';

/** What a visit for nothing costs at least: the app is started, and left for the home screen. */
export const LEAST_VISIT = 2 * CLICK;

/**
 * What it costs at least to lead an app to an address in a visit for nothing and to go home, by the pane's part and the address: least costs from where the app is
 * started, over the survey's views of such visits. `undefined` where no such visit comes to it for less than the survey's bound.
 */
export function priceVisits(survey: Pick<Survey, 'edges' | 'shownIn'>): (pane: number, address: string) => number | undefined {
  const shownIn = (view: number): ShownView | undefined => survey.shownIn(view);
  const out = new Map<number, { readonly to: number; readonly weight: number }[]>();
  for (const { from, to, weight } of survey.edges) out.set(from, [...(out.get(from) ?? []), { to, weight }]);
  const least = new Map<number, number>();
  const prices = new Map<string, number>();
  const queue = new TinyQueue<readonly [cost: number, view: number]>([], ([a], [b]) => a - b);
  const follow = (view: number, cost: number): void => {
    for (const { to, weight } of out.get(view) ?? []) if (shownIn(to)?.forNothing !== false) queue.push([cost + weight, to]);
  };
  for (const view of out.keys()) if (shownIn(view)?.pane === undefined && shownIn(view) !== undefined) follow(view, 0);
  for (let entry = queue.pop(); entry; entry = queue.pop()) {
    const [cost, view] = entry;
    if (least.has(view)) continue;
    least.set(view, cost);
    const shown = shownIn(view);
    if (shown?.pane !== undefined) {
      const name = `${shown.pane} ${shown.address}`;
      if (!prices.has(name)) prices.set(name, cost + CLICK);
    }
    follow(view, cost);
  }
  return (pane, address) => prices.get(`${pane} ${address}`);
}

import { extendHistory, type Node } from './relaxed-search.ts';
import { FORGOTTEN } from './transition-cache.ts';
import type { Walker } from './walker.ts';

/** What a search keeps in mind of panes, by their names (`chat`, `shop-webview`); of others it takes whatever can have been. */
export interface Kept {
  /** Panes whose page is kept while they are not in front. */
  readonly pages: ReadonlySet<string>;
  /** Panes whose history is kept; their pages are too. */
  readonly histories: ReadonlySet<string>;
}

/** What is asked of a phone about a way on it. */
type Told = Pick<Walker, 'parts' | 'see' | 'frontPart' | 'addressOf'>;

export const NOTHING_KEPT: Kept = { pages: new Set(), histories: new Set() };

/** All that can be kept of a phone with these parts. */
export function keepAll(parts: readonly string[]): Kept {
  const panes = new Set(parts.filter(isPage).map(nameOf));
  return { pages: panes, histories: panes };
}

/** Both together; `undefined` where that is no more than the first alone. */
export function keepMore(kept: Kept, more: Kept): Kept | undefined {
  const histories = new Set([...kept.histories, ...more.histories]);
  const pages = new Set([...kept.pages, ...more.pages, ...histories]);
  return pages.size + histories.size > kept.pages.size + kept.histories.size ? { pages, histories } : undefined;
}

/** Numbers of the parts that are forgotten while they are not in front, and of those whose history is kept. */
export function splitParts(parts: readonly string[], { pages, histories }: Kept): { readonly forgets: ReadonlySet<number>; readonly remembers: ReadonlySet<number> } {
  const pick = (isWanted: (pane: string) => boolean): Set<number> => new Set(parts.flatMap((name, part) => (isPage(name) && isWanted(nameOf(name)) ? [part] : [])));
  return { forgets: pick((pane) => !pages.has(pane)), remembers: pick((pane) => histories.has(pane)) };
}

/**
 * What would have to be kept so that a way is not found again which was made up: panes that came back with another page than they
 * were left with, and those in which Back led where they had not been.
 */
export async function findMadeUp(ends: readonly { readonly walker: Told; readonly node: Node }[]): Promise<Kept> {
  const made: { pages: Set<string>; histories: Set<string> } = { pages: new Set(), histories: new Set() };
  for (const { walker, node } of ends) await follow(walker, node, made);
  return made;
}

async function follow(walker: Told, end: Node, { pages, histories }: { pages: Set<string>; histories: Set<string> }): Promise<void> {
  const nodes: Node[] = [];
  for (let at: Node | undefined = end; at?.parent; at = at.parent) nodes.unshift(at);
  const stacks = new Map<number, readonly string[]>();
  const left = new Map<number, number>();
  for (const node of nodes) {
    const before = node.parent as Node;
    const front = walker.frontPart(before.state);
    if (front !== undefined && (await isMadeUp(walker, node, stacks.get(front) ?? []))) histories.add(nameOf(walker.parts[front] as string));
    for (const [part, name] of walker.parts.entries()) {
      const value = node.state[part] as number;
      if (!isPage(name) || value === FORGOTTEN) continue;
      const isWritten = node.written?.includes(part) ?? false;
      if (before.state[part] === FORGOTTEN && !isWritten && left.get(part) !== value) pages.add(nameOf(name));
      left.set(part, value);
      if (isWritten) stacks.set(part, value > 0 ? extendHistory(stacks.get(part), walker.addressOf(part, value), part === front ? node.below : undefined) : []);
    }
  }
}

/** Whether Back did in this step what it does not do on a history. */
async function isMadeUp(walker: Told, { move, below, parent }: Node, history: readonly string[]): Promise<boolean> {
  if (move?.gesture.kind !== 'back' || !parent) return false;
  if (below !== undefined) return below !== history.at(-2) && below !== history.at(-1);
  const sight = await walker.see(parent.state.map((value) => Math.max(value, 0)));
  return sight.front === 'app' && sight.address !== '' && history.length > 1;
}

function isPage(part: string): boolean {
  return part.startsWith('page ') && part !== 'page system';
}

function nameOf(part: string): string {
  return part.slice('page '.length);
}

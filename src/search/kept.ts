import { extendHistory, type Node } from './relaxed-search.ts';
import { FORGOTTEN } from './transition-cache.ts';
import type { Walker } from './walker.ts';

/** What a search keeps in mind of panes, by their names (`chat`, `shop-webview`); of others it takes whatever can have been. */
export interface Kept {
  /** Panes whose page is kept while they are not in front. */
  readonly pages: ReadonlySet<string>;
  /** Pages that are kept of panes that forget theirs else: pane and address. */
  readonly addresses: ReadonlySet<string>;
  /** Panes whose history is kept, with how many addresses of it; their pages are too. */
  readonly histories: ReadonlyMap<string, number>;
}

/** Addresses of a history that are kept at first: the one that is shown and the one behind it. Each time that this was too few it is as many again. */
const FIRST_KEPT = 2;
/** More than these are all. */
const MOST_KEPT = 8;

/** What is asked of a phone about a way on it. */
type Told = Pick<Walker, 'parts' | 'see' | 'frontPart' | 'addressOf'>;

export const NOTHING_KEPT: Kept = { pages: new Set(), addresses: new Set(), histories: new Map() };

/** All that can be kept of a phone with these parts. */
export function keepAll(parts: readonly string[]): Kept {
  const panes = new Set(parts.filter(isPage).map(nameOf));
  return { pages: panes, addresses: new Set(), histories: new Map([...panes].map((pane) => [pane, Number.POSITIVE_INFINITY])) };
}

/** Both together; `undefined` where that is no more than the first alone. Of a history that was not enough more is kept. */
export function keepMore(kept: Kept, more: Kept): Kept | undefined {
  const histories = new Map(kept.histories);
  for (const [pane, wanted] of more.histories) histories.set(pane, Math.max(wanted, keepTwice(kept.histories.get(pane))));
  const pages = new Set([...kept.pages, ...more.pages, ...histories.keys()]);
  const addresses = new Set([...kept.addresses, ...more.addresses]);
  const grows = [...histories].some(([pane, length]) => length > (kept.histories.get(pane) ?? 0));
  return grows || pages.size + addresses.size > kept.pages.size + kept.addresses.size ? { pages, addresses, histories } : undefined;
}

function keepTwice(length = FIRST_KEPT / 2): number {
  return length * 2 > MOST_KEPT ? Number.POSITIVE_INFINITY : length * 2;
}

/** Numbers of the parts that are forgotten while they are not in front, which of their values are not, and the parts whose history is kept. */
export function splitParts({ parts, addressOf }: Pick<Told, 'parts' | 'addressOf'>, { pages, addresses, histories }: Kept): { readonly forgets: ReadonlySet<number>; readonly isKept: (part: number, value: number) => boolean; readonly remembers: ReadonlyMap<number, number> } {
  const pick = (isWanted: (pane: string) => boolean): Set<number> => new Set(parts.flatMap((name, part) => (isPage(name) && isWanted(nameOf(name)) ? [part] : [])));
  const isKept = (part: number, value: number): boolean => addresses.size > 0 && addresses.has(nameAddress(parts[part] as string, addressOf(part, value)));
  return { forgets: pick((pane) => !pages.has(pane)), isKept, remembers: new Map(parts.flatMap((name, part) => (isPage(name) && histories.has(nameOf(name)) ? [[part, histories.get(nameOf(name)) as number] as const] : []))) };
}

/**
 * What would have to be kept so that a way is not found again which was made up: the pages with which panes came back that were left
 * with others, and the panes in which Back led where they had not been.
 */
export async function findMadeUp(ends: readonly { readonly walker: Told; readonly node: Node }[]): Promise<Kept> {
  const made = { addresses: new Set<string>(), histories: new Map<string, number>() };
  for (const { walker, node } of ends) await follow(walker, node, made);
  return { pages: new Set(), ...made };
}

async function follow(walker: Told, end: Node, { addresses, histories }: { readonly addresses: Set<string>; readonly histories: Map<string, number> }): Promise<void> {
  const nodes: Node[] = [];
  for (let at: Node | undefined = end; at?.parent; at = at.parent) nodes.unshift(at);
  const stacks = new Map<number, readonly string[]>();
  const left = new Map<number, number>();
  for (const node of nodes) {
    const before = node.parent as Node;
    const front = walker.frontPart(before.state);
    if (front !== undefined && (await isMadeUp(walker, node, stacks.get(front) ?? []))) histories.set(nameOf(walker.parts[front] as string), FIRST_KEPT);
    for (const [part, name] of walker.parts.entries()) {
      const value = node.state[part] as number;
      if (!isPage(name) || value === FORGOTTEN) continue;
      const isWritten = node.written?.includes(part) ?? false;
      if (before.state[part] === FORGOTTEN && !isWritten && left.get(part) !== value) addresses.add(nameAddress(name, walker.addressOf(part, value)));
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

function nameAddress(part: string, address: string): string {
  return `${nameOf(part)} ${address}`;
}

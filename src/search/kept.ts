import { extendHistory, type Node } from './relaxed-search.ts';
import type { Walker } from './walker.ts';

/** What a search keeps in mind of panes, by their names (`chat`, `shop-webview`): whose history is kept, with how many addresses of it. Of others Back leads to whatever can stand there. */
export type Kept = ReadonlyMap<string, number>;

/** Addresses of a history that are kept at first: the one that is shown and the one behind it. Each time that this was too few it is as many again. */
const FIRST_KEPT = 2;
/** More than these are all. */
const MOST_KEPT = 8;

/** What is asked of a phone about a way on it. */
type Told = Pick<Walker, 'parts' | 'see' | 'frontPart' | 'addressOf'>;

export const NOTHING_KEPT: Kept = new Map();

/** All that can be kept of a phone with these parts. */
export function keepAll(parts: readonly string[]): Kept {
  return new Map(parts.filter(isPage).map((name) => [nameOf(name), Number.POSITIVE_INFINITY]));
}

/** Both together; `undefined` where that is no more than the first alone. Of a history that was not enough more is kept. */
export function keepMore(kept: Kept, more: Kept): Kept | undefined {
  const both = new Map(kept);
  for (const [pane, wanted] of more) both.set(pane, Math.max(wanted, keepTwice(kept.get(pane))));
  return [...both].some(([pane, length]) => length > (kept.get(pane) ?? 0)) ? both : undefined;
}

function keepTwice(length = FIRST_KEPT / 2): number {
  return length * 2 > MOST_KEPT ? Number.POSITIVE_INFINITY : length * 2;
}

/** The parts whose history is kept, with how many addresses of it. */
export function listRemembered(parts: readonly string[], kept: Kept): ReadonlyMap<number, number> {
  return new Map(parts.flatMap((name, part) => (isPage(name) && kept.has(nameOf(name)) ? [[part, kept.get(nameOf(name)) as number] as const] : [])));
}

/** What would have to be kept so that a way is not found again which was made up: the histories of panes in which Back led where they had not been. */
export async function findMadeUp(ends: readonly { readonly walker: Told; readonly node: Node }[]): Promise<Kept> {
  const kept = new Map<string, number>();
  for (const { walker, node } of ends) for (const pane of await listMadeUp(walker, node)) kept.set(pane, FIRST_KEPT);
  return kept;
}

async function listMadeUp(walker: Told, end: Node): Promise<readonly string[]> {
  const nodes: Node[] = [];
  for (let at: Node | undefined = end; at?.parent; at = at.parent) nodes.unshift(at);
  const stacks = new Map<number, readonly string[]>();
  const made: string[] = [];
  for (const node of nodes) {
    const front = walker.frontPart((node.parent as Node).state);
    if (front !== undefined && (await isMadeUp(walker, node, stacks.get(front) ?? []))) made.push(nameOf(walker.parts[front] as string));
    for (const [part, name] of walker.parts.entries()) {
      const value = node.state[part] as number;
      if (isPage(name) && node.written?.includes(part)) stacks.set(part, value > 0 ? extendHistory(stacks.get(part), walker.addressOf(part, value), part === front ? node.below : undefined) : []);
    }
  }
  return made;
}

/** Whether Back did in this step what it does not do on a history. */
async function isMadeUp(walker: Told, { move, below, parent }: Node, history: readonly string[]): Promise<boolean> {
  if (move?.gesture.kind !== 'back' || !parent) return false;
  if (below !== undefined) return below !== history.at(-2) && below !== history.at(-1);
  const sight = await walker.see(parent.state);
  return sight.front === 'app' && sight.address !== '' && history.length > 1;
}

function isPage(part: string): boolean {
  return part.startsWith('page ') && part !== 'page system';
}

function nameOf(part: string): string {
  return part.slice('page '.length);
}

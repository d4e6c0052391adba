import { ANYTHING, type Behind } from './behind.ts';
import type { Move } from './list-moves.ts';
import { isForgotten, type State } from './transition-cache.ts';
import { appOfPage } from './visits.ts';
import type { Walker } from './walker.ts';

/** A move, and what it did to pages. */
export interface Turned {
  readonly before: State;
  readonly after: State;
  /** Parts that are pages and that the move replaced. */
  readonly written: readonly number[];
  readonly move: Move;
  /** Of Back: the address that it led to. */
  readonly below?: string;
  /** The page that was in front. */
  readonly front: number | undefined;
  /** Cost at which it was done. */
  readonly since: number;
  readonly walker: Pick<Walker, 'parts' | 'addressOf'>;
}

/** Numbers of the parts that are pages of panes. */
export function listPages(parts: readonly string[]): number[] {
  return parts.flatMap((name, part) => (name.startsWith('page ') && name !== 'page system' ? [part] : []));
}

/** Tells what a move put on the histories of panes. */
export function noteHistories(behind: Behind, { before, after, written, move, below, front, since, walker }: Turned): void {
  for (const pane of written) {
    const [from, to] = [before[pane] as number, after[pane] as number];
    // What is closed has no history any more.
    if (to <= 0) continue;
    const shown = walker.addressOf(pane, to);
    if (below !== undefined && pane === front) {
      behind.replace(pane, below, shown, since);
      continue;
    }
    const left = isForgotten(from) ? ANYTHING : from === 0 ? undefined : walker.addressOf(pane, from);
    behind.open(pane, left, shown, since);
    if (front !== undefined && appOf(walker, pane) !== appOf(walker, front)) behind.jump(pane, shown, since);
    // The system's bars ask for a page anew, which may lead elsewhere by now; what else they do opens pages like any other press.
    if (left !== undefined && pane === front && 'thing' in move.gesture && move.gesture.thing.pane === 'shell') behind.replace(pane, left, shown, since);
  }
}

/** The app whose pane shows this page. */
export function appOf({ parts }: Pick<Walker, 'parts'>, page: number): string {
  return appOfPage(parts[page] as string);
}

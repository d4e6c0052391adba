import type { Been, Edge, OnPage, ShownView } from './edges.ts';
import { FORGOTTEN } from './transition-cache.ts';

/** What has to be given beside what is seen, so that a way can be gone. */
export interface Needs {
  /** What has to be copied; anything where it is FORGOTTEN. */
  readonly copied: number;
  /** What has to have been read, a bit for each text. */
  readonly read: number;
  /** Pages on which panes have to be that are not in front, in the order of the panes. */
  readonly pages: readonly OnPage[];
  /** An address that a pane has to have shown since it was opened, as Back leads there. Of several the one that is needed last. */
  readonly been?: Been;
}

export const NOTHING_NEEDED: Needs = { copied: FORGOTTEN, read: 0, pages: [] };

/** What is needed before a gesture so that this is given after it; undefined where the gesture never leaves it behind. `shown`: the views that it leads from and to. */
export function regress(after: Needs, edge: Edge, shown: { readonly before: ShownView | undefined; readonly after: ShownView | undefined }): Needs | undefined {
  const { reads, needs, copies, found, left } = edge;
  if (copies !== undefined && after.copied !== FORGOTTEN && after.copied !== copies) return undefined;
  const copied = copies === undefined ? after.copied : FORGOTTEN;
  if (needs !== undefined && copied !== FORGOTTEN && copied !== needs) return undefined;
  // What is opened anew has shown nothing.
  if (after.been && found.some(([pane, page]) => page === 0 && pane === after.been?.[0])) return undefined;
  const pages = regressPages(after.pages, found, left);
  if (!pages) return undefined;
  const been = after.been ?? edge.been;
  return { copied: needs ?? copied, read: (after.read & ~(shown.after?.reads ?? 0)) | reads, pages, ...(been && !shows(shown.before, been) && { been }) };
}

function regressPages(pages: readonly OnPage[], found: readonly OnPage[], left: readonly OnPage[]): readonly OnPage[] | undefined {
  if (found.length === 0 && left.length === 0) return pages;
  const open: OnPage[] = [];
  for (const [pane, page] of pages) {
    const after = left.find(([each]) => each === pane);
    if (!after) open.push([pane, page]);
    else if (after[1] !== page && after[1] !== FORGOTTEN) return undefined;
  }
  for (const [pane, page] of found) {
    const other = open.find(([each]) => each === pane);
    if (other && other[1] !== page) return undefined;
    if (!other) open.push([pane, page]);
  }
  return open.sort(([a], [b]) => a - b);
}

/** Names of all needs that ask for no more than these do, their own name first. */
export function listLess({ copied, read, pages, been }: Needs): readonly string[] {
  const asked: string[] = copied === FORGOTTEN ? [] : [`c${copied}`];
  for (let bit = 1; bit <= read; bit <<= 1) if ((read & bit) !== 0) asked.push(`r${bit}`);
  for (const [pane, page] of pages) asked.push(`p${pane} ${page}`);
  if (been) asked.push(`b${been[0]} ${been[1]}`);
  return asked.reduce((names, each) => [...names.map((name) => `${name},${each}`), ...names], ['']);
}

/** Whether a view is of an address that a pane has to have shown. */
export function shows(shown: ShownView | undefined, [pane, address]: Been): boolean {
  return shown?.pane === pane && shown.address === address;
}

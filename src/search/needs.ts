import type { Aside, Been, Edge, ShownView } from './edges.ts';
import { FORGOTTEN } from './transition-cache.ts';

/** What has to be given beside what is seen, so that a way can be gone. */
export interface Needs {
  /** What has to have been read, a bit for each text. */
  readonly read: number;
  /** What has to lie aside, in the order of the parts: pages on which panes are that are not in front, what is copied, the photos. */
  readonly aside: readonly Aside[];
  /** An address that a pane has to have shown since it was opened, as Back leads there. Of several the one that is needed last. */
  readonly been?: Been;
}

export const NOTHING_NEEDED: Needs = { read: 0, aside: [] };

/** What is needed before a gesture so that this is given after it; undefined where the gesture never leaves it behind. `shown`: the views that it leads from and to. */
export function regress(after: Needs, edge: Edge, shown: { readonly before: ShownView | undefined; readonly after: ShownView | undefined }): Needs | undefined {
  const { reads, found, left } = edge;
  // What is opened anew has shown nothing.
  if (after.been && found.some(([pane, page]) => page === 0 && pane === after.been?.[0])) return undefined;
  const aside = regressAside(after.aside, found, left);
  if (!aside) return undefined;
  const been = after.been ?? edge.been;
  return { read: (after.read & ~(shown.after?.reads ?? 0)) | reads, aside, ...(been && !shows(shown.before, been) && { been }) };
}

function regressAside(aside: readonly Aside[], found: readonly Aside[], left: readonly Aside[]): readonly Aside[] | undefined {
  if (found.length === 0 && left.length === 0) return aside;
  const open: Aside[] = [];
  for (const each of aside) {
    const after = findAside(left, each[0]);
    if (!after) open.push(each);
    else if (after[1] !== each[1] && after[1] !== FORGOTTEN) return undefined;
  }
  for (const each of found) {
    const other = findAside(open, each[0]);
    if (other && other[1] !== each[1]) return undefined;
    if (!other) insertSorted(open, each);
  }
  return open;
}

function findAside(all: readonly Aside[], part: number): Aside | undefined {
  for (const each of all) if (each[0] === part) return each;
  return undefined;
}

/** Each part stands there once. */
function insertSorted(open: Aside[], aside: Aside): void {
  let at = open.length;
  while (at > 0 && (open[at - 1] as Aside)[0] > aside[0]) at -= 1;
  open.splice(at, 0, aside);
}

/** Names of needs, told again and again of a few thousand. */
export class NeedsNames {
  readonly #less = new Map<string, readonly string[]>();

  /** Names of all needs that ask for no more than these do, their own name first. */
  listLess({ read, aside, been }: Needs): readonly string[] {
    let name = `${read}`;
    for (const [part, value] of aside) name += `,${part} ${value}`;
    if (been) name += `,b${been[0]} ${been[1]}`;
    const known = this.#less.get(name) ?? listLess({ read, aside, ...(been && { been }) });
    this.#less.set(name, known);
    return known;
  }
}

function listLess({ read, aside, been }: Needs): readonly string[] {
  const asked: string[] = [];
  for (let bit = 1; bit <= read; bit <<= 1) if ((read & bit) !== 0) asked.push(`r${bit}`);
  for (const [part, value] of aside) asked.push(`a${part} ${value}`);
  if (been) asked.push(`b${been[0]} ${been[1]}`);
  return asked.reduce((names, each) => [...names.map((name) => `${name},${each}`), ...names], ['']);
}

/** Whether a view is of an address that a pane has to have shown. */
export function shows(shown: ShownView | undefined, [pane, address]: Been): boolean {
  return shown?.pane === pane && shown.address === address;
}

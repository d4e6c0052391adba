import type { Control, PaneName, Picture, Sight, TextBlock } from './sight.ts';

export type Thing = Control | TextBlock | Picture;

/** A thing told by what is to be seen of it, so that it can be found again on an equal screen of another engine. */
export interface ThingLook {
  readonly pane: PaneName;
  readonly role: string;
  readonly name: string;
  /** Which of those that look the same, from 0, in the order of the sight: controls, then texts, then pictures. */
  readonly nth: number;
}

/** How a thing of this sight looks. @throws where the sight does not hold it. */
export function describeThing(sight: Sight, thing: Thing): ThingLook {
  const { pane, role, name } = thing;
  const nth = listAlike(sight, thing).findIndex(({ id }) => id === thing.id);
  if (nth < 0) throw new Error(`Failed to describe ${role} "${name}": it is not on this screen.`);
  return { pane, role, name, nth };
}

/** The thing that looks like this; undefined where the sight holds none, or not as many. */
export function findThing(sight: Sight, look: ThingLook): Thing | undefined {
  return listAlike(sight, look)[look.nth];
}

function listAlike(sight: Sight, { pane, role, name }: Pick<Thing, 'pane' | 'role' | 'name'>): Thing[] {
  const things: readonly Thing[] = [...sight.controls, ...sight.texts, ...sight.pictures];
  return things.filter((other) => other.pane === pane && other.role === role && other.name === name);
}

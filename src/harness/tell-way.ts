import { describeThing } from '../phone/find-thing.ts';
import type { WayStep } from '../search/proof.ts';
import type { Node } from '../search/relaxed-search.ts';
import type { Way } from '../search/search-way.ts';
import type { Walker } from '../search/walker.ts';

/** The way as people would tell it, gesture by gesture. */
export async function tellWay({ ends }: Way): Promise<WayStep[]> {
  const way: WayStep[] = [];
  for (const { person, walker, node } of ends) {
    const nodes: Node[] = [];
    for (let at: Node | undefined = node; at?.move; at = at.parent) nodes.unshift(at);
    for (const { move, parent } of nodes) if (move && parent) way.push(await tellStep(person, walker, parent, move));
  }
  return way;
}

async function tellStep(person: string, walker: Walker, { state }: Node, { gesture, sort }: NonNullable<Node['move']>): Promise<WayStep> {
  if (!('thing' in gesture)) return { person, gesture: gesture.kind };
  const sight = await walker.see(state.map((value) => Math.max(value, 0)));
  return {
    person,
    gesture: gesture.kind,
    target: describeThing(sight, gesture.thing),
    ...(gesture.kind === 'type' && { text: gesture.text, ...(sort && { sort }) }),
  };
}

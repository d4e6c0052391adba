import { CAST } from './cast.ts';
import type { Scenario, Text } from './scenario.ts';
import { openingLeg, sharingLeg, type EverydaySurface } from './share-legs.ts';

/** The item that Alice shares; the shop does not list it to Bob. */
const ITEM = CAST.items[0];

/** Alice takes an item from the shop's home screen and shares it on a surface; Bob opens what arrived. */
export function defineShareItem(surface: EverydaySurface, title: Text): Scenario {
  return {
    id: `share-item-${surface}`,
    title,
    surface,
    gates: ['offer', 'exit', 'send', 'show', 'open', 'land'],
    texts: ['title as shown', 'address as shown', 'code as shown', 'own password'],
    legs: [sharingLeg(surface), openingLeg(surface)],
    goal: { person: 'bob', screen: { hosts: ['shop-site', 'shop-app'], path: `/item/${ITEM.id}`, item: ITEM.id } },
  };
}

import type { Scenario, Text } from './scenario.ts';
import { defineShareItem } from './share-item.ts';
import { openingLeg, sharingLeg, type EverydaySurface } from './share-legs.ts';

/** Alice copies the link of an item and pastes it on a surface herself, whatever the shop's sheet offers for that; Bob opens what arrived. */
export function defineShareLink(surface: EverydaySurface, title: Text): Scenario {
  return {
    ...defineShareItem(surface, title),
    id: `share-link-${surface}`,
    gates: ['offer', 'send', 'show', 'open', 'land'],
    legs: [sharingLeg(surface, 'shop', { byLink: true }), openingLeg(surface)],
  };
}

import { CAST } from './cast.ts';
import type { Scenario, Text } from './scenario.ts';
import { openingLeg, sharingLeg, type EverydaySurface } from './share-legs.ts';

/** What Alice has put aside. */
const ITEMS = CAST.items.slice(1, 4).map(({ id }) => id);

/** Alice shares all that is in her cart on a surface, as one thing; Bob opens what arrived. */
export function defineShareCart(surface: EverydaySurface, title: Text): Scenario {
  return {
    id: `share-cart-${surface}`,
    title,
    surface,
    gates: ['offer', 'exit', 'send', 'show', 'open', 'land'],
    texts: ['title as shown', 'address as shown', 'code as shown', 'own password'],
    subject: { en: 'Cart', zh: '购物车' },
    legs: [sharingLeg(surface), openingLeg(surface, { isUnlisted: true })],
    goal: { person: 'bob', screen: { hosts: ['shop-site', 'shop-app'], path: `/carts/${ITEMS.join(',')}`, heading: { en: 'Shared cart', zh: '分享来的购物车' } } },
    stage: { carts: [{ by: 'alice', items: ITEMS }] },
  };
}

import type { Item, Person, Seed } from '../platform.ts';
import type { Order } from '../ui/checkout/orders.ts';
import { isListedFor } from '../ui/is-listed-for.ts';
import { matchTitles } from '../ui/match-titles.ts';

/** All that the shop remembers: plain data. */
export interface ShopState {
  /** Ids of items by person, in the order in which they were put in. */
  carts: Record<string, string[]>;
  /** By id, when a gift was given away, ms since the epoch, and who has claimed it. */
  gifts: Record<string, { readonly at: number; readonly by?: string }>;
  /** What was bought, oldest first. */
  orders: Order[];
}

/** What is sold in this shop, by itself or by a store inside it; other items of the world are a partner's. */
export function allItems({ items }: Seed): Item[] {
  return items.filter(({ soldBy = 'shop' }) => soldBy !== 'partner');
}

/** An item by its id. */
export function findItem(seed: Seed, id: string): Item | undefined {
  return allItems(seed).find((item) => item.id === id);
}

/** What the home screen lists to a person; a visitor whom nobody knows sees what is listed to everyone. */
export function listItems(seed: Seed, person?: Person): Item[] {
  return allItems(seed).filter((item) => (item.givenBy === undefined || item.givenBy === person?.id) && isListedFor(item, person));
}

/** Items whose title has every word of the query, listed or not; gifts are nobody's to find. */
export function searchItems(seed: Seed, query: string): Item[] {
  const matches = matchTitles(query);
  return allItems(seed).filter(({ title, givenBy }) => givenBy === undefined && matches(title));
}

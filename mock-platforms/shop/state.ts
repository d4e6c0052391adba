import type { Item, Person, Seed } from '../platform.ts';
import type { Order } from '../ui/checkout/orders.ts';
import { dropDirectionMarks } from '../ui/clip.ts';

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
  return allItems(seed).filter(({ unlistedFor = [], givenBy }) => (givenBy === undefined || givenBy === person?.id) && (person ? !unlistedFor.includes(person.id) : unlistedFor.length === 0));
}

/**
 * Items whose title, in either language, contains every word of the query, listed or not; gifts are nobody's to find. A title that was shown
 * cut off finds its item too: the ellipsis at its end is not searched for, nor are marks that nobody sees.
 */
export function searchItems(seed: Seed, query: string): Item[] {
  const words = fold(query.trim().replace(/…$/u, '')).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  return allItems(seed).filter(({ title, givenBy }) => givenBy === undefined && [title.en, title.zh].some((text) => words.every((word) => fold(text).includes(word))));
}

function fold(text: string): string {
  return dropDirectionMarks(text).normalize('NFC').toLowerCase();
}

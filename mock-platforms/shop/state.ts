import { createHash } from 'node:crypto';
import { SURFACES, type Surface } from '../../src/regimes/vocabulary.ts';
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

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const DAY = 24 * 60 * 60 * 1000;
/** The beginning of the day of which codes bear no number, in China. */
const FIRST_DAY = Date.parse('2021-10-20T00:00:00+08:00');

function dayOf(now: number): number {
  return Math.floor((now - FIRST_DAY) / DAY);
}

/** How long a code is remembered, days: longer than any age that the vocabulary tells apart. */
const REMEMBERED = 45;

/** The pass-code of an item for a surface and a person on a day: 11 letters and digits, always the same ones, so that nothing has to be remembered. */
export function makeCode(item: string, surface: Surface, person: string, now: number): string {
  return codeOfDay(item, surface, person, dayOf(now));
}

function codeOfDay(item: string, surface: Surface, person: string, day: number): string {
  const hash = createHash('sha256').update(JSON.stringify([item, surface, person, ...(day === 0 ? [] : [day])])).digest();
  let rest = BigInt(`0x${hash.toString('hex')}`);
  let code = '';
  while (code.length < 11) {
    code += DIGITS[Number(rest % 62n)];
    rest /= 62n;
  }
  return code;
}

/** What a code stands for, and how many ms ago it was made, to a day. */
export interface Decoded {
  readonly item: Item;
  readonly age: number;
}

/** What the code in a text stands for, with or without the signs around it; undefined where it is no code of ours. */
export function findByCode(seed: Seed, text: string, now: number): Decoded | undefined {
  const code = /￥([A-Za-z0-9]{11})￥/u.exec(text)?.[1] ?? text.trim();
  if (!/^[A-Za-z0-9]{11}$/.test(code)) return undefined;
  const today = dayOf(now);
  for (let days = 0; days <= REMEMBERED; days += 1) {
    const item = allItems(seed).find(({ id }) => SURFACES.some((surface) => seed.people.some((person) => codeOfDay(id, surface, person.id, today - days) === code)));
    if (item) return { item, age: days * DAY };
  }
  return undefined;
}

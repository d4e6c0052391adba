import { ADDRESS_LIMIT } from '../ui/clip.ts';
import { readField } from '../ui/fields.ts';
import type { Card } from './state.ts';

/** What a person typed or pasted, with the line ends of a form made plain. */
export function readText(body: unknown): string {
  return readField(body, 'text').replaceAll('\r\n', '\n').trim();
}

/** A card as an app shared it; without title and address there is none. */
export function readCard(source: unknown): Card | undefined {
  const [title, price, picture, address] = ['title', 'price', 'picture', 'address'].map((name) => readField(source, name).slice(0, ADDRESS_LIMIT));
  return title && address ? { title, price: price ?? '', picture: picture ?? '', address } : undefined;
}

import { expect, it } from 'vitest';
import { holdsItself } from '../../../src/search/holds-itself.ts';

const ITEM = 'http://shop.localhost/item/7301';
const search = (words: string): string => `http://shop.localhost/search?q=${encodeURIComponent(words)}`;

// Protects the end of a survey: an address that was looked for on its own site can be copied and looked for again without end.
it('an address with one of its own site in it is told, however often it was coded', () => {
  expect(holdsItself(search(ITEM))).toBe(true);
  expect(holdsItself(search(search(ITEM)))).toBe(true);
  expect(holdsItself(search(`http://search.localhost/?q=${encodeURIComponent(search('Chair'))}`))).toBe(true);
});

// Protects what people do copy: an item's address, what was looked for in words, a notice of another site that holds the
// address it warns of, codes and titles.
it('every other text may be copied', () => {
  for (const text of [ITEM, search('7301'), search('100 % 椅'), `http://chat.localhost/notice?to=${encodeURIComponent(ITEM)}`, '￥aB3dE6gH9jK￥', 'Chair: 7301', 'shopapp://item/7301']) expect([text, holdsItself(text)]).toEqual([text, false]);
});

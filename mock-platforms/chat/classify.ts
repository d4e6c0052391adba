import type { Kind } from '../../src/regimes/vocabulary.ts';

/** As far as the letters of an address go; a full stop or bracket at the end belongs to the sentence around it. */
const ADDRESS = /https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]*[\w\-~/#@$&*+=%]/gi;
const PASS_CODE = /￥[A-Za-z0-9]{11}￥/u;

/** What a text carries: an address makes it a link, else a pass-code a code, else it is a person's own words. */
export function classifyText(text: string): Exclude<Kind, 'card' | 'picture'> {
  if (findAddresses(text).length > 0) return 'link';
  return PASS_CODE.test(text) ? 'code' : 'text';
}

/** The http(s) addresses in a text, in order. */
export function findAddresses(text: string): string[] {
  return text.match(ADDRESS) ?? [];
}

/** A text cut into words and addresses, in order; `link` counts the addresses from 0. */
export function splitAddresses(text: string): ({ words: string } | { address: string; link: number })[] {
  const parts: ({ words: string } | { address: string; link: number })[] = [];
  let end = 0;
  let link = 0;
  for (const match of text.matchAll(ADDRESS)) {
    if (match.index > end) parts.push({ words: text.slice(end, match.index) });
    parts.push({ address: match[0], link });
    link += 1;
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ words: text.slice(end) });
  return parts;
}

const ODD_GLYPHS = ['䒕', '亖', '囗', '〆', '䶮', '丆', '乛', '亼'];

/** Odd glyphs in the place of an address: as many as eight, the same ones for the same address; nothing to tap. */
export function garble(address: string): string {
  const length = Math.min(8, Math.max(4, Math.ceil(address.length / 6)));
  return Array.from({ length }, (_, index) => ODD_GLYPHS[(address.length + index) % ODD_GLYPHS.length]).join('');
}

/** A text in which every address is garbled; the words around it stay. */
export function garbleText(text: string): string {
  return text.replace(ADDRESS, garble);
}

import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { PlatformOptions } from '../platform.ts';
import { clip } from '../ui/clip.ts';
import { formatPrice } from '../ui/format-price.ts';
import type { Language } from '../ui/locale.ts';
import { READER } from './read-page.ts';
import type { Preview } from './state.ts';

/**
 * What the page behind an address says of itself in its Open Graph tags. It is fetched as a preview is, inside this world alone
 * and bounded, and nothing in it runs or is loaded. @returns undefined where no page is there or it gives itself no title
 */
export async function readPreview({ fetchInWorld }: Pick<PlatformOptions, 'fetchInWorld'>, address: string, language: Language): Promise<Preview | undefined> {
  const page = await fetchInWorld(address, READER, language);
  if (page?.status !== 200 || !page.contentType.startsWith('text/html')) return undefined;
  const read = readTags(page.text);
  const title = clip(read('og:title'));
  if (title === '') return undefined;
  const picture = read('og:image');
  const price = readPrice(read('product:price:amount'), read('product:price:currency'));
  return {
    title,
    ...(URL.canParse(picture, page.address) && picture !== '' && { picture: new URL(picture, page.address).href }),
    ...(price !== undefined && { price }),
  };
}

/** Pages that were read last, the oldest first: a suite sends the same few pages thousands of times, and equal words hold equal tags. */
const READ = new Map<string, Tags>();
const MOST_READ = 64;

/** By their names, as they stand on a page. */
type Tags = readonly (readonly [name: string | null, content: string])[];

/** The tags of a page by their names; one that is not there is empty, and of two that are called alike the first counts. */
function readTags(html: string): (name: string) => string {
  const metas = READ.get(html) ?? parseTags(html);
  READ.delete(html);
  READ.set(html, metas);
  for (const oldest of READ.keys()) {
    if (READ.size <= MOST_READ) break;
    READ.delete(oldest);
  }
  return (name) => metas.find(([property]) => property === name)?.[1].trim() ?? '';
}

/** A parser alone: a whole DOM takes longer to load than all the rest of the platforms. */
function parseTags(html: string): Tags {
  return listMetas(parse(html)).map(({ attrs }) => {
    const read = (wanted: string): string | null => attrs.find(({ name }) => name === wanted)?.value ?? null;
    return [read('property'), read('content') ?? ''] as const;
  });
}

/** In the page's order, however deep they lie. */
function listMetas(page: DefaultTreeAdapterTypes.Document): DefaultTreeAdapterTypes.Element[] {
  const metas: DefaultTreeAdapterTypes.Element[] = [];
  const left: DefaultTreeAdapterTypes.ChildNode[] = page.childNodes.toReversed();
  for (let node = left.pop(); node; node = left.pop()) {
    if (!defaultTreeAdapter.isElementNode(node)) continue;
    if (node.tagName === 'meta') metas.push(node);
    left.push(...node.childNodes.toReversed());
  }
  return metas;
}

/** A price as cards show it; undefined where the page names none, or one in other money. */
function readPrice(amount: string, currency: string): string | undefined {
  return currency === 'CNY' && /^\d{1,7}(\.\d{1,2})?$/.test(amount) ? formatPrice(Math.round(Number(amount) * 100)) : undefined;
}

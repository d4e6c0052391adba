import type { DOMWindow } from 'jsdom';
import type { PlatformOptions } from '../platform.ts';
import { clip } from '../ui/clip.ts';
import { formatPrice } from '../ui/format-price.ts';
import type { Language } from '../ui/locale.ts';
import { READER } from './read-page.ts';
import type { Preview } from './state.ts';

/**
 * What the page behind an address says of itself in its Open Graph tags. It is fetched as a preview is, inside this world alone
 * and bounded, its beginning is read, and nothing in it runs or is loaded. @returns undefined where no page is there or it gives itself no title
 */
export async function readPreview({ fetchInWorld }: Pick<PlatformOptions, 'fetchInWorld'>, address: string, language: Language): Promise<Preview | undefined> {
  const page = await fetchInWorld(address, READER, language);
  if (page?.status !== 200 || !page.contentType.startsWith('text/html')) return undefined;
  const read = await readTags(page.text);
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

/** What is read of a page: Open Graph tags stand in its head. A parser builds more than it is given: of more tags a hostile page makes it build for minutes. */
const MOST_CHARACTERS = 16_384;
const MOST_TAGS = 200;

/** Pages that were read last, the oldest first: a suite sends the same few pages thousands of times, and equal words hold equal tags. */
const READ = new Map<string, Tags>();
const MOST_READ = 64;

/** By their names, as they stand on a page. */
type Tags = readonly (readonly [name: string | null, content: string])[];

/** The tags of a page by their names; one that is not there is empty, and of two that are called alike the first counts. */
async function readTags(html: string): Promise<(name: string) => string> {
  const beginning = html.slice(0, MOST_CHARACTERS).split('<', MOST_TAGS + 1).join('<');
  const metas = READ.get(beginning) ?? (await parseTags(beginning));
  READ.delete(beginning);
  READ.set(beginning, metas);
  for (const oldest of READ.keys()) {
    if (READ.size <= MOST_READ) break;
    READ.delete(oldest);
  }
  return (name) => metas.find(([property]) => property === name)?.[1].trim() ?? '';
}

let parser: Promise<InstanceType<DOMWindow['DOMParser']>> | undefined;

/** In a document without a window, in which nothing runs and nothing is loaded. */
async function parseTags(html: string): Promise<Tags> {
  parser ??= makeParser();
  const metas = (await parser).parseFromString(html, 'text/html').getElementsByTagName('meta');
  return [...metas].map((meta) => [meta.getAttribute('property'), meta.getAttribute('content') ?? ''] as const);
}

/** jsdom takes half a second and 100 MB, which a process that never sees a preview is spared. */
async function makeParser(): Promise<InstanceType<DOMWindow['DOMParser']>> {
  const { JSDOM } = await import('jsdom');
  return new (new JSDOM().window.DOMParser)();
}

/** A price as cards show it; undefined where the page names none, or one in other money. */
function readPrice(amount: string, currency: string): string | undefined {
  return currency === 'CNY' && /^\d{1,7}(\.\d{1,2})?$/.test(amount) ? formatPrice(Math.round(Number(amount) * 100)) : undefined;
}

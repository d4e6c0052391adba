import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import robotsParser from 'robots-parser';
import type { PlatformOptions } from '../platform.ts';
import { parseAddress } from '../ui/fields.ts';

/** The name under which the engine reads sites: what a robots.txt addresses it by, and its whole user agent. */
export const BOT = 'Owlightbot';
export const USER_AGENT = `Mozilla/5.0 (compatible; ${BOT}/1.0)`;

/** A robots.txt that was read. */
interface Robots {
  isAllowed(address: string, bot: string): boolean | undefined;
  getSitemaps(): string[];
}

/** The library is a function, which its types call the default export of one: that is so for bundlers, not for node. */
const parseRobots = robotsParser as unknown as (address: string, text: string) => Robots;

/** Most pages that are read of a site. */
const MAX_PAGES = 50;

/** A page as the engine knows it. */
export interface KnownPage {
  readonly address: string;
  readonly title: string;
  /** The first words that the page says below its title. */
  readonly words: string;
}

/**
 * Reads a site as its robots.txt allows: what its sitemaps list and no more. Nothing is kept, so that a site that opens
 * or closes is believed at once. A robots.txt that is not there allows everything, one that cannot be had nothing.
 */
export async function crawl({ fetchInWorld }: Pick<PlatformOptions, 'fetchInWorld'>, site: string, language: string): Promise<KnownPage[]> {
  const read = (address: string): ReturnType<typeof fetchInWorld> => fetchInWorld(address, USER_AGENT, language);
  const told = await read(`${site}/robots.txt`);
  if (!told || told.status >= 500) return [];
  const robots = parseRobots(`${site}/robots.txt`, told.status === 200 ? told.text : '');
  const isAllowed = (address: string): boolean => parseAddress(address)?.origin === site && robots.isAllowed(address, BOT) !== false;

  const addresses = new Set<string>();
  for (const sitemap of robots.getSitemaps().filter(isAllowed)) {
    const listed = await read(sitemap);
    if (listed?.status === 200) for (const address of readSitemap(listed.text)) addresses.add(address);
  }
  const pages: KnownPage[] = [];
  for (const address of [...addresses].filter(isAllowed).slice(0, MAX_PAGES)) {
    const page = await read(address);
    // A redirect may not lead round what is forbidden.
    if (page?.status === 200 && isAllowed(page.address) && page.contentType.startsWith('text/html')) pages.push({ address, ...readPage(page.text) });
  }
  return pages;
}

/** The addresses of a sitemap, whose only entities are those of XML. */
function readSitemap(xml: string): string[] {
  return [...xml.matchAll(/<loc>\s*([^<]+?)\s*<\/loc>/gu)].map(([, address = '']) => address.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'));
}

function readPage(html: string): Omit<KnownPage, 'address'> {
  const document = parse(html);
  const title = findFirst(document, 'title');
  const main = findFirst(document, 'main');
  const words = main && findFirst(main, 'p', 'quiet');
  return { title: title ? readText(title) : '', words: words ? readText(words) : '' };
}

function findFirst(node: DefaultTreeAdapterTypes.ParentNode, tag: string, className?: string): DefaultTreeAdapterTypes.Element | undefined {
  for (const child of node.childNodes) {
    if (!defaultTreeAdapter.isElementNode(child)) continue;
    const isIt = child.tagName === tag && (className === undefined || child.attrs.some(({ name, value }) => name === 'class' && value.split(' ').includes(className)));
    const found = isIt ? child : findFirst(child, tag, className);
    if (found) return found;
  }
  return undefined;
}

function readText(node: DefaultTreeAdapterTypes.ParentNode): string {
  const texts = node.childNodes.map((child) => (defaultTreeAdapter.isTextNode(child) ? child.value : defaultTreeAdapter.isElementNode(child) ? readText(child) : ''));
  return texts.join('').replace(/\s+/gu, ' ').trim();
}

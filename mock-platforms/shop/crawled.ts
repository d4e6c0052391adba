import type { PlatformOptions } from '../platform.ts';
import { ENGINE_TOKEN, ROUTES } from './routes.ts';
import { allItems } from './state.ts';
import { shareItem, siteAddress } from './wares.ts';

/** What the shop tells servers that read its site. Asks the gate `find`, which shapes it: one engine is kept out, others are not. */
export function writeRobots({ origins, rules }: PlatformOptions): string {
  const isOpen = rules.decide({ gate: 'find', finder: 'engine' }).kind === 'found';
  const own = isOpen ? [] : [`User-agent: ${ENGINE_TOKEN}`, 'Disallow: /', ''];
  return [...own, 'User-agent: *', 'Allow: /', '', `Sitemap: ${origins['shop-site']}${ROUTES.sitemap}`, ''].join('\n');
}

/** The addresses of all items on the site, whether or not the shop lists them to anybody. */
export function writeSitemap(options: PlatformOptions): string {
  const urls = allItems(options.seed).filter(({ givenBy }) => givenBy === undefined).map((item) => `  <url><loc>${siteAddress(options, shareItem(item)).replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</loc></url>`);
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">', ...urls, '</urlset>', ''].join('\n');
}

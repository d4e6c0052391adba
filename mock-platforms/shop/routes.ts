import type { Item, PlatformOptions } from '../platform.ts';

/** The address contract of the shop: what it answers, host by host. */
export const ROUTES = {
  // shop-app: the app, logged in.
  home: '/',
  code: '/code',
  search: '/search',
  item: '/item/:id',
  cart: '/cart',
  buy: '/buy',
  share: '/item/:id/share',
  copied: '/item/:id/share/copied',
  sharePicture: '/item/:id/share/picture',
  itemCode: '/item/:id/code.png',
  scan: '/scan',
  scanFailed: '/scan/failed',
  support: '/support/:id',
  login: '/login',
  deepLink: '/deep-link',
  // shop-site: the same shop for visitors (item, search and home stand at the same paths).
  download: '/download',
  robots: '/robots.txt',
  sitemap: '/sitemap.xml',
  // Both hosts.
  picture: '/pictures/:file',
} as const;

/** Custom scheme of the app. */
export const SCHEME = 'shopapp';

/** Address under which every phone's store shows this app. */
export const STORE_ADDRESS = 'store://app/shop';

/** Scheme of the chat and its token in a user agent, as every shop knows them. */
export const CHAT_SCHEME = 'chatapp';
export const CHAT_TOKEN = 'Dovecote/';

/** The name under which the search engine reads sites, as every shop knows it. */
export const ENGINE_TOKEN = 'Owlightbot';

/** Where an item stands, in the app and on the site alike. */
export function itemAddress(id: string): string {
  return `/item/${encodeURIComponent(id)}`;
}

/** Where an item stands on the site, for whoever follows a link or reads a code. */
export function siteAddress({ origins }: PlatformOptions, item: Item): string {
  return `${origins['shop-site']}${itemAddress(item.id)}`;
}

/** Where the picture with an item's code stands. */
export function codeAddress(id: string): string {
  return `${itemAddress(id)}/code.png`;
}

/** Where an item's picture stands. */
export function pictureAddress(id: string): string {
  return `/pictures/${encodeURIComponent(id)}.svg`;
}

import { DOWNLOAD, LOGIN } from '../ui/landing/routes.ts';

/** The address contract of the shop: what it answers, host by host. */
export const ROUTES = {
  // shop-app: the app, logged in.
  home: '/',
  code: '/code',
  search: '/search',
  item: '/item/:id',
  cart: '/cart',
  buy: '/buy',
  sharedCart: '/carts/:ids',
  give: '/item/:id/give',
  claim: '/claim',
  claimed: '/item/:id/claimed',
  support: '/support/:id',
  login: LOGIN,
  deepLink: '/deep-link',
  // shop-site: the same shop for visitors (item, shared cart, search and home stand at the same paths).
  download: DOWNLOAD,
  robots: '/robots.txt',
  sitemap: '/sitemap.xml',
  // Both hosts.
  picture: '/pictures/:file',
} as const;

/** Custom scheme of the app. */
export const SCHEME = 'shopapp';

/** Address under which every phone's store shows this app. */
export const STORE_ADDRESS = 'store://app/shop';

/** The name under which the search engine reads sites, as every shop knows it. */
export const ENGINE_TOKEN = 'Owlightbot';

/** Where an item stands, in the app and on the site alike. */
export function itemAddress(id: string): string {
  return `/item/${encodeURIComponent(id)}`;
}

/** Where an item's picture stands. */
export function pictureAddress(id: string): string {
  return `/pictures/${encodeURIComponent(id)}.svg`;
}

import type { Item, PlatformOptions } from '../platform.ts';
import { locateWare, readSitePath, type Outlet, type Ware } from '../ui/sharing/ware.ts';
import { itemAddress, pictureAddress, ROUTES } from './routes.ts';
import { allItems, findItem } from './state.ts';
import type { ShopState } from './state.ts';

/** How the shop calls itself where it hands its things over. */
export const OUTLET: Outlet = {
  app: 'shop',
  site: 'shop-site',
  misspelt: { en: '🧺 Ped♂lar♀', zh: '🧺货♂郎♀' },
  codePicture: { en: "Picture with the item's code", zh: '带商品码的图片' },
};

/** What the shop shares: an item, or a cart as it was when it was shared. */
export interface ShopWare extends Ware {
  readonly items: readonly Item[];
}

/** An item as it is shared. */
export function shareItem(item: Item): ShopWare {
  return { key: item.id, title: item.title, path: itemAddress(item.id), picture: pictureAddress(item.id), price: item.price, items: [item] };
}

/** Several items as one thing that is shared: what they are stands in its address, so that nothing has to be remembered. */
export function shareCart(items: readonly [Item, ...Item[]]): ShopWare {
  const ids = items.map(({ id }) => encodeURIComponent(id)).join(',');
  return {
    key: `cart:${ids}`,
    title: { en: `Shared cart: ${items.length} items`, zh: `分享来的购物车：${items.length}件商品` },
    path: `/carts/${ids}`,
    picture: pictureAddress(items[0].id),
    price: items.reduce((sum, { price }) => sum + price, 0),
    items,
  };
}

/** What a person has in their cart, to be shared; undefined where it is empty. */
export function shareCartOf({ seed }: Pick<PlatformOptions, 'seed'>, { carts }: ShopState, person: string): ShopWare | undefined {
  const [first, ...rest] = (carts[person] ?? []).flatMap((id) => findItem(seed, id) ?? []);
  return first && shareCart([first, ...rest]);
}

/** What stands at a path of the shop; undefined where nothing is. */
export function findByPath({ seed }: Pick<PlatformOptions, 'seed'>, path: string): ShopWare | undefined {
  const [, kind, ids = ''] = /^\/(item|carts)\/([^/]+)\/?$/u.exec(path) ?? [];
  try {
    const items = ids.split(',').map((id) => findItem(seed, decodeURIComponent(id)));
    const [first, ...rest] = items.filter((item) => item !== undefined);
    if (!first || rest.length + 1 < items.length) return undefined;
    if (kind === 'carts') return shareCart([first, ...rest]);
    return kind === 'item' && rest.length === 0 ? shareItem(first) : undefined;
  } catch {
    // An escape that stands for no letter is nothing of ours.
    return undefined;
  }
}

/** What stands at an address of the shop's site; undefined where it is none of this shop's. */
export function findByAddress(options: PlatformOptions, text: string): ShopWare | undefined {
  const path = readSitePath(options, OUTLET.site, text);
  return path === undefined ? undefined : findByPath(options, path);
}

/** What codes can stand for: every item, and the carts that people have now. */
export function listWares(options: PlatformOptions, state: ShopState): ShopWare[] {
  return [...allItems(options.seed).map(shareItem), ...Object.keys(state.carts).flatMap((person) => shareCartOf(options, state, person) ?? [])];
}

/** Where a thing of the shop stands on its site. */
export function siteAddress(options: Pick<PlatformOptions, 'origins'>, ware: Ware): string {
  return locateWare(options, OUTLET.site, ware);
}

/** The routes at which what the shop shares stands, in the app and on the site. */
export const WARE_ROUTES = [ROUTES.item, ROUTES.sharedCart] as const;

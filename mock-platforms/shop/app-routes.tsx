import type { Express } from 'express';
import type { VNode } from 'preact';
import type { PlatformOptions } from '../platform.ts';
import { openOrder } from '../ui/checkout/orders.ts';
import { formatAddress, parseAddress, readField } from '../ui/fields.ts';
import { sendPage } from '../ui/host.tsx';
import { openCode } from '../ui/sharing/open-code.ts';
import { findByCode } from '../ui/sharing/pass-code.ts';
import { addScanRoutes } from '../ui/sharing/scan-routes.tsx';
import { addShareRoutes } from '../ui/sharing/share-routes.tsx';
import { answerSearch } from './answer-search.tsx';
import { addGiftRoutes, sendGift } from './gift-routes.tsx';
import { CartPage, SharedCartPage } from './pages/cart-pages.tsx';
import { HomePage } from './pages/home-page.tsx';
import { ItemPage } from './pages/item-page.tsx';
import { ROUTES, SCHEME, itemAddress } from './routes.ts';
import { createSceneRouter } from './scene.ts';
import { addSupportRoutes } from './support-routes.tsx';
import type { AppScene } from './scene.ts';
import { findItem } from './state.ts';
import type { ShopState } from './state.ts';
import { findByAddress, findByPath, listWares, OUTLET, shareCartOf } from './wares.ts';

/** Ways of the app, for a logged-in person. */
export function addAppRoutes(app: Express, options: PlatformOptions, state: ShopState): void {
  const router = createSceneRouter(app, options, state);
  const { get, post } = router;
  addScanRoutes({ get, post, theme: 'shop', find: (scene, text) => findByAddress(scene.options, text)?.path, outlet: OUTLET, options });
  addSupportRoutes(router);
  addGiftRoutes(router);

  get(ROUTES.home, (scene, request, response) => {
    sendPage(response, <HomePage scene={scene} mood={readField(request.query, 'pasted') === 'no' ? 'pasted' : 'plain'} />);
  });
  get(ROUTES.code, (scene, request, response) => {
    const path = openCode(options, OUTLET, listWares(options, state), readField(request.query, 'code'));
    if (path !== undefined) return response.redirect(303, path);
    sendPage(response, <HomePage scene={scene} mood="unknown" />);
  });
  get(ROUTES.search, (scene, request, response) => {
    const query = readField(request.query, 'q');
    // Whoever cannot copy a code types it here.
    if (findByCode(listWares(options, state), options.seed, query, options.clock())) return response.redirect(303, formatAddress(ROUTES.code, { code: query.trim() }));
    answerSearch(scene, query, true, response);
  });

  get(ROUTES.item, (scene, request, response, next) => {
    const item = findItem(options.seed, readField(request.params, 'id'));
    if (!item) return next();
    if (item.givenBy !== undefined && item.givenBy !== scene.person.id) return sendGift(scene, item, 'shop', response, next);
    sendPage(response, <ItemPage scene={scene} item={item} added={readField(request.query, 'added') === '1'} />);
  });
  get(ROUTES.cart, (scene, _request, response) => sendPage(response, drawCart(scene, state)));
  get(ROUTES.sharedCart, (scene, request, response, next) => {
    const cart = findByPath(options, request.path);
    if (!cart) return next();
    sendPage(response, <SharedCartPage scene={scene} cart={cart} />);
  });
  post(ROUTES.cart, (scene, request, response, next) => {
    const item = findItem(options.seed, readField(request.body, 'item'));
    if (!item) return next();
    const cart = (state.carts[scene.person.id] ??= []);
    if (!cart.includes(item.id)) cart.push(item.id);
    response.redirect(303, `${itemAddress(item.id)}?added=1`);
  });

  post(ROUTES.buy, ({ person }, request, response, next) => {
    const item = findItem(options.seed, readField(request.body, 'item'));
    if (!item) return next();
    response.redirect(303, `/order/${openOrder(state.orders, item, person.id, options.clock()).id}/pay`);
  });

  addShareRoutes({
    outlet: OUTLET,
    get,
    route: ROUTES.item,
    find: (scene, request) => findByPath(scene.options, itemAddress(readField(request.params, 'id'))),
    draw(scene, request, sheet, scripts) {
      const item = findItem(options.seed, readField(request.params, 'id'));
      return item ? <ItemPage scene={scene} item={item} modal={sheet} scripts={scripts ?? []} /> : sheet;
    },
  });
  addShareRoutes({
    outlet: OUTLET,
    get,
    route: ROUTES.sharedCart,
    home: ROUTES.cart,
    find: (scene, request) => findByPath(scene.options, request.path.replace(/^(\/carts\/[^/]+).*$/u, '$1')),
    draw: (scene, _request, sheet, scripts) => drawCart(scene, state, sheet, scripts),
  });

  get(ROUTES.deepLink, (_scene, request, response, next) => {
    const link = parseAddress(readField(request.query, 'address'));
    const ware = /^shopapp:\/(\/(?:item|carts)\/[^/?#]+)(?:\?ad=1)?$/u.exec(link?.href ?? '')?.[1];
    if (link?.protocol === `${SCHEME}:` && link.host === 'home') return response.redirect(303, '/');
    if (ware) return response.redirect(303, ware);
    const order = /^shopapp:\/\/order\/([^/?#]+)$/u.exec(link?.href ?? '')?.[1];
    if (order) return response.redirect(303, `/order/${order}`);
    next();
  });
}

/** What a person has put aside, or what stands under a sheet about it. */
function drawCart(scene: AppScene, state: ShopState, modal?: VNode, scripts?: readonly string[]): VNode {
  const cart = shareCartOf(scene.options, state, scene.person.id);
  return <CartPage scene={scene} items={cart?.items ?? []} share={cart && `${cart.path}/share`} modal={modal} scripts={scripts ?? []} />;
}

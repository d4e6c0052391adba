import type { Express } from 'express';
import { HOSTS } from '../platform.ts';
import type { Platform, PlatformOptions, RunningPlatform } from '../platform.ts';
import { addCheckoutRoutes } from '../ui/checkout/checkout-routes.tsx';
import { askOrders } from '../ui/checkout/orders.ts';
import { createHost, listFormTargets } from '../ui/host.tsx';
import { addLoginRoutes } from '../ui/landing/login-routes.tsx';
import { SHARING_SCRIPTS } from '../ui/sharing/scripts.ts';
import { addAppRoutes } from './app-routes.tsx';
import { addBuyRoutes } from './buy-routes.ts';
import { COMPANY } from './company.ts';
import { describeAppCounter, describeSiteCounter } from './counters.ts';
import { drawPicture } from './picture.tsx';
import { ROUTES, SCHEME } from './routes.ts';
import { addSiteRoutes } from './site-routes.tsx';
import { findItem } from './state.ts';
import type { ShopState } from './state.ts';
import { findByPath } from './wares.ts';

/** The shop of a world: its app, and the site that shared links lead to. */
function createApp(options: PlatformOptions): RunningPlatform {
  const state: ShopState = { carts: Object.fromEntries((options.seed.carts ?? []).map(({ by, items }) => [by, [...items]])), gifts: {}, orders: [] };
  const forms = { formSchemes: listFormTargets(options) };
  return {
    hosts: {
      'shop-app': createHost({ role: 'shop-app', theme: 'shop', scripts: SHARING_SCRIPTS, takesPictures: true, ...forms }, (app) => {
        addPictures(app, options);
        addLoginRoutes(app, { company: COMPANY, seed: options.seed, find: (path) => findByPath(options, path)?.path });
        addAppRoutes(app, options, state);
        addCheckoutRoutes(app, describeAppCounter(options, state));
      }),
      'shop-site': createHost({ role: 'shop-site', theme: 'shop', ...forms }, (app) => {
        addPictures(app, options);
        addSiteRoutes(app, options, state);
        addBuyRoutes(app, options, state);
        addCheckoutRoutes(app, describeSiteCounter(options, state));
      }),
    },
    snapshot: () => structuredClone(state),
    restore: (saved) => {
      Object.assign(state, structuredClone(saved) as ShopState);
    },
    ask: (question, args) => ask(state, question, args),
  };
}

/** Pictures are there for everyone, also on a card in another company's app. */
function addPictures(app: Express, options: PlatformOptions): void {
  app.get(ROUTES.picture, (request, response, next) => {
    const item = findItem(options.seed, /^(.+)\.svg$/u.exec(request.params['file'] ?? '')?.[1] ?? '');
    if (!item) return next();
    response.set('Cache-Control', 'max-age=3600').type('image/svg+xml').send(drawPicture(item.id, item.givenBy !== undefined));
  });
}

/**
 * `cart` {person}: ids of the items in that person's cart. `gift-claimed` {gift, by}: whether that person has claimed it; else what is asked about orders.
 * @throws on an unknown question
 */
function ask(state: ShopState, question: string, args: Readonly<Record<string, string>>): unknown {
  if (question === 'cart') return [...(state.carts[args['person'] ?? ''] ?? [])];
  if (question === 'gift-claimed') return args['by'] !== undefined && state.gifts[args['gift'] ?? '']?.by === args['by'];
  return askOrders(state.orders, question, args);
}

export const shop: Platform = {
  id: 'shop',
  app: (origins) => ({
    id: 'shop',
    name: { en: 'Pedlar', zh: '货郎' },
    line: { en: 'Things for days outdoors', zh: '出门在外用得上的东西' },
    icon: COMPANY.mark,
    start: `${origins['shop-app']}/`,
    scheme: SCHEME,
    deepLink: `${origins['shop-app']}/deep-link`,
    hosts: [HOSTS['shop-app']],
    userAgentToken: 'Pedlar/10.1',
  }),
  createApp,
};

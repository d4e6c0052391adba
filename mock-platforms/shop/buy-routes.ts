import type { Express } from 'express';
import type { AppId } from '../../src/regimes/vocabulary.ts';
import type { PlatformOptions } from '../platform.ts';
import { openOrder } from '../ui/checkout/orders.ts';
import { readPerson } from '../ui/cookies.ts';
import { formatAddress, readField } from '../ui/fields.ts';
import { claimGift } from './claim-gift.ts';
import { comesFrom } from '../ui/comes-from.ts';
import { addLoginRoutes } from '../ui/landing/login-routes.tsx';
import { COMPANY } from './company.ts';
import { ROUTES } from './routes.ts';
import { findItem } from './state.ts';
import type { ShopState } from './state.ts';
import { findByPath } from './wares.ts';

/** Buying on the site, or claiming a gift: a visitor whom nobody knows logs in first, and what they wanted is kept meanwhile. */
export function addBuyRoutes(app: Express, options: PlatformOptions, state: ShopState): void {
  const buy = (id: string, buyer: string, app: AppId): string | undefined => {
    const item = findItem(options.seed, id);
    if (item?.givenBy !== undefined) return claimGift(options, state, item, buyer, app);
    return item && `/order/${openOrder(state.orders, item, buyer, options.clock()).id}/pay`;
  };
  app.post([ROUTES.buy, ROUTES.claim], (request, response, next) => {
    const id = readField(request.body, 'item');
    const person = readPerson(request, options.seed);
    if (!person) return response.redirect(303, formatAddress(ROUTES.login, { item: id }));
    const order = buy(id, person.id, comesFrom(request));
    if (order === undefined) return next();
    response.redirect(303, order);
  });
  addLoginRoutes(app, { company: COMPANY, seed: options.seed, find: (path) => findByPath(options, path)?.path, buy });
}

import type { Express } from 'express';
import type { PlatformOptions } from '../platform.ts';
import { openOrder } from '../ui/checkout/orders.ts';
import { readPerson } from '../ui/cookies.ts';
import { formatAddress, readField } from '../ui/fields.ts';
import { addLoginRoutes } from './login-routes.tsx';
import { ROUTES } from './routes.ts';
import { findItem } from './state.ts';
import type { ShopState } from './state.ts';

/** Buying on the site: a visitor whom nobody knows logs in first, and what they wanted to buy is kept meanwhile. */
export function addBuyRoutes(app: Express, options: PlatformOptions, state: ShopState): void {
  const buy = (id: string, buyer: string): string | undefined => {
    const item = findItem(options.seed, id);
    return item && `/order/${openOrder(state.orders, item, buyer, options.clock()).id}/pay`;
  };
  app.post(ROUTES.buy, (request, response, next) => {
    const id = readField(request.body, 'item');
    const person = readPerson(request, options.seed);
    if (!person) return response.redirect(303, formatAddress(ROUTES.login, { item: id }));
    const order = buy(id, person.id);
    if (order === undefined) return next();
    response.redirect(303, order);
  });
  addLoginRoutes(app, options, buy);
}

import type { PlatformOptions } from '../platform.ts';
import type { Counter } from '../ui/checkout/checkout-routes.tsx';
import { comesFrom } from '../ui/comes-from.ts';
import { readPerson } from '../ui/cookies.ts';
import { CHAT_SCHEME } from '../ui/sharing/share-routes.tsx';
import { ROUTES, SCHEME } from './routes.ts';
import type { ShopState } from './state.ts';

/** The counter in the app: whose order it is may see it, and payers are brought back to it. */
export function describeAppCounter(options: PlatformOptions, state: ShopState): Counter {
  return {
    options,
    merchant: 'shop',
    role: 'shop-app',
    theme: 'shop',
    web: false,
    // The state may be replaced by an earlier one, its list of orders with it.
    get orders() {
      return state.orders;
    },
    mayEnter: (request, order) => readPerson(request, options.seed)?.id === order.buyer,
    door: ROUTES.login,
    comesFrom: () => 'shop',
    wayBack: ({ id }) => `${SCHEME}://order/${id}`,
  };
}

/** The counter on the site: whoever has the address may settle the bill, a friend too. From the chat one is brought back into its webview. */
export function describeSiteCounter(options: PlatformOptions, state: ShopState): Counter {
  return {
    ...describeAppCounter(options, state),
    get orders() {
      return state.orders;
    },
    role: 'shop-site',
    web: true,
    mayEnter: () => true,
    comesFrom,
    wayBack: ({ id }, app) => (app === 'chat' ? `${CHAT_SCHEME}://open?address=${encodeURIComponent(`${options.origins['shop-site']}/order/${id}`)}` : undefined),
  };
}
